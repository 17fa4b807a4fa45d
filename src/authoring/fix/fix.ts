/** `check --fix`: the missing ends of links, written where that is safe, and proven to bring nothing else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checked, type CheckOptions, check } from '../../rules/check.ts';
import type { Finding } from '../../rules/finding.ts';
import { contentFileOf, replaceFile } from '../content-file.ts';
import { CannotSplice } from '../nodes.ts';
import { withEntry } from '../splice.ts';
import { type Entry, missingEnds, type Refused } from './missing-ends.ts';

export interface Fixed {
  /** The root as it is after the edits. */
  readonly checked: Checked;
  readonly written: readonly Entry[];
  readonly refused: readonly Refused[];
}

/** Texts by file, as they were and as they are to be. */
interface Edits {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

interface Run {
  readonly root: string;
  readonly options: CheckOptions;
  readonly refused: Refused[];
  readonly written: Entry[];
}

/** The entries written into the texts of their files; those that cannot be are refused. */
async function edited({ root, refused }: Run, entries: readonly Entry[]): Promise<Edits & { made: readonly Entry[] }> {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  const made: Entry[] = [];
  for (const entry of entries) {
    const raw = after.get(entry.file) ?? (await readFile(join(root, entry.file), 'utf8'));
    try {
      const file = contentFileOf(entry.file, raw);
      after.set(entry.file, file.with(withEntry(file.yaml, entry.path, entry.name)));
    } catch (error) {
      if (!(error instanceof CannotSplice)) throw error;
      refused.push({ finding: entry.finding, why: `${entry.file} cannot be edited safely: ${error.message}` });
      continue;
    }
    if (!before.has(entry.file)) before.set(entry.file, raw);
    made.push(entry);
  }
  return { before, after, made };
}

async function write(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of texts) await replaceFile(join(root, file), text);
}

/** A finding by what it is about: an entry added at the end of a list moves lines, not pointers. */
function keyOf({ rule, record, pointer, file, message }: Finding): string {
  return JSON.stringify([rule, record, file, pointer ?? message]);
}

/**
 * Writes entries and checks again. Where something is found that was not found before, the files are put back, and the
 * halves of the entries are tried by themselves.
 */
async function attempt(run: Run, entries: readonly Entry[], checked: Checked): Promise<Checked> {
  const { before, after, made } = await edited(run, entries);
  if (made.length === 0) return checked;
  await write(run.root, after);
  const then = await check(run.root, run.options);
  const known = new Set(checked.result.findings.map(keyOf));
  const brought = then.result.findings.find((finding) => !known.has(keyOf(finding)));
  if (brought === undefined) {
    run.written.push(...made);
    return then;
  }
  await write(run.root, before);
  const [only, ...more] = made;
  if (only !== undefined && more.length === 0) {
    run.refused.push({ finding: only.finding, why: `the entry would bring ${brought.rule}: ${brought.message}` });
    return checked;
  }
  const half = Math.ceil(made.length / 2);
  return attempt(run, made.slice(half), await attempt(run, made.slice(0, half), checked));
}

/**
 * Writes the missing ends of two-sided links (REF-3) into a root, and leaves all else in its files as it was.
 *
 * @param root the content root
 * @throws WriteFailure where a file cannot be written; and whatever `check` throws
 */
export async function fix(root: string, options: CheckOptions): Promise<Fixed> {
  const checked = await check(root, options);
  const { entries, refused } = missingEnds(checked.corpus, checked.graph, checked.result.findings);
  const run: Run = { root, options, refused: [...refused], written: [] };
  return { checked: await attempt(run, entries, checked), written: run.written, refused: run.refused };
}
