/** Elements of a `.mdx` text: each is one of the contract's, where the contract allows it, with its attributes. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { type Audience, isAudience, isLower } from '../../model/audience.ts';
import { ELEMENT_NAMES, type ElementName } from '../body.ts';
import { nearest } from '../schema/nearest.ts';
import type { Position } from '../source.ts';
import { ELEMENTS } from './elements.ts';
import { readAttributes } from './read-attributes.ts';
import { placeOf, refuse, type Scope, type State, withinLine } from './reading.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const LIST = ELEMENT_NAMES.map((name) => `<${name}>`).join(', ');

function isElementName(name: string): name is ElementName {
  return (ELEMENT_NAMES as readonly string[]).includes(name);
}

/** Reads an element and returns the scope of what it holds; an element that is refused changes nothing there. */
export function readElement(state: State, node: JsxElement, scope: Scope): Scope {
  const name = node.name ?? '';
  const at = withinLine(placeOf(state, node), 0, 1 + name.length);
  if (!isElementName(name)) {
    refuseName(state, at, name);
    return scope;
  }
  const spec = ELEMENTS[name];
  if (spec.types !== null && !spec.types.includes(state.context.type)) {
    const message = `<${name}> may not stand in the text of this record (${state.context.type}), only in one of type ${spec.types.join(' or ')}`;
    refuse(state, at, message, 'Take the element off and keep its text.');
    return scope;
  }
  const { attributes, attributeAt } = readAttributes(state, node, name, spec, at);
  if (!spec.content && node.children.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
    refuse(
      state,
      at,
      `<${name}> holds text, but is written without any`,
      `Write it closed in itself: ${spec.example}.`,
    );
  }
  const index = state.elements.length;
  state.elements.push({
    name,
    attributes,
    attributeAt,
    at,
    end: { line: at.line + lines(node), column: node.position?.end.column ?? 1 },
    text: '',
    parent: scope.element,
    clause: state.clause,
  });
  if (name === 'Ref' && attributes.to) {
    state.references.push({ form: 'ref-element', target: attributes.to, at, audience: scope.audience });
  }
  return { ...scope, element: index, audience: audienceWithin(scope.audience, attributes.only, name) };
}

function lines(node: JsxElement): number {
  return node.position === undefined ? 0 : node.position.end.line - node.position.start.line;
}

function audienceWithin(outer: Audience | null, only: string | undefined, name: ElementName): Audience | null {
  if (name !== 'Audience' || only === undefined || !isAudience(only)) return outer;
  return outer === null || isLower(outer, only) ? only : outer;
}

function refuseName(state: State, at: Position, name: string): void {
  if (name === '') {
    refuse(state, at, 'A fragment (<>…</>) is not allowed', `Use the contract's elements only: ${LIST}.`);
    return;
  }
  const near = nearest(name, ELEMENT_NAMES);
  const offer = near === null ? '' : `; did you mean <${near}>?`;
  const html = /^[a-z][a-z0-9-]*$/.test(name) && offer === '';
  const message = html ? `<${name}> is raw HTML, which is not allowed` : `There is no element <${name}>${offer}`;
  const help = `Use Markdown, or one of ${LIST}; to write a "<" as text, write &lt;.`;
  refuse(state, at, message, help);
}
