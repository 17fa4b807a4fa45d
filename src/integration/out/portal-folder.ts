/** Is a folder a portal that a build of ours made? It is one if it holds our manifest. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifest } from '../../model/manifest.ts';
import { MANIFEST_FILE } from '../../model/manifest-file.ts';

/** Errors that say: there is no such file. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** True where the folder's `manifest.json` is one that a build writes; false where it is missing or anything else. */
export async function isPortal(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (ABSENT.has(error.code ?? '')) return null;
    throw error;
  });
  return text !== null && isManifest(text);
}

function isManifest(text: string): boolean {
  try {
    return manifest.safeParse(JSON.parse(text)).success;
  } catch (error) {
    // Anything but a document that is no JSON is a fault of ours.
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
