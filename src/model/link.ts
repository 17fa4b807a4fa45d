/** Links between records, declared once on the model: what a field points to, and the field that mirrors it. */
import { z } from 'zod';
import { withInfo } from './field.ts';
import { type FormName, forms } from './forms.ts';
import { anyOf, PATTERNS } from './patterns.ts';
import type { RecordType } from './record-types.ts';

/**
 * What a link field may name. Besides records: things inside a record (a clause, a finding, a root cause),
 * entries of portal.yaml, anything that a finding can stand on, and things found by the context of the field (`own-clause`, `stage`, `factor`).
 */
export type LinkTarget =
  | RecordType
  | 'policy-clause'
  | 'own-clause'
  | 'review-finding'
  | 'tabletop-finding'
  | 'root-cause'
  | 'own-root-cause'
  | 'own-version'
  | 'component'
  | 'commitment'
  | 'detection-source'
  | 'stage'
  | 'factor'
  | 'tier'
  | 'anything'
  | 'criterion';

/** For each target that mirrors this link: the dotted field of the target where the other end is written. */
export type Mirrors = Partial<Record<LinkTarget, string>>;

export interface LinkSpec {
  readonly to: readonly LinkTarget[];
  /** Words that may stand instead of a reference, such as `system` and `external` for an actor. */
  readonly words: readonly string[];
  /** A form whose values are names of the writer's own, not references (a course beside policy refs). */
  readonly unlinked: FormName | null;
  readonly mirrors: Mirrors;
}

export interface LinkOptions {
  readonly words?: readonly string[];
  readonly unlinked?: FormName;
  readonly mirrors?: Mirrors;
}

const FORM_OF: Partial<Record<LinkTarget, FormName>> = {
  policy: 'ref',
  plan: 'ref',
  role: 'slug',
  'on-call': 'slug',
  period: 'slug',
  'system-description': 'slug',
  threshold: 'version',
  'policy-clause': 'clauseRef',
  'own-clause': 'anchor',
  'review-finding': 'fragmentRef',
  'tabletop-finding': 'fragmentRef',
  'root-cause': 'fragmentRef',
  'own-root-cause': 'slug',
  'own-version': 'version',
  component: 'slug',
  'detection-source': 'slug',
  stage: 'slug',
  factor: 'slug',
  tier: 'text',
  anything: 'text',
  criterion: 'criterion',
};

/** The form a reference to this target is written in; records with a prefix are named by their id. */
export function formOfTarget(target: LinkTarget): FormName {
  return FORM_OF[target] ?? 'id';
}

/** True where a link field's value refers to something: not one of the field's words, nor a name of the writer's own. */
export function isReference(value: string, spec: LinkSpec): boolean {
  return !spec.words.includes(value) && !(spec.unlinked !== null && forms[spec.unlinked].test(value));
}

/**
 * A field that names other things. The schema judges the form alone; whether the thing exists and is of
 * the right type is REF-2's to say (or a more specific rule's).
 */
export function link(targets: LinkTarget | readonly LinkTarget[], options: LinkOptions = {}): z.ZodString {
  const to = typeof targets === 'string' ? [targets] : targets;
  const words = options.words ?? [];
  const unlinked = options.unlinked ?? null;
  const names = [...new Set([...to.map(formOfTarget), ...(unlinked ? [unlinked] : [])])];
  const allowed = names.map((name) => forms[name]);
  const expected = [...allowed.map((form) => form.expected), ...words.map((word) => `the word ${word}`)].join(', or ');
  const schema = z
    .string({ error: expected })
    .refine((value) => words.includes(value) || allowed.some((form) => form.test(value)), { error: expected });
  const pattern = anyOf(
    names.map((name) => PATTERNS[name]),
    words,
  );
  return withInfo(schema, { link: { to, words, unlinked, mirrors: options.mirrors ?? {} }, pattern });
}
