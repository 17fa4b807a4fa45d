/** A source line as a terminal shows it: one entry for each grapheme, with the cells that it takes. */
import stringWidth from 'string-width';
import { beginsOrder, safe } from './safe.ts';

export interface Cell {
  /** Where the grapheme begins in the line, in UTF-16 units. */
  readonly from: number;
  /** What is printed for it. */
  readonly text: string;
  /** Terminal columns, 0 to many. */
  readonly width: number;
}

const TAB_STOP = 4;
const PLAIN = /^[\x20-\x7e]$/;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The line's graphemes with tabs as spaces, harmful characters as visible ones and wide characters at their width. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of GRAPHEMES.segment(line)) {
    const text = shown(segment, line, index, column);
    const width = PLAIN.test(text) ? 1 : stringWidth(text);
    cells.push({ from: index, text, width });
    column += width;
  }
  return cells;
}

function shown(segment: string, line: string, index: number, column: number): string {
  if (segment === '\t') return ' '.repeat(TAB_STOP - (column % TAB_STOP));
  if (segment === '#' && index > 0 && beginsOrder(line, index - 1)) return ' #';
  return PLAIN.test(segment) ? segment : safe(segment);
}

/** Terminal columns of a run of cells. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
