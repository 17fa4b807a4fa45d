/** A record of the content root: one file, or one row of a log. */
import type { Path } from '../model/path.ts';
import type { RecordType } from '../model/record-types.ts';
import type { RecordData } from '../model/registry.ts';
import type { Body } from './body.ts';

/**
 * A record as it was read. `data` is the value as parsed: nothing is added, converted or left out. What
 * stands at a path of `faults` (or below it) has a finding of its own and may have any form, or be absent.
 */
export interface Rec<T extends RecordType = RecordType> {
  readonly type: T;
  /** `INC-2026-004`, `incident-response@2.1.0`, `plan:ir-runbook@1.0.0`, `incident-commander`, `1.0.0` (a threshold). */
  readonly id: string;
  /**
   * The name by which the file's place calls the record, where the record itself says another (SYN-4): a
   * reference to either name does not dangle. Null where both agree.
   */
  readonly alias: string | null;
  readonly data: RecordData[T];
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** Where the record stands in its file: `[]`, or `["events", 3]` for a row of a log. */
  readonly base: Path;
  /** The text below the front matter; null for YAML and CSV. */
  readonly body: Body | null;
  /** Its `status` is `draft`: read and linked, judged by few rules. */
  readonly draft: boolean;
  /** Paths within `data` that have a fault: `[]` is a sound record, `[[]]` one that could not be read at all. */
  readonly faults: readonly Path[];
}
