/** A file of the content root as it was read, places in it, and what the reading found wrong. */
import type { Path } from '../model/path.ts';
import type { FileKind } from '../model/record-types.ts';

/** A place in a file's text: lines and UTF-16 columns from 1; the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** What the folder says the file is; null where no folder claims it. */
  readonly kind: FileKind | null;
  /** Size on disk. */
  readonly bytes: number;
  /** SHA-256 of the bytes on disk, lower-case hexadecimal; '' where they could not be read. */
  readonly sha256: string;
  /** The text with line ends as LF; '' where the bytes are not text that may be read. */
  readonly text: string;
}

/** A fault that the reading itself finds (the SYN family of the rule catalogue). */
export type SyntaxRule = 'SYN-1' | 'SYN-2' | 'SYN-3' | 'SYN-4' | 'SYN-5';

/** Another place that a finding compares with. */
export interface RelatedPosition {
  readonly file: string;
  readonly position: Position | null;
  readonly message: string;
}

export interface ContentFinding {
  readonly rule: SyntaxRule;
  readonly file: string;
  /** Null where the fault is the file's as a whole. */
  readonly position: Position | null;
  /** RFC 6901 pointer of `path`; null where the fault is in a text or in the file as a whole. */
  readonly pointer: string | null;
  /** From the top of the file's data: a row of a log begins with its list, `["events", 3, …]`. */
  readonly path: Path | null;
  /** The id of the record at fault; `portal` where there is none. */
  readonly record: string;
  /** One sentence: what was expected and what was found. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  readonly related: readonly RelatedPosition[];
}
