/** The part of a source line that fits beside the gutter, with the marked stretch always in sight. */
import { type Cell, cellsOf, widthOf } from '../text/cells.ts';

export interface Excerpt {
  readonly text: string;
  /** Terminal columns before the marked stretch. */
  readonly indent: number;
  /** Terminal columns of the marked stretch, at least 1. */
  readonly length: number;
}

const CUT: Cell = { from: -1, text: '…', width: 1 };

/**
 * The line in at most `width` terminal columns. `from` and `to` bound the marked stretch in UTF-16 units from 0;
 * where the line is longer, a third of the room stands before the mark and `…` stands where it was cut.
 */
export function excerptOf(line: string, from: number, to: number, width: number): Excerpt {
  // A line may be a megabyte long: only the neighbourhood of the mark is taken apart.
  const reach = width * 4;
  const start = Math.max(0, from - reach);
  const end = Math.min(line.length, from + reach);
  const cells = cellsOf(line.slice(start, end)).map((cell) => ({ ...cell, from: cell.from + start }));
  const whole = start === 0 && end === line.length && widthOf(cells) <= width;
  const visible = whole ? cells : cut(cells, from, width - 2, { head: start > 0, tail: end < line.length });
  const marked = visible.filter((cell, index) => covers(cell, visible[index + 1], from, to));
  const first = marked[0];
  const before = first === undefined ? visible : visible.slice(0, visible.indexOf(first));
  return {
    text: visible.map((cell) => cell.text).join(''),
    indent: widthOf(before),
    length: Math.max(1, widthOf(marked)),
  };
}

/** True where a grapheme holds any unit of the stretch; one that `from` falls inside of counts whole. */
function covers(cell: Cell, next: Cell | undefined, from: number, to: number): boolean {
  if (cell === CUT) return false;
  const end = next === undefined || next === CUT ? cell.from + cell.text.length : next.from;
  return cell.from < Math.max(to, from + 1) && end > from;
}

function cut(
  cells: readonly Cell[],
  mark: number,
  room: number,
  more: { head: boolean; tail: boolean },
): readonly Cell[] {
  const at = Math.max(
    0,
    cells.findLastIndex((cell) => cell.from <= mark),
  );
  const after = widthOf(cells.slice(at));
  // Room that the end of the line leaves free is given to what stands before the mark.
  const left = takeBack(cells, at, Math.max(Math.floor(room / 3), room - after));
  const right = takeOn(cells, left, room);
  return [
    ...(left > 0 || more.head ? [CUT] : []),
    ...cells.slice(left, right),
    ...(right < cells.length || more.tail ? [CUT] : []),
  ];
}

/** The first index from which the cells up to `at` fit the room. */
function takeBack(cells: readonly Cell[], at: number, room: number): number {
  let index = at;
  let used = 0;
  while (index > 0) {
    used += cells[index - 1]?.width ?? 0;
    if (used > room) break;
    index -= 1;
  }
  return index;
}

/** The index before which the cells from `start` fit the room. */
function takeOn(cells: readonly Cell[], start: number, room: number): number {
  let index = start;
  let used = 0;
  while (index < cells.length) {
    used += cells[index]?.width ?? 0;
    if (used > room) break;
    index += 1;
  }
  return index;
}
