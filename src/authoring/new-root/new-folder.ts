/** A folder that comes to be whole, or not at all. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError, WriteFailure } from '../../content/errors.ts';

/** A clone of an empty repository is as good as an empty folder. */
const MAY_BE_THERE: ReadonlySet<string> = new Set(['.git']);

/** What a folder holds that is in the way; null where there is no such folder. @throws UsageError for what is no folder */
async function contents(path: string, shown: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(path)).filter((name) => !MAY_BE_THERE.has(name)).sort();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') throw new UsageError(`${shown} is a file. Name a folder that is empty or not there yet.`);
    throw error;
  }
}

/**
 * Says whether a new root may be made at a path.
 *
 * @param shown the path as the user wrote it
 * @returns whether the folder is there, and empty
 * @throws UsageError where it is there and not empty
 */
export async function isThereAndEmpty(path: string, shown: string): Promise<boolean> {
  const found = await contents(path, shown);
  if (found === null) return false;
  const [first] = found;
  if (first === undefined) return true;
  const rest = found.length > 1 ? ` and ${found.length - 1} more` : '';
  throw new UsageError(
    `${shown} is not empty: it holds ${first}${rest}. Name a folder that is empty or not there yet, such as ${join(shown, 'portal')}; nothing was written.`,
  );
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
}

/** Moves what a folder holds into one that is there and empty; takes all of it back where one cannot be moved. */
async function moveInto(made: string, target: string): Promise<void> {
  const moved: string[] = [];
  try {
    for (const name of await readdir(made)) {
      await rename(join(made, name), join(target, name));
      moved.push(name);
    }
    await rm(made, { recursive: true });
  } catch (error) {
    for (const name of moved) await rm(join(target, name), { recursive: true, force: true });
    throw error;
  }
}

/**
 * Makes the folder: it is written beside its place, looked at, and moved there.
 *
 * @param approve is shown the written folder before it is moved, and throws where it is not what it must be
 * @throws WriteFailure, and what `approve` throws; nothing is left behind then
 */
export async function makeFolder(
  path: string,
  shown: string,
  files: ReadonlyMap<string, string>,
  approve: (folder: string) => Promise<void>,
): Promise<void> {
  const empty = await isThereAndEmpty(path, shown);
  const parent = dirname(path);
  let firstMade: string | undefined;
  let beside: string | undefined;
  try {
    firstMade = await mkdir(parent, { recursive: true });
    beside = await mkdtemp(join(parent, `.${basename(path)}.new-`));
    // A temporary folder is closed to others; this one is to be like any that a user makes.
    const made = join(beside, 'root');
    await mkdir(made);
    await writeAll(made, files);
    await approve(made);
    await (empty ? moveInto(made, path) : rename(made, path));
    await rm(beside, { recursive: true });
  } catch (error) {
    if (beside !== undefined) await rm(beside, { recursive: true, force: true });
    if (firstMade !== undefined) await rm(firstMade, { recursive: true, force: true });
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new WriteFailure(path, error.message, { cause: error });
  }
}
