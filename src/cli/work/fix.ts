/** What `check --fix` says of its edits, before the report of what is left. */
import { type Fixed, fix } from '../../authoring/fix/fix.ts';
import { labelOf } from '../../content/schema/phrases.ts';
import { safe } from '../../report/text/safe.ts';
import type { Checked, CheckOptions } from '../../rules/check.ts';
import type { Globals } from '../globals.ts';
import { writeErr } from '../streams.ts';
import { withProgress } from './run.ts';

function linesOf({ written, refused }: Fixed): readonly string[] {
  if (written.length === 0 && refused.length === 0) return ['Nothing to fix: no link lacks its other end (REF-3).'];
  return [
    ...written.map(({ file, name, path }) => `fixed: ${file}: ${name} added to ${labelOf(path)}`),
    ...refused.map(({ finding, why }) => `left: ${finding.record} at ${finding.pointer ?? 'its text'}: ${why}`),
  ];
}

/** Writes what may be written, says so on standard error, and gives back the root as it is then. */
export async function fixAndTell(flags: Globals, options: CheckOptions): Promise<Checked> {
  const fixed = await withProgress(flags, (common) => fix(flags.root, { ...options, ...common }));
  await writeErr(
    linesOf(fixed)
      .map((line) => `${safe(line)}\n`)
      .join(''),
  );
  return fixed.checked;
}
