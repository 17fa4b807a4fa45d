/** One list of findings, printed on standard output and into every file that was asked for. */
import type { Format } from '../../report/format-names.ts';
import { notesOn, print } from '../../report/formats.ts';
import type { PrettyOptions } from '../../report/pretty/options.ts';
import { blocks, type CheckResult, type FailOn } from '../../rules/finding.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Output } from '../options/format.ts';
import { writeErr, writeOut } from '../streams.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckRun } from './run.ts';
import { appendStepSummary } from './step-summary.ts';
import { writeReport } from './write-report.ts';

export interface PrintRequest {
  readonly format: Format;
  readonly outputs: readonly Output[];
  readonly failOn: FailOn;
  readonly quiet?: boolean;
  readonly terminal: Terminal;
}

/** A report in a file is for whoever opens it: no colours, a common width, complete, the same on every run. */
const IN_A_FILE = { color: false, columns: 80, quiet: false, elapsed: null } as const;

/** Prints the result, and says what a format had to leave out. @throws WriteFailure */
export async function printResult(run: CheckRun, request: PrintRequest): Promise<void> {
  const { result, source, rules, elapsed } = run;
  const { failOn, quiet = false, terminal } = request;
  const options: PrettyOptions = { color: terminal.color, columns: terminal.columns, failOn, quiet, rules, elapsed };
  for (const { format, file } of request.outputs) {
    await writeReport(file, print(format, result, source, { ...options, ...IN_A_FILE }));
  }
  await writeOut(print(request.format, result, source, options));
  const formats = new Set([request.format, ...request.outputs.map(({ format }) => format)]);
  if (formats.has('github')) await appendStepSummary(result, failOn, process.env);
  for (const note of [...formats].flatMap((format) => notesOn(format, result))) await writeErr(`${note}\n`);
}

/** The exit code of a check that came to its end. */
export function endOf(result: CheckResult, failOn: FailOn): ExitCode {
  return result.findings.some((finding) => blocks(finding, failOn)) ? EXIT.blocked : EXIT.clean;
}
