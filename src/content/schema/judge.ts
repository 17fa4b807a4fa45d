/** A record's data against the model: every SYN-3 fault of it at once, each at its own place. */
import type { z } from 'zod';
import { getAt, type Path } from '../../model/path.ts';
import type { FileKind } from '../../model/record-types.ts';
import { SCHEMAS } from '../../model/registry.ts';
import type { MissingKey } from '../../model/required-when.ts';
import type { Fault, Range } from '../fault.ts';
import { missingHelp, requiredMessage, unknownHelp, wrongHelp, wrongWord } from './advice.ts';
import { nearest } from './nearest.ts';
import { describeFound, labelOf } from './phrases.ts';
import { isWithin, type Problem, problemsOf } from './problems.ts';
import { missingKeys } from './required.ts';
import { keysAt } from './schema-at.ts';

/** Where the data stands in its file. */
export interface Place {
  /** Where the record begins in the file's data: `[]`, or `["events", 3]`. */
  readonly base: Path;
  /** The place of a path of the file's data; of one that leads nowhere the nearest parent's. */
  find(path: Path, at: 'key' | 'value'): Range | null;
  /** A stretch of the file's text. */
  source(range: Range): string;
}

export interface Judgement {
  readonly faults: readonly Fault[];
  /** Paths within the data that have a fault, those that were known before included. */
  readonly faulty: readonly Path[];
}

/** What data is judged by: its schema, and the kind whose cases demand more; null where only the schema counts. */
export interface Measure {
  readonly schema: z.ZodType;
  readonly kind: FileKind | null;
}

export function measureOf(kind: FileKind): Measure {
  return { schema: SCHEMAS[kind], kind };
}

/**
 * Judges a record.
 *
 * @param known paths within the data that have a fault already: nothing more is said of them
 */
export function judge({ schema, kind }: Measure, data: unknown, known: readonly Path[], place: Place): Judgement {
  const problems = problemsOf(schema, data);
  const meant = intended(schema, problems, data).filter((path) => !isWithin(path, known));
  const left = problems.filter(
    ({ kind: what, path }) => !isWithin(path, known) && (what !== 'missing' || !isWithin(path, meant)),
  );
  const before = [...known, ...meant, ...left.map(({ path }) => path)];
  const required = kind === null ? [] : missingKeys(kind, data, before);
  return {
    faults: [
      ...left.map((problem) => toFault(schema, problem, data, place)),
      ...required.map((missing) => requiredFault(schema, missing, data, place)),
    ],
    faulty: [...before, ...required.map(({ path }) => path)],
  };
}

/** The absent keys that unknown ones were meant to be: a misspelt key is one fault and not two. */
function intended(schema: z.ZodType, problems: readonly Problem[], data: unknown): readonly Path[] {
  return problems.flatMap(({ kind, path }) => {
    if (kind !== 'unknown') return [];
    const parent = path.slice(0, -1);
    const name = nearest(String(path.at(-1)), absentKeys(schema, parent, data));
    return name === null ? [] : [[...parent, name]];
  });
}

function absentKeys(schema: z.ZodType, parent: Path, data: unknown): readonly string[] {
  return keysAt(schema, parent).filter((key) => getAt(data, [...parent, key]) === undefined);
}

function toFault(schema: z.ZodType, problem: Problem, data: unknown, place: Place): Fault {
  const path = [...place.base, ...problem.path];
  if (problem.kind === 'unknown') return unknownFault(schema, problem, data, path, place);
  const label = labelOf(problem.path, place.base.length === 0 ? 'The file' : 'The row');
  if (problem.kind === 'missing') {
    return {
      rule: 'SYN-3',
      at: place.find(path, 'key'),
      path,
      message: `${label} is missing: expected ${problem.expected}`,
      help: missingHelp(schema, problem),
    };
  }
  const at = place.find(path, problem.kind === 'wrong-key' ? 'key' : 'value');
  if (problem.kind === 'wrong-key') {
    return {
      rule: 'SYN-3',
      at,
      path,
      message: `${label}: expected ${problem.expected} as the key`,
      help: 'Correct the key.',
    };
  }
  const value = getAt(data, problem.path);
  const word = wrongWord(schema, problem, value);
  const found = describeFound(value, at ? place.source(at) : '');
  const message = `${label}: expected ${problem.expected}, found ${found}${word === null ? '' : `; did you mean ${word}?`}`;
  return { rule: 'SYN-3', at, path, message, help: wrongHelp(schema, problem, value, word) };
}

function unknownFault(schema: z.ZodType, problem: Problem, data: unknown, path: Path, place: Place): Fault {
  const parent = problem.path.slice(0, -1);
  const absent = absentKeys(schema, parent, data);
  const name =
    nearest(String(problem.path.at(-1)), absent) ?? nearest(String(problem.path.at(-1)), keysAt(schema, parent));
  const message = `${labelOf(problem.path)} is not a known key${name === null ? '' : `; did you mean ${name}?`}`;
  return { rule: 'SYN-3', at: place.find(path, 'key'), path, message, help: unknownHelp(name, absent) };
}

function requiredFault(schema: z.ZodType, { path, because, expected }: MissingKey, data: unknown, place: Place): Fault {
  if (expected !== undefined) return toFault(schema, { kind: 'wrong', path, expected }, data, place);
  return {
    rule: 'SYN-3',
    at: place.find([...place.base, ...path], 'key'),
    path: [...place.base, ...path],
    message: requiredMessage(labelOf(path), because),
    help: missingHelp(schema, { kind: 'missing', path, expected: '' }),
  };
}
