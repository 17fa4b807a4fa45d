/** Folders for a test file, taken away when it has ended. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

/** An empty folder of its own. */
export async function emptyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'corroborate-test-'));
  made.push(path);
  return path;
}

/** Writes files below a folder, by their path. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The paths of all files below a folder, sorted; hidden ones too. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** To be called once by a test file that makes any. */
export function removeFolders(): void {
  afterAll(async () => {
    for (const path of made) await rm(path, { recursive: true, force: true });
  });
}

/** The manifest of a portal without records: what makes a folder a portal of ours. */
export const MANIFEST = '{ "schemaVersion": 1, "records": [] }\n';
