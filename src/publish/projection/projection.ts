/**
 * What one portal may know: plain data, copied from the checked content by a positive list (content contract,
 * section 5). Pages, the search index, the manifest and every file of a site are made from it and from nothing else.
 */
import type { Root } from 'mdast';
import type { Heading } from '../../content/body.ts';
import type { Commit } from '../../history/log.ts';
import type { Audience } from '../../model/audience.ts';
import type { Path } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';
import type { Millis } from '../../model/time/instant.ts';
import type { CheckResult } from '../../rules/finding.ts';
import type { Publication } from '../evidence-files.ts';
import type { PublicFile } from '../public-files.ts';

/** An element of a text that a page lists besides showing it. */
export interface ProjectedElement {
  readonly name: 'Claim' | 'AsStated';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The text of a record. */
export interface ProjectedBody {
  readonly offsetLine: number;
  readonly mdx: boolean;
  readonly readable: boolean;
  readonly empty: boolean;
  readonly headings: readonly Pick<Heading, 'text' | 'anchor' | 'depth'>[];
  readonly elements: readonly ProjectedElement[];
  /** As it was written, to be rendered; '' where it is rendered here. */
  readonly text: string;
  /** Rendered for its readers, with every element resolved; null where it is as it was written. */
  readonly html: string | null;
  /** Its tree with every element resolved, of texts that are compared with others; else null. */
  readonly tree: Root | null;
}

/** A mapping of fields: only those that the audience may see. */
export type ProjectedData = Readonly<Record<string, unknown>>;

export interface ProjectedRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly alias: string | null;
  readonly data: ProjectedData;
  /** Relative to the root; for public and staff readers a name made of type and id. */
  readonly file: string;
  readonly base: Path;
  readonly draft: boolean;
  readonly faults: readonly Path[];
  readonly body: ProjectedBody | null;
}

export interface ProjectedRegister {
  readonly data: ProjectedData;
  readonly file: string;
  readonly faults: readonly Path[];
}

/** A record's file, by the SHA-256 of its bytes. */
export interface ProjectedFile {
  readonly path: string;
  readonly sha256: string;
}

/** What git says of the content, for auditors. */
export interface ProjectedHistory {
  readonly commit: Commit;
  readonly changed: boolean;
  readonly files: readonly (readonly [path: string, commits: readonly Commit[]])[];
}

export interface Projection {
  readonly audience: Audience;
  /** The path that the site is served from, with a slash at both ends. */
  readonly base: string;
  readonly asOf: Millis;
  readonly portal: ProjectedRegister;
  readonly tombstones: ProjectedRegister | null;
  readonly records: readonly ProjectedRecord[];
  /** In development alone: types of which a file could not be read. */
  readonly opaqueTypes: readonly RecordType[];
  /** The files of records. */
  readonly files: readonly ProjectedFile[];
  /** What becomes of each evidence item's file; for public and staff readers by the file's own hash. */
  readonly evidence: readonly (readonly [id: string, Publication])[];
  /** Files below `public/`. */
  readonly publicFiles: readonly PublicFile[];
  /** What was found, for auditors; the others learn for which instant and by what their portal was made. */
  readonly result: CheckResult | Pick<CheckResult, 'tool' | 'asOf'>;
  /** What staff are trained in, where records of training are not shown. */
  readonly trainingSubjects: readonly string[];
  /** Null where there is none, and for all but auditors: a commit tells of changes that others may not see. */
  readonly history: ProjectedHistory | null;
}
