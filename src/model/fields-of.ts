/** The fields of a record type, read off its schema once: what links, what dates, what class each has. */
import type { z } from 'zod';
import { type FieldClass, type FieldInfo, infoOf, type Temporal } from './field.ts';
import type { LinkSpec } from './link.ts';
import type { Path } from './path.ts';
import type { FileKind } from './record-types.ts';
import { SCHEMAS } from './registry.ts';

/** One field, or one kind of entry of a list or mapping. */
export interface Field {
  readonly class: FieldClass;
  readonly link: LinkSpec | null;
  readonly temporal: Temporal | null;
  /** Fields of an object, by key. */
  readonly keys: ReadonlyMap<string, Field>;
  /** What every entry of a list, or every value of a mapping with free keys, is. */
  readonly entry: Field | null;
  /** What the keys of a mapping with free keys are. */
  readonly keyField: Field | null;
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
}

function compile(schema: z.core.$ZodType, inherited: FieldClass): Field {
  const def = schema._zod.def as unknown as Def;
  const info: FieldInfo = infoOf(schema);
  const fieldClass = info.class ?? inherited;
  if (def.innerType) return compile(def.innerType, fieldClass);
  return {
    class: fieldClass,
    link: info.link ?? null,
    temporal: info.temporal ?? null,
    keys: new Map(Object.entries(def.shape ?? {}).map(([key, value]) => [key, compile(value, fieldClass)])),
    entry: def.element ? compile(def.element, fieldClass) : def.valueType ? compile(def.valueType, fieldClass) : null,
    keyField: def.keyType ? compile(def.keyType, fieldClass) : null,
  };
}

const compiled = new Map<FileKind, Field>();

/** The fields of one kind of record, compiled on first use. */
export function fieldsOf(kind: FileKind): Field {
  const known = compiled.get(kind);
  if (known) return known;
  const field = compile(SCHEMAS[kind], 'auditor');
  compiled.set(kind, field);
  return field;
}

/** The field at a path, or null where the schema has none. */
export function fieldAt(kind: FileKind, path: Path): Field | null {
  let field: Field | null = fieldsOf(kind);
  for (const step of path) {
    if (field === null) return null;
    field = field.keys.get(String(step)) ?? field.entry;
  }
  return field;
}

export type FieldVisitor = (value: unknown, field: Field, path: Path) => void;

/**
 * Calls `visit` for every value of a record with the field that describes it, parents first; a mapping's
 * free keys are visited as values of their key field. `skip` leaves out a path and all below it.
 */
export function visitFields(
  kind: FileKind,
  data: unknown,
  visit: FieldVisitor,
  skip: (path: Path) => boolean = () => false,
): void {
  walk(data, fieldsOf(kind), [], visit, skip);
}

function walk(value: unknown, field: Field, path: Path, visit: FieldVisitor, skip: (path: Path) => boolean): void {
  if (value === undefined || value === null || skip(path)) return;
  visit(value, field, path);
  if (typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const entry = field.entry;
    if (!entry) return;
    for (const [index, item] of value.entries()) walk(item, entry, [...path, index], visit, skip);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    const child = field.keys.get(key) ?? field.entry;
    if (field.keyField && !skip([...path, key])) visit(key, field.keyField, [...path, key]);
    if (child) walk(item, child, [...path, key], visit, skip);
  }
}
