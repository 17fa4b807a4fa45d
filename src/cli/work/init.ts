/** What `corroborate init` does. */
import { basename, relative, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { isThereAndEmpty, makeFolder } from '../../authoring/new-root/new-folder.ts';
import { starterTemplates } from '../../authoring/new-root/templates.ts';
import { render } from '../../authoring/new-root/tokens.ts';
import { UsageError } from '../../content/errors.ts';
import { formatInstant, type Millis, parseDate, utcDay } from '../../model/time/instant.ts';
import { safe } from '../../report/text/safe.ts';
import { check } from '../../rules/check.ts';
import { TOOL } from '../../rules/tool.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Globals } from '../globals.ts';
import { currentInstant } from '../options/as-of.ts';
import { writeOut } from '../streams.ts';
import { withProgress } from './run.ts';

/** The days that a root can be made on: its records reach from a month before to a year and a half after. */
const FIRST = parseDate('1970-02-01') ?? 0;
const LAST = parseDate('9997-12-31') ?? 0;

function refuseFarOff(at: Millis): void {
  if (at >= FIRST && at <= LAST) return;
  throw new UsageError(`A root cannot be made as of ${formatInstant(at)}. Leave --as-of out to make it as of now.`);
}

/** The starter is judged before it is handed out: whatever is found is a fault of this program. */
async function refuseUnclean(folder: string, at: Millis): Promise<number> {
  const { result } = await check(folder, { asOf: at, cache: false });
  const [first] = result.findings;
  if (first !== undefined)
    throw new Error(`the starter has a finding: ${first.rule} ${first.record}: ${first.message}`);
  return result.summary.records;
}

function nextSteps(dir: string, records: number, at: Millis): string {
  const here = relative('.', dir) === '';
  return [
    `${here ? 'This folder' : dir} holds a content root of ${records} example records, dated back from ${utcDay(at)}; it checks clean.`,
    '',
    'Next:',
    ...(here ? [] : [`  cd ${/^[\w./-]+$/.test(dir) ? dir : `"${dir}"`}`]),
    '  npx corroborate check',
    '  npx corroborate dev      (the portal while you write; Ctrl+C stops it)',
    '  npx corroborate build    (the portal, into dist)',
    '',
    'Then read README.md: how to make it yours, and what falls due when.',
  ]
    .map((line) => `${safe(line)}\n`)
    .join('');
}

/** Makes a root with examples, all of it or nothing. */
export async function runInit(dir: string, flags: Globals): Promise<ExitCode> {
  const at = flags.asOf ?? currentInstant(process.env, Date.now);
  refuseFarOff(at);
  const path = resolve(dir);
  await isThereAndEmpty(path, dir);
  const name = new GithubSlugger().slug(basename(path)).replace(/[^a-z0-9-]/g, '') || 'portal';
  const files = render(starterTemplates(), { at, version: TOOL.version, name });
  let records = 0;
  await withProgress(flags, () =>
    makeFolder(path, dir, files, async (folder) => {
      records = await refuseUnclean(folder, at);
    }),
  );
  await writeOut(flags.quiet === true ? '' : nextSteps(dir, records, at));
  return EXIT.clean;
}
