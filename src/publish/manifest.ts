/** The list of a portal's records and files that a build leaves beside its pages: `--previous` and `verify` read it. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Rec } from '../content/record.ts';
import type { ListedFile, SiteManifest } from '../model/manifest.ts';
import { TOOL } from '../rules/tool.ts';
import type { Site } from './view/site.ts';

type Entry = SiteManifest['records'][number];

/** What the list of records is made from. */
export type Listed = Pick<Site, 'corpus' | 'records' | 'rendered'>;

/** A manifest before the site's files are there to be listed. */
export type ManifestHead = Omit<SiteManifest, 'files'>;

function digest(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '', 'utf8')
    .digest('hex');
}

/**
 * Of the file's bytes; of a log's row, of its canonical JSON: the rest of the log is not the record's. Of a record
 * that is shown in part, of what is shown: the file's hash would tell when something else in it changes.
 */
function sha256Of({ corpus, rendered }: Listed, rec: Rec): string {
  const file = corpus.file(rec.file);
  if (file === undefined) return digest({ data: rec.data, text: rendered.get(rec.file) ?? null });
  return rec.base.length === 0 ? file.sha256 : digest(rec.data);
}

/** `due` is a remediation's, which a later build compares; null for all else. */
function entryOf(site: Listed, rec: Rec): Entry {
  const due = rec.type === 'remediation' ? (rec as Rec<'remediation'>).data.due : null;
  return { id: rec.id, type: rec.type, sha256: sha256Of(site, rec), due };
}

function compare(a: Entry, b: Entry): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The records that the audience may see, in the order of types and ids. */
export function recordEntries(site: Listed): readonly Entry[] {
  return site.records.map((rec) => entryOf(site, rec)).sort(compare);
}

/** What is known of a site's manifest before its files are there. */
export interface ManifestPlan {
  readonly head: ManifestHead;
  /** The hashes of pictures as they lie in the content, by the path of what is served of them; for auditors. */
  readonly originals: ReadonlyMap<string, string>;
}

function originalsOf({ audience, evidence }: Pick<Site, 'audience' | 'evidence'>): ReadonlyMap<string, string> {
  if (audience !== 'auditor') return new Map();
  const served = [...evidence.values()].filter((item) => item.served);
  const changed = served.filter((item) => item.sha256 !== item.servedSha256);
  return new Map(changed.map((item) => [item.path.slice(1), item.sha256]));
}

/** The manifest of a site but for its files. No commit: it would tell of changes that its readers may not see. */
export function manifestPlan(site: Listed & Pick<Site, 'audience' | 'base' | 'result' | 'evidence'>): ManifestPlan {
  const { audience, base, result } = site;
  const head: ManifestHead = {
    schemaVersion: 1,
    tool: TOOL,
    audience,
    asOf: result.asOf,
    base,
    records: [...recordEntries(site)],
  };
  return { head, originals: originalsOf(site) };
}

/** A manifest as the text of its file: the only form that is one. */
export function manifestText(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest of a site with these files, in the order of their paths. */
export function manifestWith({ head, originals }: ManifestPlan, files: readonly ListedFile[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const listed = sorted.map((file) => {
    const original = originals.get(file.path);
    return original === undefined ? file : { ...file, original };
  });
  return manifestText({ ...head, files: listed });
}
