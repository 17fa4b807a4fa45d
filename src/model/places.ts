/** Where each kind of file lives in a content root (content contract, section 1), as data. */
import type { FileKind } from './record-types.ts';

/** What a file's base name must be: the record's id, its slug, its version; or free, for files that hold many records. */
export type NameRule = 'id' | 'slug' | 'version' | 'free';

export interface Place {
  readonly kind: FileKind;
  /** The folder, relative to the root. */
  readonly folder: string;
  /** What may lie between the folder and the file: nothing, one folder named by the record's slug, or any folders. */
  readonly between: 'nothing' | 'slug-folder' | 'any';
  readonly extensions: readonly string[];
  readonly name: NameRule;
}

const TEXT = ['.mdx', '.md'] as const;
const YAML = ['.yaml'] as const;

function place(
  kind: FileKind,
  folder: string,
  name: NameRule,
  extensions: readonly string[],
  between: Place['between'] = 'nothing',
): Place {
  return { kind, folder, between, extensions, name };
}

/** The more specific folder stands first: `incidents/events` before `incidents`. */
export const PLACES: readonly Place[] = [
  place('policy', 'policies', 'version', TEXT, 'slug-folder'),
  place('event', 'incidents/events', 'free', ['.yaml', '.csv']),
  place('incident', 'incidents', 'id', TEXT, 'any'),
  place('control', 'content/controls', 'id', YAML),
  place('control-change', 'content/control-changes', 'id', YAML),
  place('role', 'content/roles', 'slug', YAML),
  place('on-call', 'content/on-call', 'slug', YAML),
  place('period', 'content/periods', 'slug', YAML),
  place('obligation', 'content/obligations', 'id', YAML),
  place('vendor', 'content/vendors', 'id', YAML),
  place('plan', 'content/plans', 'version', TEXT, 'slug-folder'),
  place('tabletop', 'content/tabletops', 'id', TEXT),
  place('review', 'content/reviews', 'id', TEXT),
  place('remediation', 'content/remediations', 'id', TEXT),
  place('threshold', 'content/thresholds', 'version', YAML),
  place('system-description', 'content/system-description', 'slug', TEXT),
  place('disclosure', 'content/disclosures', 'id', TEXT),
  place('training', 'content/training', 'free', YAML),
  place('access-review', 'content/access-reviews', 'id', YAML),
  place('evidence', 'content/evidence', 'id', YAML),
  place('population', 'content/populations', 'id', YAML),
  place('deviation', 'content/deviations', 'id', TEXT),
];

/** The two files that stand alone. */
export const PORTAL_FILE = 'content/portal.yaml';
export const TOMBSTONES_FILE = 'content/tombstones.yaml';

/** Folders whose files are not records: evidence files are named by evidence items, public files are copied as they are. */
export const EVIDENCE_FILES = 'content/evidence/files';
export const PUBLIC_FILES = 'public';
