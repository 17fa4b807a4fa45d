/** What `corroborate check` does. */
import { resolve } from 'node:path';
import type { Format } from '../../report/format-names.ts';
import { check } from '../../rules/check.ts';
import type { FailOn } from '../../rules/finding.ts';
import type { ExitCode } from '../exit.ts';
import { type Globals, ownTerminal } from '../globals.ts';
import type { Output } from '../options/format.ts';
import { fixAndTell } from './fix.ts';
import { endOf, printResult } from './print-result.ts';
import { checkRunOf, withProgress } from './run.ts';
import { refuseUnwritable } from './write-report.ts';

export interface CheckFlags extends Globals {
  readonly format: Format;
  readonly output?: readonly Output[];
  readonly previous?: string;
  readonly fix?: boolean;
  readonly failOn: FailOn;
  readonly cache: boolean;
  readonly site?: string;
}

/** Checks the root, writes the missing ends of links where that is asked for, and prints what is found. */
export async function runCheck(flags: CheckFlags): Promise<ExitCode> {
  const outputs = flags.output ?? [];
  for (const output of outputs) await refuseUnwritable(output.file, flags.root);
  const previous = flags.previous === undefined ? undefined : resolve(flags.previous);
  const started = performance.now();
  const options = { ...flags, previous };
  const checked = flags.fix
    ? await fixAndTell(flags, options)
    : await withProgress(flags, (common) => check(flags.root, { ...options, ...common }));
  const run = checkRunOf(checked, performance.now() - started);
  await printResult(run, { ...flags, outputs, terminal: ownTerminal(flags) });
  return endOf(run.result, flags.failOn);
}
