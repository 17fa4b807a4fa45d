/** A content root as it was read: the one value that rules and pages are made from. */

import type { Path } from '../model/path.ts';
import type { RecordType } from '../model/record-types.ts';
import type { FileData } from '../model/registry.ts';
import type { Rec } from './record.ts';
import type { Secret } from './secrets/scan.ts';
import type { ContentFinding, Position, SourceFile } from './source.ts';

/** portal.yaml or tombstones.yaml: a file that is no record. */
export interface Register<K extends 'portal' | 'tombstones'> {
  readonly type: K;
  readonly id: K;
  readonly data: FileData[K];
  readonly file: string;
  readonly base: Path;
  /** As in a record: `[[]]` where the file could not be read at all. */
  readonly faults: readonly Path[];
}

/** A file below `content/evidence/files`, by its path relative to that folder. */
export interface EvidenceFile {
  readonly bytes: number;
  /** SHA-256 of the bytes; null where the file is over 25 MiB or cannot be read. */
  readonly sha256: string | null;
}

/** Which end of a mapping entry a position is asked for; a missing one falls back to the nearest parent key. */
export type At = 'key' | 'value';

export interface Corpus {
  /** Absolute path of the root. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** All records, in the order of files and rows; two with one id both stand here. */
  readonly records: readonly Rec[];
  readonly portal: Register<'portal'>;
  readonly tombstones: Register<'tombstones'> | null;
  readonly findings: readonly ContentFinding[];
  /** Types of which a file with many records could not be read. */
  readonly opaqueTypes: ReadonlySet<RecordType>;
  readonly evidenceFiles: ReadonlyMap<string, EvidenceFile>;
  /** Files below `public/`, relative to it. */
  readonly publicFiles: readonly string[];
  /** Secrets in any text of the root (RED-4 reports them). */
  readonly secrets: readonly Secret[];
  /** Links, special files, and folders that could not be read: of what lies behind them nothing is known. */
  readonly unreadable: readonly string[];
  file(path: string): SourceFile | undefined;
  /** The text of a file below `public/`, by its path relative to it; null where it holds none. */
  publicText(path: string): string | null;
  /** The text of a record's body (after the front matter); '' for YAML and CSV. */
  bodyText(file: string): string;
  /** The place of a path in a file's data, found by parsing that one file again. */
  locate(file: string, path: Path, at: At): Position | null;
}
