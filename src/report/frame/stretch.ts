/**
 * How far the underline of a place reaches. A finding names where a thing begins; what it is, is read off the
 * line: a key up to its colon, a value to its end, a cell of a log, a word, a date or an element of a text.
 */

export type Syntax = 'yaml' | 'csv' | 'text';

/** What stands before a key or a value; a place after anything else lies within a text. */
const BEFORE_NODE = /(?:^\s*|[-:?]\s+|[[{,]\s*)$/;
const KEY = /^(?:[\p{L}_][\p{L}\p{N}_-]*)(?=\s*:(?:\s|$))/u;
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
const FLOW = /^(?:\{[^{}]*\}|\[[^[\]]*\])/;
const CSV_CELL = /^(?:"(?:[^"]|"")*"|[^,]+)/;
const ELEMENT = /^<\/?[A-Za-z][^>]*>/;
const LINK = /^!?\[[^\]]*\](?:\([^)]*\))?/;
const CODE = /^`[^`]+`/;
const DATE = /^(?:\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\p{Lu}\p{Ll}+ (?:\d{1,2}, )?\d{4})/u;
const FIGURE = /^\d[\d,]*(?:-\d+)? \p{Ll}+/u;
/** Ids, references and names in any script that does not part its words. */
const NAME = /^[A-Za-z0-9](?:[\w@.#/-]*\w)?/;
const WORD = /^\S*[^\s.,;:!?)]/;

/** No underline is longer than this many units: a screen ends long before, and a line may be a megabyte. */
const LONGEST = 500;

/** Where the thing that begins at `from` ends on its line (exclusive), in UTF-16 units from 0; at least one further. */
export function stretchEnd(line: string, from: number, syntax: Syntax): number {
  const rest = line.slice(from, from + LONGEST);
  const length = { yaml: yamlLength, csv: csvLength, text: textLength }[syntax](rest, line.slice(0, from));
  return from + Math.max(1, length);
}

function firstMatch(rest: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const match = pattern.exec(rest);
    if (match !== null && match[0] !== '') return match[0].length;
  }
  return null;
}

function yamlLength(rest: string, before: string): number {
  if (!BEFORE_NODE.test(before)) return textLength(rest);
  return firstMatch(rest, [KEY, QUOTED, FLOW]) ?? plainScalar(rest, before).trimEnd().length;
}

/** A plain scalar runs to a comment or, within a flow collection, to its next separator. */
function plainScalar(rest: string, before: string): string {
  const withoutComment = rest.replace(/\s#.*$/, '');
  const opened = (before.match(/[[{]/g) ?? []).length - (before.match(/[\]}]/g) ?? []).length;
  return opened > 0 ? withoutComment.replace(/[,\]}].*$/, '') : withoutComment;
}

function csvLength(rest: string): number {
  return firstMatch(rest, [CSV_CELL]) ?? 1;
}

function textLength(rest: string): number {
  return firstMatch(rest, [ELEMENT, LINK, CODE, DATE, FIGURE, NAME, WORD]) ?? 1;
}
