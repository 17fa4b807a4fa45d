/** The fields of a record type, read off its schema once: what goes there, what links, what dates, what class each has. */
import { z } from 'zod';
import { describedAs, type FieldClass, type FieldInfo, infoOf, type Temporal } from './field.ts';
import type { LinkSpec } from './link.ts';
import type { Path } from './path.ts';
import type { FileKind } from './record-types.ts';
import { SCHEMAS } from './registry.ts';

/** One field, or one kind of entry of a list or mapping. */
export interface Field {
  readonly class: FieldClass;
  readonly link: LinkSpec | null;
  readonly temporal: Temporal | null;
  /** What goes there, in a sentence or two; '' where the field holds it for its entries or keys alone. */
  readonly doc: string;
  /** May its key be left out, whatever the rest of the record says? */
  readonly optional: boolean;
  /** The expected form as a noun phrase. */
  readonly expected: string;
  /** What texts of this form match; null where the form has no pattern. */
  readonly pattern: string | null;
  /** The words of a fixed list, each with its meaning ('' where it has the word's own). */
  readonly words: ReadonlyMap<string, string>;
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
  readonly entries?: Readonly<Record<string, string>>;
}

/** What a schema says of a value that is not there; '' of a mapping, whose keys say it. */
function expectedBy(schema: z.core.$ZodType, def: Def): string {
  if (def.shape !== undefined || def.valueType !== undefined) return '';
  return z.safeParse(schema, undefined).error?.issues[0]?.message ?? '';
}

function compile(schema: z.core.$ZodType, inherited: FieldClass): Field {
  const def = schema._zod.def as unknown as Def;
  const info: FieldInfo = infoOf(schema);
  const fieldClass = info.class ?? inherited;
  if (def.innerType) return { ...compile(def.innerType, fieldClass), optional: true };
  return {
    class: fieldClass,
    link: info.link ?? null,
    temporal: info.temporal ?? null,
    doc: describedAs(schema),
    optional: false,
    expected: expectedBy(schema, def),
    pattern: info.pattern ?? null,
    words: new Map(Object.keys(def.entries ?? {}).map((word) => [word, info.words?.[word] ?? ''])),
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
