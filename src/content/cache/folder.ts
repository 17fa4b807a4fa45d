/** `.corroborate/`, the one folder that a check may write into a content root. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { WriteFailure } from '../errors.ts';
import { errorCode, reasonOf } from '../walk/reason.ts';

export const CACHE_FOLDER = '.corroborate';
const PRIVATE = 0o700;
/** Git ignores the folder and this file with it. */
const IGNORE_ALL = '*\n';

export interface CacheFolder {
  readonly path: string;
  /**
   * What this folder is and no copy of it is: where it lies on the disk and when it was made. A cache that
   * came with a clone, or from another machine, does not know it.
   */
  readonly identity: string;
}

/**
 * Opens the cache folder of a root, and makes it where there is none.
 *
 * @returns null where the root is read-only: a check works without a cache
 * @throws WriteFailure where the folder is a link or no folder, or cannot be written to
 */
export function openFolder(root: string): CacheFolder | null {
  const path = join(root, CACHE_FOLDER);
  const before = statsOf(path);
  if (before === null && !make(path)) return null;
  const stats = statsOf(path);
  if (stats?.isSymbolicLink()) throw new WriteFailure(path, 'it is a symbolic link; delete it, or run with --no-cache');
  if (!stats?.isDirectory()) throw new WriteFailure(path, 'it is not a folder; delete it, or run with --no-cache');
  if ((stats.mode & 0o777) !== PRIVATE && !narrow(path)) return null;
  return { path, identity: identityOf(path) };
}

function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw new WriteFailure(path, reasonOf(error), { cause: error });
  }
}

function make(path: string): boolean {
  try {
    mkdirSync(path, { mode: PRIVATE });
    return true;
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return false;
    throw new WriteFailure(path, reasonOf(error), { cause: error });
  }
}

/** Makes the folder private; false where the disk is read-only. */
function narrow(path: string): boolean {
  try {
    chmodSync(path, PRIVATE);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EROFS') return false;
    throw new WriteFailure(path, reasonOf(error), { cause: error });
  }
}

function identityOf(path: string): string {
  const { dev, ino, birthtimeNs } = lstatSync(path, { bigint: true });
  return `${dev}:${ino}:${birthtimeNs}`;
}

/**
 * Writes a file of the folder whole or not at all. Nothing is written on a read-only disk.
 *
 * @throws WriteFailure
 */
export function writeWhole(folder: CacheFolder, name: string, parts: readonly (string | Buffer)[]): void {
  const target = join(folder.path, name);
  const temporary = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(
      temporary,
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
      { flag: 'wx', mode: 0o600 },
    );
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (errorCode(error) === 'EROFS') return;
    throw new WriteFailure(target, reasonOf(error), { cause: error });
  }
}

/** Keeps the folder out of git. @throws WriteFailure */
export function ignoreInGit(folder: CacheFolder): void {
  const path = join(folder.path, '.gitignore');
  if (statsOf(path)?.isFile() && readFileSync(path, 'utf8') === IGNORE_ALL) return;
  writeWhole(folder, '.gitignore', [IGNORE_ALL]);
}

/** Half-written files of this name are left by a run that was killed; one that is being written is younger. */
const ABANDONED = 3_600_000;

/** Deletes what killed runs left behind of a file. @throws WriteFailure */
export function sweep(folder: CacheFolder, name: string): void {
  for (const found of readdirSync(folder.path)) {
    const path = join(folder.path, found);
    if (!found.startsWith(`${name}.`) || (statsOf(path)?.mtimeMs ?? Infinity) > Date.now() - ABANDONED) continue;
    try {
      rmSync(path, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EROFS') throw new WriteFailure(path, reasonOf(error), { cause: error });
    }
  }
}
