/** What `corroborate seal` does. */
import { relative, resolve, sep } from 'node:path';
import { openContentFile, replaceFile } from '../../authoring/content-file.ts';
import { CannotSplice } from '../../authoring/nodes.ts';
import { type Approver, isSealedBy, type Sealed, sealedYaml, strangers } from '../../authoring/sealed-file.ts';
import { UsageError } from '../../content/errors.ts';
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { actingHolders, hasAuthority, isEntitled } from '../../graph/holders.ts';
import { sealOf } from '../../model/seal.ts';
import { formatInstant, type Millis } from '../../model/time/instant.ts';
import { safe } from '../../report/text/safe.ts';
import { type Checked, check } from '../../rules/check.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Globals } from '../globals.ts';
import { currentInstant } from '../options/as-of.ts';
import { writeOut } from '../streams.ts';
import { withProgress } from './run.ts';

export interface SealFlags extends Globals {
  readonly by: string;
  readonly holder?: string;
  readonly at?: Millis;
}

const AUTHORITY = {
  policy: 'approve-policy',
  disclosure: 'approve-disclosure',
  'system-description': 'approve-disclosure',
} as const;

/** What an approval itself writes: its absence is no obstacle. */
const WRITTEN: ReadonlySet<unknown> = new Set(['approvals', 'approvedBy', 'approvedAt', 'sha256', 'status']);

function isSealed(rec: Rec): rec is Rec<Sealed> {
  return Object.hasOwn(AUTHORITY, rec.type);
}

function recordAt({ corpus }: Checked, root: string, file: string): Rec<Sealed> {
  const path = relative(resolve(root), resolve(file)).split(sep).join('/');
  const rec = corpus.records.find((one) => one.file === path);
  if (rec === undefined) {
    throw new UsageError(
      `${file} is no record of the content in ${root}. Name a policy, a disclosure or a system description.`,
    );
  }
  if (!isSealed(rec)) {
    throw new UsageError(`${rec.id} takes no seal: policies, disclosures and system descriptions do.`);
  }
  const fault = rec.faults.find(([key]) => !WRITTEN.has(key));
  if (fault === undefined) return rec;
  throw new UsageError(
    `${path} has an error at /${fault.join('/')}. Run \`corroborate check\`, repair it, and seal the text then.`,
  );
}

/** An approval that would not count is not written. */
function refuseUnauthorised(graph: Graph, rec: Rec<Sealed>, { by, holder }: Approver, at: Millis): void {
  const authority = AUTHORITY[rec.type];
  const role = graph.index.byName('role', by);
  const when = formatInstant(at);
  if (role === undefined) throw new UsageError(`There is no role ${by}. Roles are the files of content/roles.`);
  if (!isEntitled(graph, by, authority, at)) {
    throw new UsageError(`${by} has no authority ${authority}. Name a role that has it, or add it in ${role.file}.`);
  }
  if (!hasAuthority(graph, by, authority, at)) {
    throw new UsageError(
      `Nobody held ${by} at ${when}. Enter the holding in ${role.file}, or say another time with --at.`,
    );
  }
  if (holder !== undefined && !actingHolders(graph, by, at).includes(holder)) {
    throw new UsageError(`${holder} did not hold ${by} at ${when}. ${role.file} says who did.`);
  }
}

function report(rec: Rec<Sealed>, seal: string, { by, at }: Approver): string {
  const others = strangers(rec, seal, by);
  const draft = rec.draft || rec.data.status === 'draft';
  return [
    `${rec.file} is approved by ${by} at ${at}.`,
    `sha256: ${seal}`,
    ...(others.length === 0
      ? []
      : [`Approvals of another text stand beside it (${others.join(', ')}): have them given again, or take them out.`]),
    ...(draft ? ['Its status is draft: set it to approved when it is to count.'] : []),
  ]
    .map((line) => `${safe(line)}\n`)
    .join('');
}

/** Writes an approval with the seal of the present text, and leaves everything else in the file as it was. */
export async function runSeal(file: string, flags: SealFlags): Promise<ExitCode> {
  const now = flags.at ?? Math.floor(currentInstant(process.env, Date.now) / 1000) * 1000;
  const approver: Approver = { by: flags.by, holder: flags.holder, at: formatInstant(now) };
  const checked = await withProgress(flags, (common) => check(flags.root, { ...common, asOf: flags.asOf }));
  const rec = recordAt(checked, flags.root, file);
  refuseUnauthorised(checked.graph, rec, approver, now);
  const seal = sealOf(rec.data, checked.corpus.bodyText(rec.file));
  if (isSealedBy(rec, seal, flags.by)) {
    await writeOut(safe(`${rec.file} is approved by ${flags.by} as it stands; nothing was written.`).concat('\n'));
    return EXIT.clean;
  }
  const content = await openContentFile(resolve(file));
  try {
    await replaceFile(content.path, content.with(sealedYaml(content.yaml, rec, seal, approver)));
  } catch (error) {
    if (!(error instanceof CannotSplice)) throw error;
    throw new UsageError(
      `The approval cannot be written into ${file}: ${error.message}. Write it by hand: sha256: ${seal}`,
    );
  }
  await writeOut(report(rec, seal, approver));
  return EXIT.clean;
}
