/** The files below `public/`, copied as they are to the top of the site. */
import { constants, existsSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Corpus } from '../content/corpus.ts';
import { PUBLIC_FILES } from '../model/places.ts';

/** Reads a regular file; never through a symbolic link that took its place after the check. */
export async function readPublicFile(root: string, path: string): Promise<Buffer> {
  const handle = await open(join(root, PUBLIC_FILES, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * Copies the files that the check accepted into a site.
 *
 * @throws where one would take the place of a file that the site made
 */
export async function copyPublicFiles(corpus: Corpus, site: string): Promise<void> {
  for (const path of corpus.publicFiles) {
    const target = join(site, path);
    if (existsSync(target))
      throw new Error(`${PUBLIC_FILES}/${path} has the path of a file that the site makes; name it otherwise`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await readPublicFile(corpus.root, path), { flag: 'wx' });
  }
}
