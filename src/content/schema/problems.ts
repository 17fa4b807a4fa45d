/** zod's issues → what is wrong with which field: unknown, missing, or not of the expected form. */
import { z } from 'zod';
import { getAt, type Path, type PathStep, startsWith } from '../../model/path.ts';
import { nearest } from './nearest.ts';
import { schemaAt } from './schema-at.ts';

export type ProblemKind = 'unknown' | 'missing' | 'wrong' | 'wrong-key';

export interface Problem {
  readonly kind: ProblemKind;
  /** Within the record's data; for a missing key the path that it would have. */
  readonly path: Path;
  /** The expected form as a noun phrase; '' where the schema has none of its own. */
  readonly expected: string;
}

/** What an issue of zod's is to the reader of a record: the parts of it that all codes share, and its branches. */
type Issue = z.core.$ZodIssue;

/** Phrases for schemas that have none of their own; branches of a union are asked for theirs. */
const PHRASES: Partial<Record<string, string>> = {
  object: 'a mapping: lines of "key: value", indented',
  record: 'a mapping: lines of "key: value", indented',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** zod's error map for those issues whose schema has no phrase. */
function phraseFor(issue: z.core.$ZodRawIssue): string {
  return issue.code === 'invalid_type' ? (PHRASES[String(issue.expected)] ?? '') : '';
}

/** Every fault of a record against its schema, in the order of the schema's keys. */
export function problemsOf(schema: z.ZodType, data: unknown): readonly Problem[] {
  const result = schema.safeParse(data, { error: phraseFor });
  return result.success ? [] : unique(result.error.issues.flatMap((issue) => fromIssue(issue, [], data)));
}

/** The expected form at a path, as a noun phrase; '' where the schema has none. */
export function expectedAt(schema: z.ZodType, path: Path): string {
  const found = schemaAt(schema, path);
  const issues = found ? z.safeParse(found, undefined, { error: phraseFor }).error?.issues : undefined;
  return issues?.[0]?.message ?? '';
}

function pathOf(issue: Issue, prefix: Path): Path {
  return [...prefix, ...(issue.path as PathStep[])];
}

function fromIssue(issue: Issue, prefix: Path, data: unknown): readonly Problem[] {
  const path = pathOf(issue, prefix);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ kind: 'unknown', path: [...path, key], expected: '' }));
  if (issue.code === 'invalid_key') return [{ kind: 'wrong-key', path, expected: issue.issues[0]?.message ?? '' }];
  const value = getAt(data, path);
  if (issue.code === 'invalid_union') return fromUnion(issue, path, value, data);
  return [{ kind: value === undefined ? 'missing' : 'wrong', path, expected: issue.message }];
}

/**
 * A mapping that fits one branch of a union is judged by that branch, so that a fault inside of it is found
 * at its own key; anything else is simply none of the forms.
 */
function fromUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  value: unknown,
  data: unknown,
): readonly Problem[] {
  const fitting = issue.errors.filter(
    (branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0),
  );
  const [only, ...others] = fitting;
  if (value !== null && typeof value === 'object' && only && others.length === 0 && isMeant(only, value)) {
    return only.flatMap((inner) => fromIssue(inner, path, data));
  }
  const phrases = new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map((inner) => inner.message)));
  const expected = issue.message === '' ? [...phrases].filter((phrase) => phrase !== '').join(', or ') : issue.message;
  return [{ kind: value === undefined ? 'missing' : 'wrong', path, expected }];
}

/** Has the mapping a key of the branch, well written or misspelt? One that has none was not meant to be of that form. */
function isMeant(branch: readonly Issue[], value: object): boolean {
  const unknown = branch.flatMap((inner) => (inner.code === 'unrecognized_keys' ? inner.keys : []));
  const missing = branch.flatMap((inner) => (inner.path.length === 1 ? [String(inner.path[0])] : []));
  return Object.keys(value).some((key) => !unknown.includes(key) || nearest(key, missing) !== null);
}

/** A value that fails two checks of one schema has one fault. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = JSON.stringify(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** True where a path, or something that holds it, is among those given. */
export function isWithin(path: Path, places: readonly Path[]): boolean {
  return places.some((place) => startsWith(path, place));
}
