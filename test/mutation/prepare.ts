/**
 * Reads the content of every case once, with the program as it is, and records what was read. The mutation run
 * starts from there: the rules, the graph and the model are run anew for every mutant, the disk is not read again.
 */
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gathered } from '../../src/content/assemble.ts';
import { engineVersion } from '../../src/content/cache/engine-version.ts';
import { gather } from '../../src/content/load.ts';
import type { ParsedFile } from '../../src/content/parse/parsed.ts';
import { readText } from '../../src/content/secrets/text-files.ts';
import type { SourceFile } from '../../src/content/source.ts';
import { PUBLIC_FILES } from '../../src/model/places.ts';
import { type Case, caseFiles, readCases as readSource } from '../support/cases.ts';
import { type Workbench, workbench } from '../support/workbench.ts';
import { type FileState, type RecordedCase, type Recording, readCases, writeBase, writeCases } from './recorded.ts';

const FOLDER = fileURLToPath(new URL('../../.mutation/cases', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../fixtures/base', import.meta.url));

/** What every recording depends on: the code that reads, and the fixture. */
function commonKey(): string {
  const files = globSync('**/*', { cwd: FIXTURE, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const edits = fileURLToPath(new URL('../support/edits.ts', import.meta.url));
  const self = fileURLToPath(import.meta.url);
  const parts = [...files, edits, self].map((file) => `${basename(file)} ${hash('sha256', readFileSync(file))}`);
  return hash('sha256', [engineVersion(), ...parts].join('\n'));
}

function keyOf(common: string, { edits, reseal, previous }: Case): string {
  return hash('sha256', JSON.stringify([common, edits, reseal, previous]));
}

/** What a file was parsed to, without what else the thread found in it. */
function plain({ kind, records, findings, opaque }: ParsedFile): ParsedFile {
  return { kind, records, findings, opaque };
}

function statesOf({ files, parsed }: Gathered): ReadonlyMap<string, FileState> {
  const stateOf = (path: string, source: SourceFile): FileState => {
    const found = parsed.get(path);
    return { source, parsed: found ? plain(found) : null };
  };
  return new Map([...files].map(([path, source]) => [path, stateOf(path, source)]));
}

function recordingOf(gathered: Gathered, base: ReadonlyMap<string, FileState>, previous: string | null): Recording {
  const states = statesOf(gathered);
  const known = new Map([...base].map(([path, state]) => [path, JSON.stringify(state)]));
  const isSame = (path: string, state: FileState) => known.get(path) === JSON.stringify(state);
  const { root, tree, strays, findings, evidence, publicFiles, secrets } = gathered;
  const texts = publicFiles.flatMap((path) => {
    const text = readText(root, `${PUBLIC_FILES}/${path}`);
    return text === null ? [] : [[path, text]];
  });
  return {
    changed: [...states].filter(([path, state]) => !isSame(path, state)).map(([, state]) => state),
    same: [...states].filter(([path, state]) => isSame(path, state)).map(([path]) => path),
    tree,
    strays: [...strays],
    findings,
    evidence: [...evidence],
    publicFiles,
    publicTexts: Object.fromEntries(texts),
    secrets,
    previous,
  };
}

function record(bench: Workbench, base: ReadonlyMap<string, FileState>, one: Case): Promise<Recording> {
  return bench.edited(one.edits ?? [], one.reseal ?? [], async () => {
    const previous = one.previous === undefined ? null : readFileSync(join(bench.root, one.previous), 'utf8');
    return recordingOf(await gather(bench.root), base, previous);
  });
}

mkdirSync(FOLDER, { recursive: true });
const common = commonKey();
const before = new Map([...readCases(FOLDER).values()].flat().map((each) => [each.key, each]));
const bench = await workbench(FIXTURE);
try {
  const gathered = await gather(bench.root);
  const base = statesOf(gathered);
  rmSync(FOLDER, { recursive: true });
  writeBase(FOLDER, recordingOf(gathered, new Map(), null));
  for (const file of caseFiles()) {
    const cases: RecordedCase[] = [];
    for (const one of readSource(file)) {
      const key = keyOf(common, one);
      const recording = before.get(key)?.recording ?? (await record(bench, base, one));
      cases.push({ key, one, recording });
    }
    writeCases(FOLDER, file, cases);
  }
} finally {
  await bench.remove();
}
