/** Offsets of a text as lines and columns; the lines are counted on first use, for findings only. */
import type { Position } from '../source.ts';

/** The offsets at which the lines of a text begin. */
export interface LineIndex {
  readonly starts: readonly number[];
}

/** Finds the beginning of each line of a text whose line ends are LF. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts };
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of a stretch of text: line and UTF-16 column from 1, the end exclusive. */
export function positionOf(lines: LineIndex, from: number, to: number = from): Position {
  const line = lineAt(lines.starts, from);
  const endLine = lineAt(lines.starts, to);
  return {
    line: line + 1,
    column: from - (lines.starts[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: to - (lines.starts[endLine] ?? 0) + 1,
  };
}

/** The offset at which a line (from 1) begins. */
export function offsetOfLine(lines: LineIndex, line: number): number {
  return lines.starts[line - 1] ?? 0;
}
