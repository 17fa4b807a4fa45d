/** What to do about a field that is unknown, missing or wrong. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { listing } from './phrases.ts';
import { expectedAt, type Problem } from './problems.ts';
import { isListAt, requiredKeysAt, wordsAt } from './schema-at.ts';

/** More names than this are no help to anybody. */
const MOST_NAMES = 14;

export function unknownHelp(name: string | null, absent: readonly string[]): string {
  if (name !== null) return `Rename the key to ${name}, or delete it.`;
  const may =
    absent.length > 0 && absent.length <= MOST_NAMES ? ` Keys that may still be written here: ${listing(absent)}.` : '';
  return `Delete the key, or move what it says to the key that it belongs to.${may}`;
}

export function missingHelp(schema: z.ZodType, { path, expected }: Problem): string {
  const key = path.at(-1);
  const required = requiredKeysAt(schema, path);
  const words = wordsAt(schema, path);
  const phrase = expected === '' ? expectedAt(schema, path) : expected;
  const form =
    required.length > 0
      ? ` with the keys ${listing(required)}`
      : words.length > 0
        ? ` with one of ${words.join(', ')}`
        : phrase === ''
          ? ''
          : ` with ${phrase}`;
  return typeof key === 'number' ? `Add an entry to the list${form}.` : `Add the key ${String(key)}${form}.`;
}

export function requiredMessage(label: string, because: string): string {
  return `${label} is missing: it is required because ${because}`;
}

/** The word of a fixed list that was probably meant, or null. */
export function wrongWord(schema: z.ZodType, { path }: Problem, value: unknown): string | null {
  return typeof value === 'string'
    ? nearest(
        value,
        wordsAt(schema, path).filter((word) => word !== value),
      )
    : null;
}

export function wrongHelp(schema: z.ZodType, { path, expected }: Problem, value: unknown, word: string | null): string {
  if (word !== null) return `Write ${word}.`;
  if (value === null && path.length === 0) return `Write ${expected}.`;
  if (value === null)
    return requiredKeysAt(schema, path.slice(0, -1)).includes(String(path.at(-1)))
      ? `Write ${expected}.`
      : `Write ${expected}, or delete the key.`;
  if (typeof value === 'number' || typeof value === 'boolean')
    return `Write ${expected}; if the value is meant as text, put it in quotes.`;
  if (isListAt(schema, path) && typeof value === 'string')
    return `Write ${expected}: put the value in square brackets, or on a line of its own after "- ".`;
  return `Write ${expected}.`;
}
