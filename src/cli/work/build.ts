/** What `corroborate build` does. */
import { relative, resolve } from 'node:path';
import { buildPortal } from '../../integration/build.ts';
import { GateClosed } from '../../integration/failures.ts';
import { failOnFor, isOpen } from '../../integration/gate.ts';
import type { Audience } from '../../model/audience.ts';
import { brief } from '../../report/brief.ts';
import { safe } from '../../report/text/safe.ts';
import type { Checked } from '../../rules/check.ts';
import type { FailOn } from '../../rules/finding.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { type Globals, ownTerminal } from '../globals.ts';
import { writeOut } from '../streams.ts';
import { printResult } from './print-result.ts';
import { checkRunOf, withProgress } from './run.ts';

export interface BuildFlags extends Globals {
  readonly out: string;
  readonly failOn: FailOn;
  readonly audience: Audience;
  readonly base: string;
  readonly site?: string;
  readonly previous?: string;
  readonly cache: boolean;
}

/** Prints what the check found: to those who build for auditors all of it, in other logs how many things. */
async function printChecked(checked: Checked, flags: BuildFlags, elapsed: number): Promise<void> {
  const failOn = failOnFor(flags);
  if (flags.audience === 'auditor') {
    const terminal = ownTerminal(flags);
    await printResult(checkRunOf(checked, elapsed), { ...flags, failOn, format: 'pretty', outputs: [], terminal });
  } else if (flags.quiet !== true || !isOpen(checked, failOn)) {
    await writeOut(brief(checked.result, failOn, flags.audience));
  }
}

/** Checks the root and, where nothing blocks, builds its portal; prints the outcome of the check either way. */
export async function runBuild(flags: BuildFlags): Promise<ExitCode> {
  const started = performance.now();
  const print = (checked: Checked) => printChecked(checked, flags, performance.now() - started);
  // Resolved here: the site is rendered in another working directory.
  const out = resolve(flags.out);
  const previous = flags.previous === undefined ? undefined : resolve(flags.previous);
  try {
    await print(await withProgress(flags, (common) => buildPortal({ ...flags, ...common, out, previous })));
  } catch (error) {
    if (!(error instanceof GateClosed)) throw error;
    await print(error.checked);
    return EXIT.blocked;
  }
  if (flags.quiet !== true) await writeOut(`The portal is in ${safe(relative('', out) || out)}.\n`);
  return EXIT.clean;
}
