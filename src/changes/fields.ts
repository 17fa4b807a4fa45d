/** The values of two versions of a record that differ. */
import { isDeepStrictEqual } from 'node:util';
import { fieldAt } from '../model/fields-of.ts';
import { type Path, toPointer } from '../model/path.ts';
import type { RecordType } from '../model/record-types.ts';
import type { FieldChange } from './changes.ts';

interface Difference {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What an entry of a list is known by: its id, or what else names it. */
function nameOf(entry: unknown): string | null {
  if (typeof entry === 'string') return entry;
  if (!isMapping(entry)) return null;
  const name = entry.id ?? entry.obligation ?? entry.stage ?? entry.to;
  return typeof name === 'string' ? name : null;
}

/** Do all entries of both lists have names of their own? Then an entry is compared with its namesake. */
function namesOf(list: readonly unknown[]): ReadonlyMap<string, number> | null {
  const names = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const name = nameOf(entry);
    if (name === null || names.has(name)) return null;
    names.set(name, index);
  }
  return names;
}

function listChanges(path: Path, before: readonly unknown[], after: readonly unknown[]): readonly Difference[] {
  const was = namesOf(before);
  const is = namesOf(after);
  if (was === null || is === null) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
      valueChanges([...path, index], before[index], after[index]),
    ).flat();
  }
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((name) => {
    const [old, now] = [was.get(name), is.get(name)];
    const place = [...path, now ?? old ?? 0];
    return valueChanges(place, old === undefined ? undefined : before[old], now === undefined ? undefined : after[now]);
  });
}

function valueChanges(path: Path, before: unknown, after: unknown): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(path, before, after);
  if (!isMapping(before) || !isMapping(after)) return [{ path, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    valueChanges([...path, key], before[key], after[key]),
  );
}

/** What stands for a value that never leaves the source tree. */
const WITHHELD = 'withheld';

function withheld(type: RecordType, one: Difference): FieldChange {
  const { path, before = null, after = null } = one;
  const isConfidential = path.some((_, depth) => fieldAt(type, path.slice(0, depth + 1))?.class === 'confidential');
  const shown = (value: unknown) => (isConfidential && value !== null ? WITHHELD : value);
  return { pointer: toPointer(path), before: shown(before), after: shown(after) };
}

/**
 * Every value that differs, at the deepest place at which it does; entries that came or went as a whole. Confidential
 * values are said to differ, and not shown.
 */
export function fieldChanges(type: RecordType, before: unknown, after: unknown): readonly FieldChange[] {
  return valueChanges([], before, after).map((one) => withheld(type, one));
}
