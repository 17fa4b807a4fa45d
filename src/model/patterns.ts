/**
 * Regular expressions, as sources, of the forms that fields have: what a JSON Schema can say of them to an editor. A
 * form's own test decides, and asks more: that a day is in the calendar, that a time zone exists.
 */

const PARTS = '(?:-[A-Z0-9]+)+';
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ANCHOR = '[\\p{L}\\p{N}\\p{M}_]+(?:-[\\p{L}\\p{N}\\p{M}_]+)*';
const NUMBER = '(?:0|[1-9]\\d*)';
const WORDS = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const VERSION = `${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${WORDS})?(?:\\+${WORDS})?`;
const DAY = '\\d{4}-\\d{2}-\\d{2}';
const OFFSET = '(?:Z|[+\\-]\\d{2}:\\d{2})';
const INSTANT = `${DAY}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?${OFFSET}`;
const END = `(?:${INSTANT}|${DAY})`;

const whole = (source: string): string => `^(?:${source})$`;

export const PATTERNS = {
  text: '\\S',
  id: whole(`[A-Z]+${PARTS}`),
  slug: whole(SLUG),
  anchor: whole(ANCHOR),
  version: whole(VERSION),
  ref: whole(`${SLUG}@${VERSION}`),
  clauseRef: whole(`${SLUG}@${VERSION}#${ANCHOR}`),
  fragmentRef: whole(`[A-Z]+${PARTS}#${SLUG}`),
  criterion: whole('[A-Za-z][A-Za-z0-9]*(?:[.\\-][A-Za-z0-9]+)*'),
  instant: whole(INSTANT),
  date: whole(DAY),
  time: whole(`${INSTANT}|${DAY}|\\d{4}-\\d{2}|\\d{4}|${END}/${END}|unknown`),
  disclosed: whole(`${INSTANT}|${DAY}|\\d{4}-\\d{2}`),
  duration: '^P(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?$',
  url: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\\\]+$',
  sha256: '^[0-9a-f]{64}$',
  timeZone: '^[A-Za-z][A-Za-z0-9_+\\-/]*$',
  clockTime: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
  filePath: '^(?![/~]|[A-Za-z]:)(?!(?:.*/)?\\.{1,2}(?:/|$))(?!.*//)[^\\\\]*[^\\\\/]$',
} as const;

/** The ids of one record type. */
export const idPattern = (prefix: string): string => `^${prefix}${PARTS}$`;

/** Any of several patterns, or one of some words. */
export function anyOf(patterns: readonly string[], words: readonly string[]): string {
  const all = [...patterns, ...words.map((word) => `^${word}$`)];
  return all.length === 1 ? (all[0] ?? '') : all.map((one) => `(?:${one})`).join('|');
}
