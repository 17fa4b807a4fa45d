/** The cells of one line of a CSV file, by their places. */
import type { Range } from '../fault.ts';

/**
 * The places of a record's cells, quotes included. The library has read the record before, so the quoting
 * is known to be sound up to the cell that is asked for.
 *
 * @param from where the record begins in the file's text
 * @param to where the next one begins
 */
export function cellRanges(text: string, from: number, to: number): readonly Range[] {
  const end = text[to - 1] === '\n' ? to - 1 : to;
  const cells: Range[] = [];
  let at = from;
  for (;;) {
    const cellEnd = Math.min(text[at] === '"' ? afterQuotes(text, at, end) : nextComma(text, at, end), end);
    cells.push({ from: at, to: cellEnd });
    if (cellEnd >= end || text[cellEnd] !== ',') return cells;
    at = cellEnd + 1;
  }
}

function nextComma(text: string, from: number, end: number): number {
  const comma = text.indexOf(',', from);
  return comma < 0 ? end : comma;
}

/** After the closing quote of a quoted cell; a doubled quote closes nothing. */
function afterQuotes(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return end;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
  return end;
}
