/** Values on one line that the quick reader knows: plain text, numbers and words, text in quotes without escapes. */
import { type Cursor, codeAt, giveUp, lineEnd, SPACE } from './cursor.ts';

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const WHOLE_NUMBER = /^[0-9]{1,15}$/;
/** Numbers of other forms: the library reads them. */
const OTHER_NUMBER = /^(?:0[xo][0-9A-Fa-f]+|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)$/;
/** What ends a plain text or begins a comment in the middle of it. */
const BROKEN = /:(?: |$)| #/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** Neither a digit nor a letter, nor a mark that YAML reads something into. */
const isHarmless = (code: number): boolean => code === 40 || code === 47 || code > 0xa0;

/** The value of a text without quotes from the cursor up to an offset. */
export function takePlain(cursor: Cursor, until: number): unknown {
  let to = until;
  while (to > cursor.at && cursor.text.charCodeAt(to - 1) === SPACE) to -= 1;
  const code = codeAt(cursor, cursor.at);
  const text = cursor.text.slice(cursor.at, to);
  if (text === '' || !(isLetter(code) || isDigit(code) || isHarmless(code)) || BROKEN.test(text)) return giveUp(cursor);
  cursor.at = until;
  if (isDigit(code)) {
    if (WHOLE_NUMBER.test(text)) return Number(text);
    return OTHER_NUMBER.test(text) ? giveUp(cursor) : text;
  }
  const constant = text.length > 5 ? undefined : CONSTANTS.get(text);
  return constant === undefined ? text : constant;
}

/** The text in quotes that begin at the cursor. */
export function takeQuoted(cursor: Cursor, quote: '"' | "'"): unknown {
  const from = cursor.at + 1;
  const to = cursor.text.indexOf(quote, from);
  if (to < 0 || to >= lineEnd(cursor, from)) return giveUp(cursor);
  const text = cursor.text.slice(from, to);
  cursor.at = to + 1;
  const goesOn = quote === '"' ? text.includes('\\') : cursor.text[cursor.at] === quote;
  return goesOn ? giveUp(cursor) : text;
}
