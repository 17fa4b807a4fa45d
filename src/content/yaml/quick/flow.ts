/** Lists and mappings in brackets on one line, for the quick reader. */
import { MOST_KEYS } from '../limits.ts';
import { type Cursor, codeAt, giveUp, lineEnd, skipSpaces, takeKey } from './cursor.ts';
import { takePlain, takeQuoted } from './scalar.ts';

const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAPPING = 123;
const CLOSE_MAPPING = 125;
const DOUBLE = 34;
const SINGLE = 39;

/** Far less than the contract allows: deeper ones are the library's to refuse. */
export const DEEPEST = 16;

/** The value in brackets or quotes at the cursor; undefined where none of these begins. */
export function takeEnclosed(cursor: Cursor, depth: number): unknown {
  const code = codeAt(cursor, cursor.at);
  if (code === OPEN_LIST) return takeList(cursor, depth);
  if (code === OPEN_MAPPING) return takeMapping(cursor, depth);
  if (code === DOUBLE) return takeQuoted(cursor, '"');
  return code === SINGLE ? takeQuoted(cursor, "'") : undefined;
}

const INDICATOR = /[,[\]{}]/g;

function takeEntry(cursor: Cursor, depth: number): unknown {
  const enclosed = takeEnclosed(cursor, depth);
  if (enclosed !== undefined) return enclosed;
  INDICATOR.lastIndex = cursor.at;
  const until = INDICATOR.exec(cursor.text)?.index ?? cursor.end;
  return until < lineEnd(cursor, cursor.at) ? takePlain(cursor, until) : giveUp(cursor);
}

/** Behind an entry: true where another follows. */
function goesOn(cursor: Cursor, close: number): boolean {
  skipSpaces(cursor);
  const code = codeAt(cursor, cursor.at);
  cursor.at += 1;
  if (code === COMMA) skipSpaces(cursor);
  else if (code !== close) giveUp(cursor);
  return code === COMMA && cursor.plain;
}

/** Past an opening bracket: true where the closing one follows at once. */
function isEmpty(cursor: Cursor, close: number): boolean {
  cursor.at += 1;
  skipSpaces(cursor);
  if (codeAt(cursor, cursor.at) !== close) return false;
  cursor.at += 1;
  return true;
}

function takeList(cursor: Cursor, depth: number): unknown {
  if (depth > DEEPEST) return giveUp(cursor);
  const list: unknown[] = [];
  if (isEmpty(cursor, CLOSE_LIST)) return list;
  do list.push(takeEntry(cursor, depth + 1));
  while (goesOn(cursor, CLOSE_LIST));
  return list;
}

function takeMapping(cursor: Cursor, depth: number): unknown {
  if (depth > DEEPEST) return giveUp(cursor);
  const mapping: Record<string, unknown> = {};
  if (isEmpty(cursor, CLOSE_MAPPING)) return mapping;
  let keys = 0;
  do {
    const key = takeKey(cursor);
    keys += 1;
    if (key === null || keys > MOST_KEYS || Object.hasOwn(mapping, key)) return giveUp(cursor);
    skipSpaces(cursor);
    mapping[key] = takeEntry(cursor, depth + 1);
  } while (goesOn(cursor, CLOSE_MAPPING));
  return mapping;
}
