/** Whole trees of files, compared by content. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './folders.ts';

/** The SHA-256 of each file below a folder, by its path. */
export async function treeOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const paths = await filesIn(folder);
  const pairs = paths.map(async (path) => {
    const digest = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
    return [path, digest] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
