/** Texts over several lines behind `>` or `|`, for the quick reader: one paragraph, all its lines as deep as the first. */
import { type Cursor, codeAt, giveUp, LINE_FEED, lineEnd, SPACE, toContent } from './cursor.ts';

const HEADER = /([>|])(-?)\n( +)/y;

/** True where a text that stands in a value of this indent has come to its end, beyond doubt. */
function endsBefore(cursor: Cursor, start: number, indent: number): boolean {
  let at = start;
  while (codeAt(cursor, at) === SPACE) at += 1;
  return start >= cursor.end || (codeAt(cursor, at) !== LINE_FEED && at - start <= indent);
}

/** The text whose `>` or `|` stands at the cursor, in a value of the given indent. */
export function takeTextBlock(cursor: Cursor, indent: number): string | null {
  HEADER.lastIndex = cursor.at;
  const [, style, strip, margin] = HEADER.exec(cursor.text) ?? [];
  if (margin === undefined || margin.length <= indent) return giveUp(cursor);
  const lines: string[] = [];
  let at = HEADER.lastIndex - margin.length;
  while (cursor.text.startsWith(margin, at)) {
    const end = lineEnd(cursor, at);
    const line = cursor.text.slice(at + margin.length, end);
    if (line === '' || line.startsWith(' ') || line.endsWith(' ') || end >= cursor.end) return giveUp(cursor);
    lines.push(line);
    at = end + 1;
  }
  if (!endsBefore(cursor, at, indent)) return giveUp(cursor);
  cursor.at = at;
  toContent(cursor);
  return lines.join(style === '>' ? ' ' : '\n') + (strip === '-' ? '' : '\n');
}
