/** What the pretty report needs besides the result: the terminal, and what the run knows about itself. */
import type { FailOn } from '../../rules/finding.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Terminal columns; 80 where unknown. */
  readonly columns: number;
  readonly failOn: FailOn;
  /** Only what blocks, and nothing at all where nothing does. */
  readonly quiet: boolean;
  /** How many rules the engine ran. */
  readonly rules: number;
  /** Milliseconds that the check took; null where the time must not be printed. */
  readonly elapsed: number | null;
}

/** Prose wider than this is hard to read, whatever the terminal's width. */
const WIDEST_PROSE = 110;

/** Columns for running text. */
export function proseWidth(options: PrettyOptions): number {
  return Math.max(30, Math.min(options.columns, WIDEST_PROSE));
}
