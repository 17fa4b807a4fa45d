/** Which link fields have a mirror at their other end, read off the schemas once (REF-3). */
import type { Field } from './fields-of.ts';
import { fieldsOf } from './fields-of.ts';
import type { LinkSpec } from './link.ts';
import type { Path } from './path.ts';
import { RECORD_TYPES, type RecordType } from './record-types.ts';

export interface MirroredField {
  /** Keys from the top of the record; `null` stands for every entry of a list. */
  readonly steps: readonly (string | null)[];
  readonly spec: LinkSpec;
}

function collect(field: Field, steps: readonly (string | null)[]): MirroredField[] {
  const own = field.link && Object.keys(field.link.mirrors).length > 0 ? [{ steps, spec: field.link }] : [];
  const entries = field.entry ? collect(field.entry, [...steps, null]) : [];
  return [...own, ...entries, ...[...field.keys].flatMap(([key, child]) => collect(child, [...steps, key]))];
}

const compiled = new Map<RecordType, readonly MirroredField[]>();

/** The mirrored link fields of a record type. */
export function mirroredFields(type: RecordType): readonly MirroredField[] {
  const known = compiled.get(type) ?? collect(fieldsOf(type), []);
  compiled.set(type, known);
  return known;
}

/** The types that have mirrored links. */
export const MIRRORED_TYPES: readonly RecordType[] = RECORD_TYPES.filter((type) => mirroredFields(type).length > 0);

/** A written value of a field, with its path. */
export interface Written {
  readonly path: Path;
  readonly value: string;
}

const NOTHING: readonly Written[] = [];

/** Every value that a record writes at a field of this form; `path` leads to `data`. */
export function valuesAt(data: unknown, steps: readonly (string | null)[], path: Path = []): readonly Written[] {
  if (data === null) return NOTHING;
  const step = steps[path.length];
  if (step === undefined) return typeof data === 'string' ? [{ path, value: data }] : NOTHING;
  if (step !== null)
    return typeof data === 'object' ? valuesAt(Reflect.get(data, step), steps, [...path, step]) : NOTHING;
  return Array.isArray(data)
    ? data.flatMap((item: unknown, index) => valuesAt(item, steps, [...path, index]))
    : NOTHING;
}
