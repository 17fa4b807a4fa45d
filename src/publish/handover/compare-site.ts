/** A site held against the list of its files: what is there, byte for byte, and what should be. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedFile } from '../../model/manifest.ts';
import { MANIFEST_FILE } from '../../model/manifest-file.ts';
import { type SiteFile, siteFiles } from '../verify/site-files.ts';

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Relative to the site, with `/`. */
  readonly path: string;
}

/** Never through a link that took the place of a file, never waiting for a pipe's writer. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function digestOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk);
  return hash.digest('hex');
}

/** Has the file the size and the bytes that are listed? @throws what the system says where it cannot be read */
async function isAsListed(site: string, found: SiteFile, listed: Pick<ListedFile, 'sha256' | 'bytes'>) {
  if (!found.regular) return false;
  const handle = await open(join(site, found.path), FLAGS);
  try {
    return (await handle.stat()).size === listed.bytes && (await digestOf(handle)) === listed.sha256;
  } finally {
    await handle.close();
  }
}

/**
 * Compares a folder with a list. Only what the folder holds is read: a listed path is never opened.
 *
 * @param manifest the hash and size that the manifest in the folder itself must have
 * @returns what differs, in the order of paths; a link or a device in a file's place counts as changed
 */
export async function differences(
  site: string,
  files: readonly ListedFile[],
  manifest: Pick<ListedFile, 'sha256' | 'bytes'>,
): Promise<readonly Difference[]> {
  const left = new Map<string, Pick<ListedFile, 'sha256' | 'bytes'>>(files.map((file) => [file.path, file]));
  left.set(MANIFEST_FILE, manifest);
  const found: Difference[] = [];
  for (const file of siteFiles(site)) {
    const listed = left.get(file.path);
    left.delete(file.path);
    if (listed === undefined) found.push({ kind: 'added', path: file.path });
    else if (!(await isAsListed(site, file, listed))) found.push({ kind: 'changed', path: file.path });
  }
  const removed = [...left.keys()].map((path) => ({ kind: 'removed', path }) as const);
  return [...found, ...removed].sort((a, b) => (a.path < b.path ? -1 : 1));
}
