/** What `corroborate new` does. */
import { type Asked, type Made, makeNew } from '../../authoring/new/make.ts';
import { writeMade } from '../../authoring/new/write.ts';
import { safe } from '../../report/text/safe.ts';
import { type CheckOptions, check } from '../../rules/check.ts';
import type { Finding } from '../../rules/finding.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Globals } from '../globals.ts';
import { writeOut } from '../streams.ts';
import { withProgress } from './run.ts';

export interface NewFlags extends Globals, Asked {}

const keyOf = ({ rule, record, pointer, message }: Finding): string => JSON.stringify([rule, record, pointer, message]);

/** What is found now and was not found before. */
function brought(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => finding.status === 'open' && !known.has(keyOf(finding)));
}

function asked(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['`corroborate check` finds nothing in it to complain of.'];
  const lines = findings.map(
    ({ file, line, rule, message }) => `  ${file ?? ''}${line === null ? '' : `:${line}`} ${rule} ${message}`,
  );
  return ['`corroborate check` will ask for:', ...lines];
}

function report({ id, record, source }: Made, findings: readonly Finding[]): string {
  const wrote = record.before === null ? `Wrote ${record.file} (${id}).` : `Added ${id} to ${record.file}.`;
  const also = source === null ? [] : [`Wrote ${id} into ${source.key} of ${source.id} (${source.file}).`];
  return [wrote, ...also, ...asked(findings)].map((line) => `${safe(line)}\n`).join('');
}

/** Writes a new record, and says what is left to fill in. */
export async function runNew(flags: NewFlags): Promise<ExitCode> {
  const { made, findings } = await withProgress(flags, async (common) => {
    const options: CheckOptions = { ...common, asOf: flags.asOf };
    const before = await check(flags.root, options);
    const made = makeNew(before, flags);
    await writeMade(before.corpus.root, made);
    const after = await check(flags.root, options);
    return { made, findings: brought(before.result.findings, after.result.findings) };
  });
  await writeOut(report(made, findings));
  return EXIT.clean;
}
