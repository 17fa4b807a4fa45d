/** The folder that a build writes to, and the ones it refuses. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../content/errors.ts';
import { isPortal } from './portal-folder.ts';

export interface Target {
  /** Absolute, its parents without symbolic links. */
  readonly path: string;
  /** The folder that holds it: staging stands here too, so that a rename is enough. */
  readonly parent: string;
  readonly name: string;
}

/** Folders of a content root that a build never writes into. */
const CONTENT_FOLDERS = ['policies', 'incidents', 'content', 'public', '.corroborate', '.git'];

/** The real path of what exists of a path, the rest as written. */
function realpathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    return join(realpathOf(dirname(path)), basename(path));
  }
}

function holds(folder: string, path: string): boolean {
  const steps = relative(folder, path);
  return steps === '' || (steps !== '..' && !steps.startsWith(`..${sep}`) && !parse(steps).root);
}

/** The target of an `--out` as it is written, relative to the working directory. */
export function targetOf(out: string): Target {
  const written = resolve(out);
  if (parse(written).root === written)
    throw new UsageError(`--out ${out}: this is the root of the file system; name a folder of its own`);
  const parent = realpathOf(dirname(written));
  return { path: join(parent, basename(written)), parent, name: basename(written) };
}

/**
 * Refuses an `--out` that would overwrite or hide something that is not a portal.
 *
 * @param root the content root
 * @throws UsageError with what is wrong and what to do
 */
export async function refuseUnsafe(out: string, target: Target, root: string): Promise<void> {
  const refuse = (what: string): never => {
    throw new UsageError(`--out ${out}: ${what}`);
  };
  const realRoot = realpathOf(resolve(root));
  if (holds(target.path, realRoot)) refuse('the content root lies in this folder; name another one, such as dist');
  if (holds(target.path, realpathOf(homedir())))
    refuse('this is your home folder, or lies above it; name another one, such as dist');
  const inside = CONTENT_FOLDERS.find((folder) => holds(join(realRoot, folder), target.path));
  if (inside !== undefined)
    refuse(`this lies in ${inside}/ of the content root, which a build only reads; name another folder, such as dist`);
  const found = lstatSync(target.path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isSymbolicLink()) refuse('this is a symbolic link; name the folder that it points to');
  if (!found.isDirectory()) refuse('this is a file; name a folder');
  if (readdirSync(target.path).length > 0 && !(await isPortal(target.path))) {
    refuse('this folder is not empty and holds no manifest.json of a portal; empty it yourself or name another one');
  }
}
