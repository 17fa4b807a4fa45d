/**
 * From the text that a reader sees back to the source: the parser takes off escapes, references and the
 * marks that continue a quote or a list on the next line; a finding names the character in the file.
 */
import { decodeReference, referenceAt } from './references.ts';

/** A stretch of a text node's value and where it begins: `line` counted from the node's first, 0 being that line itself. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** UTF-16 column from 1. */
  readonly column: number;
  /** Written otherwise than it reads: all of it stands at the one place. */
  readonly fixed: boolean;
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const CONTINUATION = /^[ \t>]*/;
const SPACE = /[ \t\n]/;

/**
 * Pieces of a text node, in order and without gaps.
 *
 * @param value the node's text
 * @param source the slice of the file that the node covers
 * @param column UTF-16 column at which the slice begins
 */
export function mapText(value: string, source: string, column: number): Piece[] {
  if (value === source && !value.includes('\n')) return [{ from: 0, to: value.length, line: 0, column, fixed: false }];
  return align(value, source, column);
}

function align(value: string, source: string, firstColumn: number): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  /** Offset in the source that has column 1 on the present line. */
  let lineStart = 1 - firstColumn;
  let i = 0;
  let j = 0;
  let open = { i, j };
  const nextLine = () => {
    lineStart = source.indexOf('\n', j) + 1;
    line += 1;
    j = lineStart + prefixOf(lineOf(source, lineStart), lineOf(value, i));
  };
  const close = (end: number) => {
    if (end > open.i) pieces.push({ from: open.i, to: end, line, column: open.j - lineStart + 1, fixed: false });
  };
  // Space that the text does not begin with: behind the box of a task.
  while (source[j] !== value[0] && SPACE.test(source[j] ?? '')) {
    if (source[j] === '\n') nextLine();
    else j += 1;
  }
  open = { i, j };
  while (i < value.length) {
    const written = writtenAt(source, j);
    if (written !== null) {
      close(i);
      pieces.push({ from: i, to: i + written.reads, line, column: j - lineStart + 1, fixed: true });
      i += written.reads;
      j += written.length;
      open = { i, j };
    } else if (value[i] === '\n') {
      close(i + 1);
      i += 1;
      nextLine();
      open = { i, j };
    } else {
      i += 1;
      j += 1;
    }
  }
  close(value.length);
  return pieces;
}

function lineOf(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}

/** The length of what continues a quote or a list before a line's text, which is the end of the written line where nothing in it is escaped. */
function prefixOf(written: string, text: string): number {
  const marks = CONTINUATION.exec(written)?.[0].length ?? 0;
  const ends = [written, written.trimEnd()].filter((line) => text !== '' && line.endsWith(text));
  return ends.map((line) => line.length - text.length).find((length) => length <= marks) ?? marks;
}

/** An escape or a reference at an offset of the source: its length there, and how much text it reads as. */
function writtenAt(source: string, offset: number): { readonly length: number; readonly reads: number } | null {
  if (source[offset] === '\\' && ESCAPABLE.test(source[offset + 1] ?? '')) return { length: 2, reads: 1 };
  const reference = source[offset] === '&' ? referenceAt(source, offset) : null;
  const decoded = reference === null ? null : decodeReference(reference);
  return reference === null || decoded === null ? null : { length: reference.length, reads: decoded.length };
}
