/** A check as commands run it: with the current instant, the name of the root in reports, and a progress line. */
import { sep } from 'node:path';
import type { SourceLookup } from '../../report/source.ts';
import type { Checked, CheckOptions } from '../../rules/check.ts';
import type { CheckResult } from '../../rules/finding.ts';
import { RULE_COUNT } from '../../rules/texts.ts';
import { type Globals, ownTerminal } from '../globals.ts';
import { currentInstant } from '../options/as-of.ts';
import { progressOn } from '../progress.ts';

/** What reports are printed from. */
export interface CheckRun {
  readonly result: CheckResult;
  readonly source: SourceLookup;
  /** How many rules the engine ran. */
  readonly rules: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** What a check found, with what the run knows about itself. */
export function checkRunOf({ result, corpus }: Checked, elapsed: number): CheckRun {
  return { result, source: (file) => corpus.file(file)?.text ?? null, rules: RULE_COUNT, elapsed };
}

/** What every command that reads a root tells the engine. */
export type Common = Pick<CheckOptions, 'now' | 'shownRoot' | 'onProgress'>;

/** Runs work on a root under a progress line, which is gone when the work has ended. */
export async function withProgress<T>(globals: Globals, work: (common: Common) => Promise<T>): Promise<T> {
  const now = currentInstant(process.env, Date.now);
  const progress = progressOn(process.stderr, ownTerminal(globals).progress, () => performance.now());
  try {
    return await work({ now, shownRoot: globals.root.split(sep).join('/'), onProgress: progress.report });
  } finally {
    progress.end();
  }
}
