/** Copies the fields of a record that an audience may see; nothing is ever taken away from a copy. */
import { type Field, fieldsOf } from '../../model/fields-of.ts';
import type { Path } from '../../model/path.ts';
import type { FileKind } from '../../model/record-types.ts';
import type { ProjectedData } from './projection.ts';
import { withhold } from './withheld.ts';

/** How one audience sees a record. */
export interface Lens {
  /** May it see the field, or something in it? A confidential field that it sees is withheld. */
  sees(path: Path, field: Field): boolean;
  /** In development alone: what has a fault of its own is not shown. */
  isFaulty(path: Path): boolean;
  /** A text, a reference or a free key as it may be shown. */
  words(value: string, field: Field, path: Path): string;
}

/** A value without fields of its own: a text, a number, a window of working days. */
function leaf(value: unknown, field: Field, path: Path, lens: Lens): unknown {
  if (typeof value === 'string') return lens.words(value, field, path);
  return value !== null && typeof value === 'object' ? structuredClone(value) : value;
}

function list(values: readonly unknown[], entry: Field, path: Path, lens: Lens): readonly unknown[] {
  // The place of what is faulty stays, so that paths to what follows still hold.
  return values.map((value, index) => copied(value, entry, [...path, index], lens) ?? null);
}

function mapping(value: object, field: Field, path: Path, lens: Lens): ProjectedData {
  const entries = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    const child = field.keys.get(key) ?? field.entry;
    const inner = [...path, key];
    if (child === null || !lens.sees(inner, child)) return [];
    const copy = copied(item, child, inner, lens);
    const name = field.keyField === null ? key : lens.words(key, field.keyField, inner);
    return copy === undefined ? [] : [[name, copy]];
  });
  return Object.fromEntries(entries);
}

/** The value, as far as the audience may see it; undefined where nothing of it is left. */
function copied(value: unknown, field: Field, path: Path, lens: Lens): unknown {
  if (value === undefined || lens.isFaulty(path)) return undefined;
  if (field.class === 'confidential') return withhold(value);
  if (Array.isArray(value) && field.entry !== null) return list(value, field.entry, path, lens);
  const isMapping = field.keys.size > 0 || field.entry !== null;
  if (isMapping && value !== null && typeof value === 'object') return mapping(value, field, path, lens);
  return leaf(value, field, path, lens);
}

/** The fields of a record, in the order in which they are written. */
export function copyFields(kind: FileKind, data: object, lens: Lens): ProjectedData {
  return lens.isFaulty([]) ? {} : mapping(data, fieldsOf(kind), [], lens);
}
