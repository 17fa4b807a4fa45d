/**
 * Where the quick reader stands in a text. It reads the plain form that nearly all records are written in, and
 * gives up at the first character of any other: the library then reads the whole.
 */

export interface Cursor {
  readonly text: string;
  readonly end: number;
  at: number;
  /** Of the line that is being read; -1 at the end. */
  indent: number;
  /** False once something was found that is not of the plain form. */
  plain: boolean;
}

export const LINE_FEED = 10;
export const SPACE = 32;
export const HASH = 35;
export const HYPHEN = 45;

/** The character at the cursor; at the end of the text a line feed. */
export function codeAt({ text, end }: Cursor, at: number): number {
  return at < end ? text.charCodeAt(at) : LINE_FEED;
}

/** Gives up: nothing is left to read. */
export function giveUp(cursor: Cursor): null {
  cursor.plain = false;
  cursor.at = cursor.end;
  cursor.indent = -1;
  return null;
}

export function skipSpaces(cursor: Cursor): void {
  while (codeAt(cursor, cursor.at) === SPACE) cursor.at += 1;
}

export function lineEnd({ text, end }: Cursor, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 || found > end ? end : found;
}

/** From the beginning of a line on, to the first line that says something: neither blank nor a comment. */
export function toContent(cursor: Cursor): void {
  while (cursor.at < cursor.end) {
    const start = cursor.at;
    skipSpaces(cursor);
    const code = codeAt(cursor, cursor.at);
    if (code !== LINE_FEED && code !== HASH) {
      cursor.indent = cursor.at - start;
      return;
    }
    cursor.at = lineEnd(cursor, cursor.at) + 1;
  }
  cursor.indent = -1;
}

/** From the end of a value to the next line; gives up where anything else stands on its own. */
export function endLine(cursor: Cursor): void {
  skipSpaces(cursor);
  if (codeAt(cursor, cursor.at) !== LINE_FEED) giveUp(cursor);
  else {
    cursor.at += 1;
    toContent(cursor);
  }
}

/** A key of ordinary letters, and the colon that ends it. */
const KEY = /([A-Za-z][A-Za-z0-9_.-]{0,99}):(?=[ \n]|$)/y;
/** Words that are no text, also where they stand as keys. */
const CONSTANT = /^(?:null|true|false)$/i;

/** The key at the cursor, which then stands behind the colon; null where there is none. */
export function takeKey(cursor: Cursor): string | null {
  KEY.lastIndex = cursor.at;
  const key = KEY.exec(cursor.text)?.[1];
  if (key === undefined || KEY.lastIndex > cursor.end || CONSTANT.test(key)) return null;
  cursor.at = KEY.lastIndex;
  return key;
}
