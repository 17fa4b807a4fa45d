/** The list of a portal's records that a build leaves beside its pages, and that `--previous` reads. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Rec } from '../content/record.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Site } from './view/site.ts';

type Entry = Manifest['records'][number];

/** What a manifest is made from. */
export type Listed = Pick<Site, 'corpus' | 'records' | 'rendered'>;

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

/** The manifest of the records that the audience may see, in the order of types and ids. */
export function manifestOf(site: Listed): Manifest {
  return { schemaVersion: 1, records: site.records.map((rec) => entryOf(site, rec)).sort(compare) };
}

/** The manifest as the text of its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
