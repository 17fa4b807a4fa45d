/** What `new` worked out, written: all of it or nothing. */
import { existsSync } from 'node:fs';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { WriteFailure } from '../../content/errors.ts';
import { createFile, replaceFile } from '../content-file.ts';
import type { Made, Writing } from './make.ts';

/** A folder that is a link would lead out of the root. */
async function refuseLinks(root: string, file: string): Promise<void> {
  let folder = dirname(file);
  while (!existsSync(join(root, folder))) folder = dirname(folder);
  if ((await realpath(join(root, folder))) === resolve(await realpath(root), folder)) return;
  throw new WriteFailure(join(root, file), `${folder} is a link, or lies behind one`);
}

async function write(root: string, { file, text, before }: Writing): Promise<void> {
  const path = join(root, file);
  await refuseLinks(root, file);
  if (before !== null) return replaceFile(path, text);
  await mkdir(dirname(path), { recursive: true });
  return createFile(path, text);
}

async function takeBack(root: string, { file, before }: Writing): Promise<void> {
  const path = join(root, file);
  await (before === null ? rm(path, { force: true }) : replaceFile(path, before));
}

/** Writes the record, then its source; where the second fails, the first is taken back. @throws WriteFailure */
export async function writeMade(root: string, { record, source }: Made): Promise<void> {
  await write(root, record);
  if (source === null) return;
  try {
    await write(root, source);
  } catch (error) {
    await takeBack(root, record);
    throw error;
  }
}
