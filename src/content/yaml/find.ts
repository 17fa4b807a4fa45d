/** The place of a path in a composed YAML document. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path, PathStep } from '../../model/path.ts';
import type { Range } from '../fault.ts';
import type { YamlDocument } from './document.ts';
import { rangeOf } from './value.ts';

interface Step {
  readonly key: Node | null;
  readonly value: Node | null;
}

function pairOf(node: Node | null, step: PathStep): Pair<Node, Node | null> | null {
  if (!isMap<Node, Node | null>(node)) return null;
  return (
    node.items.find(({ key }) => isScalar(key) && (key.value === null ? '' : String(key.value)) === String(step)) ??
    null
  );
}

function down(node: Node | null, step: PathStep): Step | null {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? null : { key: null, value: item as Node | null };
  }
  const pair = pairOf(node, step);
  return pair && { key: pair.key, value: pair.value };
}

/**
 * Where a path's key or value stands. A path that leads nowhere has the place of its nearest existing
 * parent: that parent's key, or the first character of an entry of a list or of the whole document.
 */
export function findInYaml(document: YamlDocument, path: Path, at: 'key' | 'value'): Range | null {
  const { contents, from } = document;
  if (contents === null) return null;
  let here: Step = { key: null, value: contents };
  for (const step of path) {
    const next = down(here.value, step);
    if (next === null) return placeOf(here, 'key', from);
    here = next;
  }
  return placeOf(here, at, from);
}

/** A value that is not written has the place of its key. */
function placeOf(step: Step, at: 'key' | 'value', from: number): Range | null {
  const node = at === 'key' || isUnwritten(step.value) ? (step.key ?? step.value) : step.value;
  if (node === null) return null;
  const range = rangeOf(node, from);
  return isScalar(node) ? range : { from: range.from, to: range.from + 1 };
}

function isUnwritten(node: Node | null): boolean {
  return node === null || node.range?.[0] === node.range?.[1];
}

/** The path of the entry or value that holds an offset; `[]` between them or in a comment. */
export function pathAt(document: YamlDocument, offset: number): Path {
  const path: PathStep[] = [];
  let node: Node | null = document.contents;
  while (node !== null) {
    const next = entryAt(node, offset - document.from);
    if (next === null) break;
    path.push(next.step);
    node = next.value;
  }
  return path;
}

function holds(node: Node | null, offset: number): boolean {
  const range = node?.range;
  return range !== undefined && range !== null && range[0] <= offset && offset < range[1];
}

function entryAt(node: Node, offset: number): { readonly step: PathStep; readonly value: Node | null } | null {
  if (isSeq(node)) {
    const index = node.items.findIndex((item) => holds(item as Node, offset));
    return index < 0 ? null : { step: index, value: node.items[index] as Node };
  }
  if (!isMap<Node, Node | null>(node)) return null;
  const pair = node.items.find(({ key, value }) => holds(key, offset) || holds(value, offset));
  if (!pair || !isScalar(pair.key)) return null;
  return { step: String(pair.key.value ?? ''), value: holds(pair.value, offset) ? pair.value : null };
}
