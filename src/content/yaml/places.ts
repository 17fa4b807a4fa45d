/** Where the keys and values of a YAML document stand: a compact table, so that it can be kept for many files. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path, PathStep } from '../../model/path.ts';
import type { Range } from '../fault.ts';
import type { YamlDocument } from './document.ts';

export interface Places {
  /**
   * Where a path's key or value stands. A path that leads nowhere has the place of its nearest existing
   * parent: that parent's key, or the first character of an entry of a list or of the whole document.
   */
  find(path: Path, end: 'key' | 'value'): Range | null;
  /** The path of the entry or value that holds an offset; `[]` between them or in a comment. */
  pathAt(offset: number): Path;
}

/** The columns of the table: offsets of key and value, and the row after the node's own rows. */
const KEY_FROM = 0;
const KEY_TO = 1;
const FROM = 2;
const TO = 3;
const NEXT = 4;
const WIDTH = 5;

/** Keys recur in every file: each is kept once. */
const interned = new Map<string, string>();

function intern(key: string): string {
  const known = interned.get(key);
  if (known !== undefined) return known;
  interned.set(key, key);
  return key;
}

interface Table {
  readonly names: (PathStep | null)[];
  readonly cells: number[];
}

/** Adds a node and all below it: parents stand before their children. */
function add(table: Table, name: PathStep | null, key: Node | null, value: Node | null, from: number): void {
  const { names, cells } = table;
  const row = names.length;
  const keyRange = key?.range;
  const range = value?.range ?? (keyRange ? [keyRange[1], keyRange[1]] : [0, 0]);
  names.push(typeof name === 'string' ? intern(name) : name);
  cells.push(
    keyRange ? keyRange[0] + from : -1,
    keyRange ? keyRange[1] + from : -1,
    range[0] + from,
    range[1] + from,
    0,
  );
  if (isSeq(value))
    for (const [index, item] of value.items.entries()) add(table, index, null, item as Node | null, from);
  if (isMap<Node, Node | null>(value)) {
    for (const pair of value.items) {
      if (isScalar(pair.key))
        add(table, pair.key.value === null ? '' : String(pair.key.value), pair.key, pair.value, from);
    }
  }
  cells[row * WIDTH + NEXT] = names.length;
}

const NOWHERE: Places = { find: () => null, pathAt: () => [] };

/** The table of a document; of a text that is no document an empty one. */
export function placesIn({ contents, from }: YamlDocument): Places {
  if (contents === null) return NOWHERE;
  const table: Table = { names: [], cells: [] };
  add(table, null, null, contents, from);
  return placesOf(table.names, Int32Array.from(table.cells));
}

function placesOf(names: readonly (PathStep | null)[], cells: Int32Array): Places {
  const cell = (row: number, column: number): number => cells[row * WIDTH + column] ?? 0;

  function childOf(row: number, isIt: (child: number) => boolean): number | null {
    for (let child = row + 1; child < cell(row, NEXT); child = cell(child, NEXT)) if (isIt(child)) return child;
    return null;
  }

  /** A value that is not written has the place of its key; of a list or mapping its first character is shown. */
  function placeOf(row: number, end: 'key' | 'value'): Range {
    const hasKey = cell(row, KEY_FROM) >= 0;
    if (hasKey && (end === 'key' || cell(row, FROM) === cell(row, TO)))
      return { from: cell(row, KEY_FROM), to: cell(row, KEY_TO) };
    const isLeaf = cell(row, NEXT) === row + 1;
    return { from: cell(row, FROM), to: isLeaf ? cell(row, TO) : cell(row, FROM) + 1 };
  }

  function holds(row: number, offset: number, from: number, to: number): boolean {
    return cell(row, from) <= offset && offset < cell(row, to);
  }

  return {
    find(path, end) {
      let row = 0;
      for (const step of path) {
        const child = childOf(row, (candidate) => names[candidate] === step || names[candidate] === String(step));
        if (child === null) return placeOf(row, 'key');
        row = child;
      }
      return placeOf(row, end);
    },
    pathAt(offset) {
      const path: PathStep[] = [];
      let row: number | null = 0;
      while (row !== null) {
        const child: number | null = childOf(
          row,
          (candidate) => holds(candidate, offset, KEY_FROM, KEY_TO) || holds(candidate, offset, FROM, TO),
        );
        const name = child === null ? null : names[child];
        if (child === null || name === null || name === undefined) return path;
        path.push(name);
        row = holds(child, offset, FROM, TO) ? child : null;
      }
      return path;
    },
  };
}
