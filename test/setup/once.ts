/** What several test files share is made once in a run, by the first test that asks for it; the others wait. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/** How long the work of another test is waited for, where the caller does not say. */
const PATIENCE = 170_000;

/** True for the one caller that is to do the work. */
async function isFirst(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function work(folder: string, make: (folder: string) => Promise<void>): Promise<string> {
  try {
    await make(folder);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The folder of that name, of this run.
 *
 * @param make fills it; the folder is not there yet
 * @throws where it could not be made, in every test that asks for it
 */
export async function once(
  name: string,
  make: (folder: string) => Promise<void>,
  patience = PATIENCE,
): Promise<string> {
  const folder = join(inject('shared'), name);
  const ended = `${folder}.ended`;
  if (await isFirst(`${folder}.lock`)) {
    await writeFile(`${ended}.new`, await work(folder, make));
    await rename(`${ended}.new`, ended);
  }
  for (const until = Date.now() + patience; !existsSync(ended); await setTimeout(200)) {
    if (Date.now() > until) throw new Error(`another test does not end with ${name}`);
  }
  const failure = await readFile(ended, 'utf8');
  if (failure !== '') throw new Error(failure);
  return folder;
}
