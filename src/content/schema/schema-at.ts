/** What a schema expects at a path: read off the zod definitions, for messages. */
import type { z } from 'zod';
import type { Path, PathStep } from '../../model/path.ts';

type Schema = z.core.$ZodType;

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string | number>>;
}

/** zod types its definitions by class; the walk only asks what each may have. */
function defOf(schema: Schema): Def {
  return schema._zod.def as unknown as Def;
}

function unwrap(schema: Schema): Schema {
  const { innerType } = defOf(schema);
  return innerType ? unwrap(innerType) : schema;
}

function down(schema: Schema, step: PathStep): Schema | null {
  const def = defOf(unwrap(schema));
  if (def.options) return def.options.map((option) => down(option, step)).find((found) => found !== null) ?? null;
  return def.shape?.[String(step)] ?? def.element ?? def.valueType ?? null;
}

/** The schema at a path, without its `optional`; null where there is none. */
export function schemaAt(schema: Schema, path: Path): Schema | null {
  let here: Schema | null = schema;
  for (const step of path) {
    if (here === null) return null;
    here = down(here, step);
  }
  return here && unwrap(here);
}

function shapesOf(schema: Schema | null): readonly Readonly<Record<string, Schema>>[] {
  if (schema === null) return [];
  const def = defOf(schema);
  if (def.shape) return [def.shape];
  return (def.options ?? []).flatMap((option) => shapesOf(unwrap(option)));
}

/** The keys that a mapping at this path may have. */
export function keysAt(schema: Schema, path: Path): readonly string[] {
  return shapesOf(schemaAt(schema, path)).flatMap((shape) => Object.keys(shape));
}

/** The keys that a mapping at this path must have. */
export function requiredKeysAt(schema: Schema, path: Path): readonly string[] {
  return shapesOf(schemaAt(schema, path)).flatMap((shape) =>
    Object.entries(shape).flatMap(([key, value]) => (value._zod.optin === 'optional' ? [] : [key])),
  );
}

/** The words that may stand at this path, where it is one of a fixed list. */
export function wordsAt(schema: Schema, path: Path): readonly string[] {
  const found = schemaAt(schema, path);
  return found ? Object.values(defOf(found).entries ?? {}).map(String) : [];
}

/** True where the path holds a list. */
export function isListAt(schema: Schema, path: Path): boolean {
  const found = schemaAt(schema, path);
  return found !== null && defOf(found).type === 'array';
}
