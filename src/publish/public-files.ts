/** The files below `public/`, copied to the top of the site: as they are, but pictures without their metadata. */
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Corpus } from '../content/corpus.ts';
import { UsageError } from '../content/errors.ts';
import { PUBLIC_FILES } from '../model/places.ts';
import { stripped } from './stripped/stripped.ts';

/** Reads a regular file; never through a symbolic link that took its place after the check. */
async function readPublicFile(root: string, path: string): Promise<Buffer> {
  const handle = await open(join(root, PUBLIC_FILES, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

export interface PublicFile {
  /** Relative to `public/`. */
  readonly path: string;
  readonly sha256: string;
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files that the check accepted, each with the SHA-256 of its bytes. */
export async function hashedPublicFiles(corpus: Corpus): Promise<readonly PublicFile[]> {
  const files: PublicFile[] = [];
  for (const path of corpus.publicFiles) {
    files.push({ path, sha256: sha256Of(await readPublicFile(corpus.root, path)) });
  }
  return files;
}

/**
 * A file as it is published.
 *
 * @throws where it is no longer what it was, UsageError where it is a picture that is not whole
 */
export async function publicBytes(root: string, { path, sha256 }: PublicFile): Promise<Buffer> {
  const bytes = await readPublicFile(root, path);
  if (sha256Of(bytes) !== sha256)
    throw new Error(`${PUBLIC_FILES}/${path} changed while the site was built; build it again`);
  const publishable = stripped(bytes, /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  if (publishable !== null) return publishable;
  throw new UsageError(
    `${PUBLIC_FILES}/${path} is no whole picture of its kind: its metadata cannot be taken out. Save it anew, or delete it.`,
  );
}

/**
 * Copies files into a site.
 *
 * @param root the content root
 * @throws where one would take the place of a file that the site made, and as `publicBytes`
 */
export async function copyPublicFiles(root: string, files: readonly PublicFile[], site: string): Promise<void> {
  for (const file of files) {
    const target = join(site, file.path);
    if (existsSync(target))
      throw new Error(`${PUBLIC_FILES}/${file.path} has the path of a file that the site makes; name it otherwise`);
    const bytes = await publicBytes(root, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
  }
}
