/** Places in a YAML text, for edits of it. */
import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path, PathStep } from '../model/path.ts';

export const OPTIONS = { version: '1.2', schema: 'core' } as const;

/** The text has a form in which the edit cannot be made safely: somebody has to make it by hand. */
export class CannotSplice extends Error {
  override readonly name = 'CannotSplice';
}

/** What a text holds. @throws CannotSplice */
export function contentsOf(text: string): Node | null {
  const document = parseDocument(text, { ...OPTIONS, prettyErrors: false });
  if (document.errors.length > 0) throw new CannotSplice('the text is not valid YAML');
  return document.contents;
}

/** Where a node begins, where its value ends, and where it ends with all that follows it. */
export function rangeOf(node: Node): readonly [number, number, number] {
  if (!node.range) throw new CannotSplice('the text cannot be read');
  return node.range;
}

/** The spaces before the first character of the line that holds an offset, where nothing else stands before it. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return ' '.repeat(offset - start);
}

/** The end of the line on which a node's value ends: behind a comment there. */
export function lineEnd(text: string, node: Node): number {
  const end = rangeOf(node)[1];
  // A block's range reaches over its last line's end.
  const from = text[end - 1] === '\n' ? end - 1 : end;
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function lastNode(node: YAMLMap | YAMLSeq): Node {
  const last = node.items.at(-1);
  const value = isSeq(node) ? last : isMap(node) ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key) : null;
  if (value === null || value === undefined || typeof value !== 'object') throw new CannotSplice('an entry is empty');
  return value as Node;
}

/** The node that ends last: a block's own range may reach over blank lines and comments behind it. */
export function deepest(node: Node): Node {
  if (!isMap(node) && !isSeq(node)) return node;
  if (node.flow === true || node.items.length === 0) return node;
  return deepest(lastNode(node));
}

function child(node: Node | null, step: PathStep): Node | null {
  if (isSeq(node)) return (node.items[Number(step)] as Node | undefined) ?? null;
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return (pair?.value as Node | undefined) ?? null;
}

/** The node at a path, or null. */
export function nodeAt(contents: Node | null, path: Path): Node | null {
  return path.reduce<Node | null>((node, step) => child(node, step), contents);
}
