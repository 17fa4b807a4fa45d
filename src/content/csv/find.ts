/** The place of a path in a CSV log: always a cell. */
import type { Path } from '../../model/path.ts';
import type { Range } from '../fault.ts';
import { cellRanges } from './cells.ts';
import type { CsvDocument } from './document.ts';

/** What places are found by. */
export type CsvTable = Pick<CsvDocument, 'columns' | 'starts'>;

/** The place of a column's name in the header, or null where there is no such column. */
export function headerCell(document: CsvTable, text: string, column: string): Range | null {
  const index = document.columns.indexOf(column);
  return index < 0
    ? null
    : (cellRanges(text, document.starts[0] ?? 0, document.starts[1] ?? text.length)[index] ?? null);
}

/**
 * The cell of a path `[list, row, column, …]`. A column that the file does not have is looked for in the
 * header row, where it would be named; a path that names no row has the place of the header.
 */
export function findInCsv(document: CsvTable, text: string, path: Path): Range | null {
  const [, row, column] = path;
  const start = document.starts[0] ?? 0;
  const header = { from: start, to: Math.min(start + 1, text.length) };
  if (typeof row !== 'number') return header;
  const from = document.starts[row + 1];
  const to = document.starts[row + 2];
  if (from === undefined || to === undefined) return header;
  if (column === undefined) return { from, to: Math.min(from + 1, to) };
  const index = document.columns.indexOf(String(column));
  return index < 0 ? header : (cellRanges(text, from, to)[index] ?? { from, to: from + 1 });
}

/** The path of the cell that holds an offset; `[]` in the header. */
export function pathInCsv(document: CsvTable, text: string, list: string, offset: number): Path {
  const line = document.starts.findLastIndex((start) => start <= offset);
  const from = document.starts[line];
  const to = document.starts[line + 1];
  if (line < 1 || from === undefined || to === undefined) return [];
  const cell = cellRanges(text, from, to).findIndex((range) => offset >= range.from && offset < range.to);
  const column = document.columns[cell];
  return column === undefined ? [list, line - 1] : [list, line - 1, column];
}
