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
