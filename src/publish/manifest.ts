/** The list of a portal's records that a build leaves beside its pages, and that `--previous` reads. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Corpus } from '../content/corpus.ts';
import type { Rec } from '../content/record.ts';
import type { Manifest } from '../model/manifest.ts';

type Entry = Manifest['records'][number];

/** Of the file's bytes; of a log's row, of its canonical JSON: the rest of the log is not the record's. */
function sha256Of(corpus: Corpus, rec: Rec): string {
  const file = corpus.file(rec.file);
  if (file === undefined) throw new Error(`${rec.file} is not among the files that were read`);
  if (rec.base.length === 0) return file.sha256;
  return createHash('sha256')
    .update(canonicalize(rec.data) ?? '', 'utf8')
    .digest('hex');
}

/** `due` is a remediation's, which a later build compares; null for all else. */
function entryOf(corpus: Corpus, rec: Rec): Entry {
  const due = rec.type === 'remediation' ? (rec as Rec<'remediation'>).data.due : null;
  return { id: rec.id, type: rec.type, sha256: sha256Of(corpus, rec), due };
}

function compare(a: Entry, b: Entry): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The manifest of the records that the audience may see, in the order of types and ids. */
export function manifestOf(corpus: Corpus, records: readonly Rec[]): Manifest {
  return { schemaVersion: 1, records: records.map((rec) => entryOf(corpus, rec)).sort(compare) };
}

/** The manifest as the text of its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
