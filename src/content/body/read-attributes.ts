/** Attributes of the contract's elements: plain texts, each one known, none missing. */
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { ElementName } from '../body.ts';
import { nearest } from '../schema/nearest.ts';
import type { Position } from '../source.ts';
import type { ElementSpec } from './elements.ts';
import { placeOf, refuse, type State } from './reading.ts';
import { shown } from './shown.ts';

export interface Attributes {
  readonly attributes: Record<string, string>;
  readonly attributeAt: Record<string, Position>;
}

/** The attributes of an element that the contract knows: those that it lists, each once, with a text in quotes. */
export function readAttributes(
  state: State,
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: ElementName,
  spec: ElementSpec,
  at: Position,
): Attributes {
  const attributes: Record<string, string> = {};
  const attributeAt: Record<string, Position> = {};
  const spread = node.attributes.some((attribute) => attribute.type === 'mdxJsxExpressionAttribute');
  const refused = new Set<string>();
  for (const attribute of node.attributes) {
    const place = placeOf(state, attribute);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse(
        state,
        place,
        `<${name}> has an attribute in braces, {${attribute.value.slice(0, 40)}}`,
        `Write every attribute by name: ${spec.example}.`,
      );
    } else if (!Object.hasOwn(spec.attributes, attribute.name)) {
      refuseAttribute(state, place, name, attribute.name, spec);
    } else if (Object.hasOwn(attributes, attribute.name)) {
      refuse(state, place, `<${name}> has the attribute ${attribute.name} twice`, 'Keep one of the two.');
    } else if (typeof attribute.value !== 'string') {
      const found = attribute.value === null || attribute.value === undefined ? 'no value' : `an expression in braces`;
      refuse(
        state,
        place,
        `The attribute ${attribute.name} of <${name}> has ${found}; a text in quotes was expected`,
        `Write ${attribute.name}="…".`,
      );
      attributes[attribute.name] = '';
      attributeAt[attribute.name] = place;
    } else {
      attributes[attribute.name] = attribute.value;
      attributeAt[attribute.name] = valuePlace(state, attribute, place);
      if (!judgeValue(state, name, attribute.name, attribute.value, spec, attributeAt[attribute.name] ?? place))
        refused.add(attribute.name);
    }
  }
  // What a spread would have brought is not known.
  if (!spread) refuseMissing(state, name, attributes, spec, at);
  // A refused value has had its finding: those who read on find an optional attribute as if it were not written.
  for (const attribute of refused) if (!spec.attributes[attribute]?.required) delete attributes[attribute];
  return { attributes, attributeAt };
}

function refuseAttribute(state: State, at: Position, name: ElementName, attribute: string, spec: ElementSpec): void {
  const known = Object.keys(spec.attributes);
  const near = nearest(attribute, known);
  const offer = near === null ? '' : `; did you mean ${near}?`;
  const what =
    /^on/i.test(attribute) && offer === ''
      ? `may not have an event handler (${attribute})`
      : `has no attribute ${attribute}${offer}`;
  refuse(state, at, `<${name}> ${what}`, `Its attributes are ${known.join(', ')}: ${spec.example}.`);
}

function judgeValue(
  state: State,
  name: ElementName,
  attribute: string,
  value: string,
  spec: ElementSpec,
  at: Position,
): boolean {
  const known = spec.attributes[attribute];
  if (known === undefined || known.test(value)) return true;
  refuse(
    state,
    at,
    `The attribute ${attribute} of <${name}> is ${shown(value)}; ${known.expected} was expected`,
    `Correct the value: ${spec.example}.`,
  );
  return false;
}

function refuseMissing(
  state: State,
  name: ElementName,
  written: Record<string, string>,
  spec: ElementSpec,
  at: Position,
): void {
  for (const [attribute, { required, expected }] of Object.entries(spec.attributes)) {
    if (required && written[attribute] === undefined) {
      refuse(state, at, `<${name}> lacks the attribute ${attribute} (${expected})`, `Write it as ${spec.example}.`);
    }
  }
  const alternatives = spec.oneOf.filter((attribute) => written[attribute] !== undefined);
  if (spec.oneOf.length > 0 && alternatives.length !== 1) {
    const found = alternatives.length === 0 ? 'neither' : 'both';
    refuse(
      state,
      at,
      `<${name}> needs one of ${spec.oneOf.join(' or ')}, and has ${found}`,
      `Write it as ${spec.example}.`,
    );
  }
}

/** The first character of an attribute's value, behind its quotation mark. */
function valuePlace(state: State, attribute: MdxJsxAttribute, place: Position): Position {
  const source = state.source.slice(attribute.position?.start.offset, attribute.position?.end.offset);
  const before = /^[^=]*=\s*["']/.exec(source)?.[0] ?? '';
  const breaks = before.split('\n');
  const column = breaks.length > 1 ? (breaks.at(-1)?.length ?? 0) + 1 : place.column + before.length;
  return { ...place, line: place.line + breaks.length - 1, column };
}
