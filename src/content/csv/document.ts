/** A CSV log: a header row, then one record a row (content contract, section 3, Event). */
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { PathStep } from '../../model/path.ts';
import { capped, type Fault, type Range } from '../fault.ts';
import { setOwn } from '../own-key.ts';
import { cellRanges } from './cells.ts';

export interface CsvDocument {
  readonly columns: readonly string[];
  /** The rows below the header. An empty cell is an absent value; a list is split at its spaces. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Where each line's record begins in the text, the header's first; one more for the end. */
  readonly starts: readonly number[];
  readonly faults: readonly Fault[];
  /** False where the quoting or the header leaves no rows to be read. */
  readonly readable: boolean;
}

interface Line {
  readonly record: readonly string[];
  readonly raw: string;
}

const OPTIONS = {
  delimiter: ',',
  quote: '"',
  escape: '"',
  record_delimiter: '\n',
  relax_column_count: true,
  raw: true,
} as const;

/**
 * Reads a CSV text strictly: sound quoting, one cell for each column in each row.
 *
 * @param list the key under which the rows stand in a finding's path
 * @param isList which columns hold lists
 */
export function readCsv(text: string, list: string, isList: (column: string) => boolean): CsvDocument {
  // A byte order mark is reported as what it is; it is no part of the first column's name.
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  const read = readLines(text, from, list);
  if ('rule' in read) return unreadable(read);
  const lines = withoutEnd(read);
  const starts = startsOf(lines, from);
  const columns = lines[0]?.record;
  if (columns === undefined) return unreadable(nothingWritten(from));
  const twice = repeatedColumns(columns, cellRanges(text, from, starts[1] ?? text.length), list);
  const counts = lines.slice(1).flatMap((line, index) => cellCountFault(line, index, columns.length, list, starts));
  return {
    columns,
    rows: lines.slice(1).map((line) => rowOf(line.record, columns, isList)),
    starts,
    faults: [...twice, ...capped(counts, 'such rows')],
    readable: twice.length === 0,
  };
}

function unreadable(fault: Fault): CsvDocument {
  return { columns: [], rows: [], starts: [0], faults: [fault], readable: false };
}

function nothingWritten(from: number): Fault {
  const help = 'Write the names of the columns in the first line, or delete the file.';
  return {
    rule: 'SYN-2',
    at: { from, to: from },
    path: null,
    message: 'A header row was expected here, and nothing is written',
    help,
  };
}

function readLines(text: string, from: number, list: string, to = -1): readonly Line[] | Fault {
  try {
    // With `raw`, the library returns each record beside the text that it was read from.
    return parse(text.slice(from), { ...OPTIONS, to }) as unknown as readonly Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return quotingFault(error, text, from, list);
  }
}

/** Empty lines at the end of a file are no rows. */
function withoutEnd(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(({ raw }) => raw.trim() !== '');
  return lines.slice(0, last + 1);
}

function startsOf(lines: readonly Line[], from: number): readonly number[] {
  const starts = [from];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.raw.length);
  return starts;
}

const QUOTING: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'After the closing quote of this cell more text follows',
  INVALID_OPENING_QUOTE: 'This cell has a quote in it and does not begin with one',
  CSV_QUOTE_NOT_CLOSED: 'This cell begins with a quote, and the quote is never closed',
};

/** The fault of the first cell whose quoting is broken; what comes after it cannot be told apart. */
function quotingFault(error: CsvError, text: string, textFrom: number, list: string): Fault {
  const count = typeof error.records === 'number' ? error.records : 0;
  const read = count > 0 ? readLines(text, textFrom, list, count) : [];
  const sound = 'rule' in read ? [] : read;
  const from = startsOf(sound, textFrom).at(-1) ?? textFrom;
  const column = typeof error.column === 'number' ? error.column : 0;
  const cell = cellRanges(text, from, text.length)[column]?.from ?? from;
  const name = sound[0]?.record[column];
  return {
    rule: 'SYN-2',
    at: { from: cell, to: cell + 1 },
    path: name === undefined ? null : [list, count - 1, name],
    message: QUOTING[error.code] ?? 'The quoting of this cell is broken',
    help: 'Put the whole cell in double quotes, and write a quote inside of it twice: "said ""stop"" at once".',
  };
}

function repeatedColumns(columns: readonly string[], cells: readonly Range[], list: string): readonly Fault[] {
  return columns.flatMap((column, index): Fault[] => {
    const first = columns.indexOf(column);
    if (first === index) return [];
    const at = cells[index] ?? { from: 0, to: 0 };
    const related = [{ at: cells[first] ?? { from: 0, to: 0 }, message: `"${column}" stands here first` }];
    return [
      {
        rule: 'SYN-2',
        at,
        path: [list, 0, column],
        message: `The column "${column}" stands here a second time`,
        help: 'Keep one of the two columns and delete the other.',
        related,
      },
    ];
  });
}

function cellCountFault(line: Line, index: number, expected: number, list: string, starts: readonly number[]): Fault[] {
  const found = line.record.length;
  if (found === expected) return [];
  const from = starts[index + 1] ?? 0;
  const path: PathStep[] = [list, index];
  const empty = line.raw.trim() === '';
  const message = empty
    ? `The line is empty; a row of ${expected} cells was expected`
    : `The row has ${found} cells; the header has ${expected}`;
  const help = empty
    ? 'Delete the line.'
    : 'Give each column its cell, empty or not; a cell with a comma in it stands in double quotes.';
  return [{ rule: 'SYN-2', at: { from, to: from + line.raw.trimEnd().length }, path, message, help }];
}

function rowOf(
  record: readonly string[],
  columns: readonly string[],
  isList: (column: string) => boolean,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  columns.forEach((column, index) => {
    const cell = record[index];
    if (cell === undefined || cell === '') return;
    const value = isList(column) ? cell.split(' ').filter((entry) => entry !== '') : cell;
    setOwn(row, column, value);
  });
  return row;
}
