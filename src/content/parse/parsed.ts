/** What a parser thread makes of one file: plain data, as it crosses to the main thread and into the cache. */
import type { Path } from '../../model/path.ts';
import type { FileKind } from '../../model/record-types.ts';
import type { Body } from '../body.ts';
import type { Secret } from '../secrets/scan.ts';
import type { ContentFinding } from '../source.ts';

export interface FileToParse {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A record, or a register: what is said of it beside its file and kind. */
export interface ParsedRecord {
  readonly id: string;
  readonly alias: string | null;
  readonly data: unknown;
  readonly base: Path;
  readonly body: Body | null;
  readonly draft: boolean;
  readonly faults: readonly Path[];
}

export interface ParsedFile {
  readonly kind: FileKind;
  readonly records: readonly ParsedRecord[];
  readonly findings: readonly ContentFinding[];
  /** The file holds, or may hold, records of its kind that are not among `records`. */
  readonly opaque: boolean;
}

/** A file as it is handed over and kept: what was parsed, and the secrets in its text. */
export interface ScannedFile extends ParsedFile {
  readonly secrets: readonly Secret[];
}
