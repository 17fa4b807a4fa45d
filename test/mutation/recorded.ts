/** What was read of the content of each case: written before the mutation run, and read by its workers. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceFile } from '../../src/content/corpus.ts';
import type { ParsedFile } from '../../src/content/parse/parsed.ts';
import type { Rec } from '../../src/content/record.ts';
import type { Secret } from '../../src/content/secrets/scan.ts';
import type { ContentFinding, SourceFile } from '../../src/content/source.ts';
import type { Tree } from '../../src/content/walk/tree.ts';
import type { Case } from '../support/cases.ts';

/** A file and what became of it; files that are never parsed have no `parsed`. */
export interface FileState {
  readonly source: SourceFile;
  readonly parsed: ParsedFile | null;
}

export interface Recording {
  /** The files that differ from the fixture's, or all of them for the fixture itself. */
  readonly changed: readonly FileState[];
  /** The paths of files that are the fixture's. */
  readonly same: readonly string[];
  readonly tree: Tree;
  readonly strays: readonly (readonly [string, Rec])[];
  readonly findings: readonly ContentFinding[];
  readonly evidence: readonly (readonly [string, EvidenceFile])[];
  readonly publicFiles: readonly string[];
  readonly publicTexts: Readonly<Record<string, string>>;
  readonly secrets: readonly Secret[];
  /** The text of the manifest that the case names as the previous one. */
  readonly previous: string | null;
}

export interface RecordedCase {
  /** What the recording depends on: an equal one need not be made again. */
  readonly key: string;
  readonly one: Case;
  readonly recording: Recording;
}

/** The fixture's own recording stands beside those of the cases. */
const BASE = 'base.json';

export function writeBase(folder: string, base: Recording): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, BASE), JSON.stringify(base));
}

const kept = new Map<string, unknown>();

/** Reads a file once: a process that loads the program many times over judges all of it by the same recordings. */
function readOnce<T>(path: string): T {
  if (!kept.has(path)) kept.set(path, JSON.parse(readFileSync(path, 'utf8')));
  return kept.get(path) as T;
}

export function readBase(folder: string): Recording {
  return readOnce(join(folder, BASE));
}

export function writeCases(folder: string, file: string, cases: readonly RecordedCase[]): void {
  writeFileSync(join(folder, `${file}.json`), JSON.stringify(cases));
}

/** The recordings by the name of the file that holds the cases. */
export function readCases(folder: string): ReadonlyMap<string, readonly RecordedCase[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml.json'));
  return new Map(names.map((name) => [name.slice(0, -'.json'.length), readOnce(join(folder, name))]));
}
