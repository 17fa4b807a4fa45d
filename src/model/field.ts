/**
 * What a schema says of a field besides its form: its class (who may see it), whether it links, and
 * whether its date is one of a thing that has happened. Kept as data beside the zod schemas, so that
 * projections, link checks and reference pages are all derived from one declaration.
 */
import { z } from 'zod';
import type { LinkSpec } from './link.ts';

/** `[P]`, `[A]` and `[C]` of the content contract. What is not marked is `auditor`. */
export type FieldClass = 'public' | 'auditor' | 'confidential';

/** The temporal nature of a field: a thing that has happened (TIME-4 judges it) or one that lies ahead. */
export type Temporal = 'happened' | 'planned';

export interface FieldInfo {
  readonly class?: FieldClass;
  readonly link?: LinkSpec;
  readonly temporal?: Temporal;
  /** What each word of a fixed list means. */
  readonly words?: Readonly<Record<string, string>>;
  /** The source of a regular expression that texts of this form match: what a JSON Schema can say of it. */
  readonly pattern?: string;
}

const registry = new WeakMap<z.core.$ZodType, FieldInfo>();

/** Attaches what is known of a field to a copy of its schema, so that a shared schema is never marked. */
export function withInfo<T extends z.ZodType>(schema: T, info: FieldInfo): T {
  const copy = schema.clone() as T;
  registry.set(copy, { ...infoOf(schema), ...info });
  return copy;
}

/** What was attached to this schema, or to the one that it is a described copy of. */
export function infoOf(schema: z.core.$ZodType): FieldInfo {
  const { parent } = schema._zod;
  return registry.get(schema) ?? (parent === undefined ? {} : infoOf(parent));
}

/** What goes into a field, as its schema says (`describe`); '' where it says nothing. */
export function describedAs(schema: z.core.$ZodType): string {
  return z.globalRegistry.get(schema)?.description ?? '';
}

/** Marks a field `[P]`: it may stand in a public portal. A marked object is public in all its parts. */
export function pub<T extends z.ZodType>(schema: T): T {
  return withInfo(schema, { class: 'public' });
}

/** Marks a field `[C]`: it never leaves the source tree. */
export function confidential<T extends z.ZodType>(schema: T): T {
  return withInfo(schema, { class: 'confidential' });
}
