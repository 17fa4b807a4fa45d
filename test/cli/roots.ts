/** Content roots and folders for a test file, taken away when it has ended. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type Edit, editedCopy } from '../support/edits.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const made: string[] = [];

/** One error and nothing else: a key that portal.yaml does not have. */
export const UNKNOWN_KEY: Edit = { file: 'content/portal.yaml', set: { '/organisation/nmae': 'Example' } };

/** A copy of the clean root, with edits. */
export async function copy(...edits: readonly Edit[]): Promise<string> {
  const root = await editedCopy(BASE, edits);
  made.push(root);
  return root;
}

/** An empty folder. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'corroborate-cli-'));
  made.push(path);
  return path;
}

/** To be called once by a test file that makes any. */
export function removeAfterwards(): void {
  afterAll(async () => {
    for (const path of made) await rm(path, { recursive: true, force: true });
  });
}
