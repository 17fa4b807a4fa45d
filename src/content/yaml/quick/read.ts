/**
 * YAML in the plain form that nearly all records are written in: keys of ordinary letters, values on one line,
 * lists and mappings by indentation or in brackets, texts of one paragraph. It is read here in a tenth of the
 * library's time. Whatever is not certain to be of this form (quotes with escapes, comments behind values,
 * anchors, tags, faults of any kind) is left to the library.
 */
import type { Range } from '../../fault.ts';
import { MOST_KEYS } from '../limits.ts';
import {
  type Cursor,
  codeAt,
  endLine,
  giveUp,
  HYPHEN,
  LINE_FEED,
  lineEnd,
  SPACE,
  skipSpaces,
  takeKey,
  toContent,
} from './cursor.ts';
import { DEEPEST, takeEnclosed } from './flow.ts';
import { takePlain } from './scalar.ts';
import { takeTextBlock } from './text-block.ts';

const GREATER = 62;
const BAR = 124;

/** The mapping that a stretch of text writes in the plain form; undefined where it is of any other, or has a fault. */
export function readQuickly(text: string, { from, to }: Range): Readonly<Record<string, unknown>> | undefined {
  const tab = text.indexOf('\t', from);
  if (tab >= 0 && tab < to) return undefined;
  const cursor: Cursor = { text, end: to, at: from, indent: -1, plain: true };
  toContent(cursor);
  if (cursor.indent !== 0) return undefined;
  const mapping = takeMapping(cursor, 0, 1);
  return cursor.plain && cursor.at >= to ? mapping : undefined;
}

/** True where the line is an entry of a list. */
function isEntry(cursor: Cursor): boolean {
  return codeAt(cursor, cursor.at) === HYPHEN && codeAt(cursor, cursor.at + 1) === SPACE;
}

function takeMapping(cursor: Cursor, indent: number, depth: number): Record<string, unknown> {
  const mapping: Record<string, unknown> = {};
  let keys = 0;
  while (cursor.indent === indent) {
    const key = takeKey(cursor);
    keys += 1;
    if (key === null || keys > MOST_KEYS || depth > DEEPEST || Object.hasOwn(mapping, key)) giveUp(cursor);
    else mapping[key] = takeValue(cursor, indent, depth);
  }
  // A line that stands deeper goes on with the value above it.
  if (cursor.indent > indent) giveUp(cursor);
  return mapping;
}

/** The value behind a key: on its line, or on those below that stand deeper; the entries of a list may stand as deep. */
function takeValue(cursor: Cursor, indent: number, depth: number): unknown {
  skipSpaces(cursor);
  if (codeAt(cursor, cursor.at) !== LINE_FEED) return takeOnLine(cursor, indent, depth);
  endLine(cursor);
  if (cursor.indent < indent || (cursor.indent === indent && !isEntry(cursor))) return null;
  return isEntry(cursor) ? takeList(cursor, cursor.indent, depth + 1) : takeMapping(cursor, cursor.indent, depth + 1);
}

/** The value that begins at the cursor and ends with the line, or as a text with those that stand deeper. */
function takeOnLine(cursor: Cursor, indent: number, depth: number): unknown {
  const code = codeAt(cursor, cursor.at);
  if (code === GREATER || code === BAR) return takeTextBlock(cursor, indent);
  const enclosed = takeEnclosed(cursor, depth + 1);
  const value = enclosed === undefined ? takePlain(cursor, lineEnd(cursor, cursor.at)) : enclosed;
  if (cursor.plain) endLine(cursor);
  return value;
}

function takeList(cursor: Cursor, indent: number, depth: number): unknown[] {
  const list: unknown[] = [];
  if (depth > DEEPEST) giveUp(cursor);
  while (cursor.indent === indent && isEntry(cursor)) {
    list.push(takeItem(cursor, indent, depth));
  }
  if (cursor.indent > indent) giveUp(cursor);
  return list;
}

/** An entry's value: a mapping whose first key stands behind the hyphen, or a value on the line. */
function takeItem(cursor: Cursor, indent: number, depth: number): unknown {
  const dash = cursor.at;
  cursor.at += 1;
  skipSpaces(cursor);
  const start = cursor.at;
  if (takeKey(cursor) === null) return takeOnLine(cursor, indent, depth);
  cursor.at = start;
  cursor.indent = indent + start - dash;
  return takeMapping(cursor, cursor.indent, depth + 1);
}
