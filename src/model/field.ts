/**
 * What a schema says of a field besides its form: its class (who may see it), whether it links, and
 * whether its date is one of a thing that has happened. Kept as data beside the zod schemas, so that
 * projections, link checks and reference pages are all derived from one declaration.
 */
import type { z } from 'zod';
import type { LinkSpec } from './link.ts';

/** `[P]`, `[A]` and `[C]` of the content contract. What is not marked is `auditor`. */
export type FieldClass = 'public' | 'auditor' | 'confidential';

/** The temporal nature of a field: a thing that has happened (TIME-4 judges it) or one that lies ahead. */
export type Temporal = 'happened' | 'planned';

export interface FieldInfo {
  readonly class?: FieldClass;
  readonly link?: LinkSpec;
  readonly temporal?: Temporal;
}

const registry = new WeakMap<z.core.$ZodType, FieldInfo>();

/** Attaches what is known of a field to a copy of its schema, so that a shared schema is never marked. */
export function withInfo<T extends z.ZodType>(schema: T, info: FieldInfo): T {
  const copy = schema.clone() as T;
  registry.set(copy, { ...registry.get(schema), ...info });
  return copy;
}

/** What was attached to exactly this schema. */
export function infoOf(schema: z.core.$ZodType): FieldInfo {
  return registry.get(schema) ?? {};
}

/** Marks a field `[P]`: it may stand in a public portal. A marked object is public in all its parts. */
export function pub<T extends z.ZodType>(schema: T): T {
  return withInfo(schema, { class: 'public' });
}

/** Marks a field `[C]`: it never leaves the source tree. */
export function confidential<T extends z.ZodType>(schema: T): T {
  return withInfo(schema, { class: 'confidential' });
}
