/**
 * Small edits of a YAML text: a value set, an entry added to a list. Everything else stays letter by letter as its
 * author wrote it, comments, order and spaces included. What was written is read back and compared: an edit that
 * would do anything but what was asked is refused.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Node, parse, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../model/path.ts';
import { CannotSplice, contentsOf, deepest, indentAt, lineEnd, nodeAt, OPTIONS, rangeOf } from './nodes.ts';

interface Insertion {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A value on one line, as it may be written within brackets: `[x, y]`, `{ k: v }`. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${inline(key)}: ${inline(item)}`);
    return `{ ${entries.join(', ')} }`;
  }
  const list = stringify([value], { ...OPTIONS, lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false });
  return list.trim().slice(1, -1);
}

function below(text: string, offset: number, line: string): Insertion {
  const lead = offset === text.length && !text.endsWith('\n') && text !== '' ? '\n' : '';
  return { from: offset, to: offset, text: `${lead || '\n'}${line}` };
}

/** Into `[…]` or `{…}`, before the mark that closes it. */
function intoFlow(text: string, node: YAMLMap | YAMLSeq, entry: string): Insertion {
  const close = rangeOf(node)[1] - 1;
  const inner = text.slice(rangeOf(node)[0] + 1, close);
  if (inner.includes('\n') || inner.includes('#'))
    throw new CannotSplice('the list is written over several lines in brackets');
  const space = /\s$/.test(inner) ? ' ' : '';
  const from = close - (inner.length - inner.trimEnd().length);
  const bare = inner.trim();
  const pad = isMap(node) ? ' ' : space;
  if (bare === '') return { from: rangeOf(node)[0] + 1, to: close, text: `${pad}${entry}${pad}` };
  return { from, to: close, text: `${bare.endsWith(',') ? ' ' : ', '}${entry}${pad || space}` };
}

function intoBlockList(text: string, list: YAMLSeq, entry: string): Insertion {
  const first = rangeOf(list)[0];
  return below(text, lineEnd(text, deepest(list)), `${indentAt(text, first)}- ${entry}`);
}

function intoMap(text: string, map: YAMLMap, key: string, value: string): Insertion {
  const entry = `${inline(key)}: ${value}`;
  if (map.flow === true) return intoFlow(text, map, entry);
  if (map.items.length === 0) throw new CannotSplice('there is no key beside which it could stand');
  return below(text, lineEnd(text, deepest(map)), `${indentAt(text, rangeOf(map)[0])}${entry}`);
}

function isWritten(node: Node | null): node is Node {
  return node !== null && !(isScalar(node) && node.source === '');
}

function applied(text: string, { from, to, text: inserted }: Insertion): string {
  return `${text.slice(0, from)}${inserted}${text.slice(to)}`;
}

/** Compares what was written with what was to be written, value for value. */
function confirmed(before: string, after: string, path: Path, change: (value: unknown) => unknown): string {
  const wanted = parseDocument(before, OPTIONS);
  wanted.setIn(path, wanted.createNode(change(wanted.getIn(path) === undefined ? undefined : valueAt(before, path))));
  if (isDeepStrictEqual(parse(after, OPTIONS), wanted.toJS())) return after;
  throw new CannotSplice('the place is written in a form that cannot be added to');
}

function valueAt(text: string, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined),
    parse(text, OPTIONS),
  );
}

function parentOf(contents: Node | null, path: Path): YAMLMap {
  const parent = nodeAt(contents, path.slice(0, -1));
  if (!isMap(parent)) throw new CannotSplice('the place is not there');
  return parent as YAMLMap;
}

/** The text with a value at a path, which is set or written anew. @throws CannotSplice */
export function withValue(text: string, path: Path, value: unknown): string {
  const contents = contentsOf(text);
  const node = nodeAt(contents, path);
  const key = String(path.at(-1) ?? '');
  if (!isWritten(node)) {
    if (node !== null) throw new CannotSplice(`${key} is written without a value`);
    return confirmed(
      text,
      applied(text, intoMap(text, parentOf(contents, path), key, inline(value))),
      path,
      () => value,
    );
  }
  if (!isScalar(node)) throw new CannotSplice(`${key} is no single value`);
  const [from, to] = rangeOf(node);
  return confirmed(text, applied(text, { from, to, text: inline(value) }), path, () => value);
}

/** The text with an entry at the end of the list at a path; a list that is missing is written. @throws CannotSplice */
export function withEntry(text: string, path: Path, entry: unknown): string {
  const contents = contentsOf(text);
  const list = nodeAt(contents, path);
  const key = String(path.at(-1) ?? '');
  const added = (before: unknown) => [...(Array.isArray(before) ? before : []), entry];
  if (list === null) {
    const line = intoMap(text, parentOf(contents, path), key, inline([entry]));
    return confirmed(text, applied(text, line), path, added);
  }
  if (!isSeq(list)) throw new CannotSplice(`${key} is no list`);
  const made = list.flow === true ? intoFlow(text, list, inline(entry)) : intoBlockList(text, list, inline(entry));
  return confirmed(text, applied(text, made), path, added);
}
