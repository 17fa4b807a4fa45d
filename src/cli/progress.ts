/** One passing line on a terminal that says what a long run is doing; it leaves nothing behind. */
import type { LoadStep } from '../content/load.ts';
import { safe } from '../report/text/safe.ts';

/** Shorter runs say nothing. */
const PATIENCE = 1000;
/** A line that changes more often than this cannot be read. */
const INTERVAL = 100;
const CLEAR_LINE = '\r\u001b[2K';

export interface Progress {
  report(step: LoadStep): void;
  /** Takes the line away; further reports are ignored. */
  end(): void;
}

export interface ProgressOutput {
  write(text: string): unknown;
  readonly columns?: number;
}

/** A progress line on `output`, or one that says nothing where `shown` is false. `now` gives milliseconds. */
export function progressOn(output: ProgressOutput, shown: boolean, now: () => number): Progress {
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let ended = !shown;
  return {
    report(step) {
      const at = now();
      if (ended || at - started < PATIENCE || at - drawn < INTERVAL) return;
      drawn = at;
      output.write(`${CLEAR_LINE}${stepWords(step).slice(0, widthOf(output) - 1)}`);
    },
    end() {
      if (!ended && drawn > Number.NEGATIVE_INFINITY) output.write(CLEAR_LINE);
      ended = true;
    },
  };
}

function stepWords({ doing, done, total }: LoadStep): string {
  return safe(`${doing}: ${done} of ${total}`);
}

/** Some terminals say that they are 0 columns wide. */
function widthOf({ columns = 0 }: ProgressOutput): number {
  return columns > 1 ? columns : 80;
}
