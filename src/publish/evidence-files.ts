/**
 * What becomes of each evidence item's file: served under its hash, or listed with its hash and withheld. Pictures are
 * served without their metadata, under the hash of what is served.
 * Confidential files never leave the source tree, and neither does another item's file with the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../content/corpus.ts';
import type { Rec } from '../content/record.ts';
import { EVIDENCE_FILES } from '../model/places.ts';
import { isOfKind, servedExtension } from './file-kinds.ts';
import { stripped } from './stripped/stripped.ts';
import { evidenceFilePath } from './urls.ts';

export type Publication =
  | {
      readonly served: true;
      readonly path: string;
      readonly file: string;
      /** Of the file in the content, as its evidence item has it. */
      readonly sha256: string;
      /** Of the file that is served: another where metadata was taken out of it. */
      readonly servedSha256: string;
      /** The size of what is served. */
      readonly bytes: number;
    }
  | { readonly served: false; readonly reason: 'no-file' | 'confidential' | 'kind' | 'content' };

type Served = Extract<Publication, { readonly served: true }>;

/** By the id of the evidence item. */
export type EvidencePublication = ReadonlyMap<string, Publication>;

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function publicationOf(
  rec: Rec<'evidence'>,
  corpus: Corpus,
  withheld: ReadonlySet<string>,
): Promise<Publication> {
  const { file, sha256 } = rec.data;
  if (file === undefined || sha256 === undefined) return { served: false, reason: 'no-file' };
  if (withheld.has(sha256)) return { served: false, reason: 'confidential' };
  const extension = servedExtension(file);
  if (extension === null) return { served: false, reason: 'kind' };
  const known = corpus.evidenceFiles.get(file);
  if (known?.sha256 !== sha256) return { served: false, reason: 'content' };
  const bytes = await readFile(join(corpus.root, EVIDENCE_FILES, file));
  const publishable = isOfKind(bytes, extension) ? stripped(bytes, extension) : null;
  if (publishable === null) return { served: false, reason: 'content' };
  const servedSha256 = sha256Of(publishable);
  if (withheld.has(servedSha256)) return { served: false, reason: 'confidential' };
  const path = evidenceFilePath(servedSha256, extension);
  return { served: true, path, file, sha256, servedSha256, bytes: publishable.length };
}

/** The hashes of files as they are, and of pictures as they would be served. */
async function hashesOf(corpus: Corpus, items: readonly Rec<'evidence'>[]): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for (const { data } of items) {
    if (data.sha256 !== undefined) hashes.add(data.sha256);
    const extension = servedExtension(data.file ?? '');
    if (data.file === undefined || extension === null || !corpus.evidenceFiles.has(data.file)) continue;
    const publishable = stripped(await readFile(join(corpus.root, EVIDENCE_FILES, data.file)), extension);
    if (publishable !== null) hashes.add(sha256Of(publishable));
  }
  return hashes;
}

async function publicationsOf(
  corpus: Corpus,
  items: readonly Rec<'evidence'>[],
  isWithheld: (rec: Rec<'evidence'>) => boolean,
): Promise<EvidencePublication> {
  const sound = items.filter((rec) => rec.faults.length === 0);
  const withheld = await hashesOf(corpus, sound.filter(isWithheld));
  const pairs: [string, Publication][] = [];
  for (const rec of sound) pairs.push([rec.id, await publicationOf(rec, corpus, withheld)]);
  return new Map(pairs);
}

/** Decides for every evidence item; items with faults are not served. */
export async function evidencePublication(
  corpus: Corpus,
  items: readonly Rec<'evidence'>[],
): Promise<EvidencePublication> {
  return publicationsOf(corpus, items, ({ data }) => data.classification === 'confidential');
}

/** What of the evidence may be shown to everybody: files that no item classifies otherwise. */
export async function publicEvidence(corpus: Corpus, items: readonly Rec<'evidence'>[]): Promise<EvidencePublication> {
  const inPublic = items.filter(({ faults, data }) => faults.length === 0 && data.classification === 'public');
  if (inPublic.length === 0) return new Map();
  const publications = await publicationsOf(corpus, items, ({ data }) => data.classification !== 'public');
  return new Map(
    inPublic.flatMap(({ id }) => {
      const found = publications.get(id);
      return found ? [[id, found] as const] : [];
    }),
  );
}

/**
 * The path below the evidence folder of the file with these bytes.
 *
 * @throws where the root has no such file
 */
function evidencePath(corpus: Corpus, sha256: string): string {
  const found = [...corpus.evidenceFiles].find(([, file]) => file.sha256 === sha256);
  if (found === undefined) throw new Error(`${EVIDENCE_FILES} has no file with the SHA-256 ${sha256}`);
  return found[0];
}

/**
 * The bytes of a served file.
 *
 * @param corpus the content root
 * @throws where the file is no longer what the check read: the site would show what was not checked
 */
export async function servedBytes(corpus: Corpus, { sha256, path }: Served): Promise<Buffer> {
  const file = evidencePath(corpus, sha256);
  const bytes = await readFile(join(corpus.root, EVIDENCE_FILES, file));
  const publishable = sha256Of(bytes) === sha256 ? stripped(bytes, path.split('.').at(-1) ?? '') : null;
  if (publishable === null)
    throw new Error(`${EVIDENCE_FILES}/${file} changed while the site was built; build it again`);
  return publishable;
}

/** Copies the served files into a site. @throws as `servedBytes` */
export async function copyEvidence(corpus: Corpus, publication: EvidencePublication, site: string): Promise<void> {
  const served = [...publication.values()].filter((item) => item.served);
  if (served.length > 0) await mkdir(join(site, 'evidence', 'files'), { recursive: true });
  for (const item of new Map(served.map((each) => [each.path, each])).values()) {
    await writeFile(join(site, item.path), await servedBytes(corpus, item), { flag: 'wx' });
  }
}
