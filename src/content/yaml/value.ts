/** A composed YAML document as a plain value, with what SYN-2 refuses in it: one walk for both. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PathStep } from '../../model/path.ts';
import type { Fault, Range } from '../fault.ts';
import { setOwn } from '../own-key.ts';
import { escapeFaults } from './escapes.ts';
import { MOST_KEYS } from './limits.ts';
import { refusedTag } from './tags.ts';

/** What the walk carries: the file's text, where the YAML begins in it, the way down, and what was found. */
interface Walk {
  readonly text: string;
  readonly from: number;
  readonly path: PathStep[];
  readonly faults: Fault[];
}

export interface Value {
  readonly value: unknown;
  /** Each with the path of the value (or key) that has it; what can have no value is null there. */
  readonly faults: readonly Fault[];
}

/**
 * The value of a document's contents.
 *
 * @param text the file's text
 * @param from where the parsed text begins in it
 */
export function readValue(contents: Node | null, text: string, from: number): Value {
  const walk: Walk = { text, from, path: [], faults: [] };
  const value = read(contents, walk);
  return { value, faults: walk.faults };
}

/** Where a node stands in the file's text. */
export function rangeOf(node: Node, from: number): Range {
  const range = node.range;
  return { from: (range?.[0] ?? 0) + from, to: (range?.[1] ?? 0) + from };
}

function refuse(walk: Walk, node: Node, message: string, help: string, related: Fault['related'] = []): void {
  walk.faults.push({ rule: 'SYN-2', at: rangeOf(node, walk.from), path: [...walk.path], message, help, related });
}

function read(node: Node | null, walk: Walk): unknown {
  if (node === null) return null;
  if (isAlias(node)) {
    const help = `Write the value itself; or, if the asterisk belongs to the text, put the text in quotes: "*${node.source}".`;
    refuse(
      walk,
      node,
      `*${node.source} repeats another value by a YAML alias; a value is written out where it stands`,
      help,
    );
    return null;
  }
  if (!isSound(node, walk)) return null;
  if (isMap(node)) return readMap(node, walk);
  if (isSeq(node)) return readSeq(node, walk);
  return isScalar(node) ? readScalar(node, walk) : null;
}

/** Refuses an anchor and a tag; false where the tag leaves no value to be read. */
function isSound(node: Node, walk: Walk): boolean {
  if ('anchor' in node && node.anchor !== undefined) {
    refuse(
      walk,
      node,
      `The value has a YAML anchor (&${String(node.anchor)}), to which nothing may refer`,
      `Delete &${String(node.anchor)}.`,
    );
  }
  const tag = refusedTag(node);
  if (tag === null) return true;
  refuse(
    walk,
    node,
    `The value has the YAML tag ${tag}, which is not known or does not fit it`,
    'Delete the tag; if the exclamation mark belongs to the text, put the text in quotes.',
  );
  return false;
}

function readSeq(node: YAMLSeq, walk: Walk): unknown[] {
  return node.items.map((item, index) => {
    walk.path.push(index);
    const value = read(item as Node | null, walk);
    walk.path.pop();
    return value;
  });
}

function readMap(node: YAMLMap, walk: Walk): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  if (node.items.length > MOST_KEYS) {
    refuse(
      walk,
      node,
      `The mapping has ${node.items.length} keys; ${MOST_KEYS} are allowed`,
      'No record needs so many: split it.',
    );
    return value;
  }
  for (const pair of node.items) {
    const keyNode = pair.key as Node;
    const key = keyOf(keyNode);
    if (key === null) {
      refuse(
        walk,
        keyNode,
        'A list, a mapping or an alias stands where a key was expected',
        'Write "key: value"; text that begins with [, {, & or * needs quotes.',
      );
      continue;
    }
    walk.path.push(key);
    if (Object.hasOwn(value, key)) refuseRepeated(node, key, keyNode, walk);
    else {
      isSound(keyNode, walk);
      readScalar(keyNode as Scalar, walk);
      setOwn(value, key, read(pair.value as Node | null, walk));
    }
    walk.path.pop();
  }
  return value;
}

function refuseRepeated(node: YAMLMap, key: string, keyNode: Node, walk: Walk): void {
  const first = node.items.find((pair) => keyOf(pair.key as Node) === key)?.key as Node;
  const related = [{ at: rangeOf(first, walk.from), message: `"${key}" stands here first` }];
  const message = `The key "${key}" stands here a second time`;
  refuse(walk, keyNode, message, 'Keep one of the two and delete the other.', related);
}

/** A key as text, as the library writes it; null where it is none. */
function keyOf(node: Node | null): string | null {
  if (!isScalar(node)) return null;
  return node.value === null ? '' : String(node.value);
}

function readScalar(node: Scalar, walk: Walk): unknown {
  const { value } = node;
  if (node.type === 'QUOTE_DOUBLE') {
    for (const fault of escapeFaults(String(value), rangeOf(node, walk.from), walk.text, walk.path))
      walk.faults.push(fault);
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value) && /^[-+]?\d+$|^0[ox]/.test(node.source ?? ''))
    tooLarge(node, walk);
  return value;
}

/** A number that would be rounded is refused: what is published must be what was written. */
function tooLarge(node: Scalar, walk: Walk): void {
  walk.faults.push({
    rule: 'SYN-3',
    at: rangeOf(node, walk.from),
    path: [...walk.path],
    message: `The number ${node.source ?? ''} is too large to be read exactly; the largest is ${Number.MAX_SAFE_INTEGER}`,
    help: 'If it is an identifier and not a number, put it in quotes; otherwise correct it.',
  });
}
