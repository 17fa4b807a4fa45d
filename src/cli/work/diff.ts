/** What `corroborate diff` does. */
import { resolve } from 'node:path';
import { compare } from '../../changes/compare.ts';
import { NoContentError, UsageError } from '../../content/errors.ts';
import { commitOf, type Repository, repositoryOf } from '../../history/git.ts';
import { withSnapshot } from '../../history/snapshot.ts';
import { parseInstant } from '../../model/time/instant.ts';
import type { ChangesFormat } from '../../report/changes/format-names.ts';
import { printChanges } from '../../report/changes/formats.ts';
import { type Checked, check } from '../../rules/check.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { type Globals, ownTerminal } from '../globals.ts';
import { writeOut } from '../streams.ts';
import { type Common, withProgress } from './run.ts';

export interface DiffFlags extends Globals {
  readonly format: ChangesFormat;
  readonly site?: string;
}

async function repositoryAt(root: string): Promise<Repository> {
  const repository = await repositoryOf(resolve(root));
  if (repository !== null) return repository;
  throw new UsageError(`${root} lies in no git repository, so it has no revisions to compare.`);
}

/** A revision without content cannot be compared: that is said of the revision, not of a folder nobody knows. */
async function checkAt(
  repository: Repository,
  revision: string,
  options: Parameters<typeof check>[1],
): Promise<Checked> {
  const commit = await commitOf(repository, revision);
  try {
    return await withSnapshot(repository, commit, (folder) => check(folder, { ...options, cache: false }));
  } catch (error) {
    if (!(error instanceof NoContentError)) throw error;
    throw new NoContentError(`There is no content in ${revision}: ${error.message}`, { cause: error });
  }
}

/** Compares two revisions, both judged as of the later one's instant, and prints what the change means. */
export async function runDiff(base: string, head: string, flags: DiffFlags): Promise<ExitCode> {
  const repository = await repositoryAt(flags.root);
  const terminal = ownTerminal(flags);
  const text = await withProgress(flags, async ({ now, shownRoot }: Common) => {
    const options = { now, shownRoot, asOf: flags.asOf, site: flags.site };
    const after = await checkAt(repository, head, options);
    const asOf = parseInstant(after.result.asOf) ?? undefined;
    const before = await checkAt(repository, base, { ...options, asOf });
    const revision = async (name: string) => ({ name, commit: await commitOf(repository, name) });
    const comparison = {
      base: await revision(base),
      head: await revision(head),
      result: after.result,
      changes: compare(before, after),
    };
    return printChanges(flags.format, comparison, terminal);
  });
  await writeOut(text);
  return EXIT.clean;
}
