/** Forbidden characters that a text asks for by a character reference (`&#x202E;`, `&shy;`). */
import type { Nodes, Root } from 'mdast';
import { describeCharacter } from '../text/characters.ts';
import { lineIndex, positionOf } from '../text/lines.ts';
import { refuse, type State } from './reading.ts';
import { forbiddenReferencesIn } from './references.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Refuses each reference to a character that may stand nowhere, but where it is only text: in code, or behind a `\`. */
export function readReferences(state: State, tree: Root): void {
  const { source } = state;
  if (!source.includes('&')) return;
  const found = forbiddenReferencesIn(source);
  if (found.length === 0) return;
  const literal: Stretch[] = [];
  const attributes: Stretch[] = [];
  collect(tree, source, literal, attributes);
  for (const stretches of [literal, attributes]) stretches.sort((a, b) => a.from - b.from);
  const lines = lineIndex(source);
  const shift = state.firstLine - 1;
  for (const { from, reference, character } of found) {
    if (isWithin(literal, from) || (isEscaped(source, from) && !isWithin(attributes, from))) continue;
    const at = positionOf(lines, from, from + reference.length);
    refuse(
      state,
      { ...at, line: at.line + shift, endLine: (at.endLine ?? at.line) + shift },
      `${reference} writes ${describeCharacter(character)}, which may stand nowhere in the content`,
      'Delete it.',
    );
  }
}

/** The stretches must be in order and without overlap. */
function isWithin(stretches: readonly Stretch[], offset: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.from ?? Number.POSITIVE_INFINITY) <= offset;
}

function isEscaped(source: string, offset: number): boolean {
  let backslashes = 0;
  while (source[offset - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** Where a reference is text: in code and in what is refused as a whole; and attributes, where `\` escapes nothing. */
function collect(tree: Nodes, source: string, literal: Stretch[], attributes: Stretch[]): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'code') literal.push({ from: afterInfo(node, source), to: node.position?.end.offset ?? 0 });
    else if (LITERAL.has(node.type)) literal.push(stretchOf(node));
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) attributes.push(stretchOf(attribute));
    }
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
}

const LITERAL: ReadonlySet<string> = new Set([
  'inlineCode',
  'html',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
]);

function stretchOf(node: { readonly position?: Nodes['position'] }): Stretch {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

/** Code begins behind the fence's first line: the words beside the marks are text. */
function afterInfo(node: Extract<Nodes, { type: 'code' }>, source: string): number {
  const { from, to } = stretchOf(node);
  if (!/^(?:`{3}|~{3})/.test(source.slice(from, from + 3))) return from;
  const end = source.indexOf('\n', from);
  return end < 0 ? to : end;
}
