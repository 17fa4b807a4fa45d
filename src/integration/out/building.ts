/** The private folder beside the target in which a site is built; what a killed build left there is cleared away. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeFailure } from '../failures.ts';
import { removeAtEnd } from './remove-at-end.ts';
import type { Target } from './target.ts';

export interface Building {
  readonly path: string;
  /** Becomes the site. */
  readonly site: string;
  /** Astro's own root and working directory. */
  readonly work: string;
  /** Removes all of it, and the folders above the target if this build made them and they are empty. */
  remove(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

function prefixOf(target: Target): string {
  return `.${target.name}.building-`;
}

/** Process ids mean something on their own machine only, so the machine is part of the name. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** Characters that Vite takes for a query, a fragment or an escape in the path of its root. */
const UNSAFE = /[#?%\\]/;

/** Astro's folder: within the build's own, or where that has a path that Vite cannot work in, a temporary one. */
async function workFolder(path: string): Promise<string> {
  if (UNSAFE.test(path)) return mkdtemp(join(realpathSync(tmpdir()), 'corroborate-'));
  await mkdir(join(path, 'work'));
  return join(path, 'work');
}

/** Makes a fresh private folder beside the target (mode 0700). @throws WriteFailure; nothing is left then */
export async function openBuilding(target: Target): Promise<Building> {
  const folders: string[] = [];
  let made: string | undefined;
  const clear = async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    if (made !== undefined) await removeEmpty(target.parent, made);
  };
  try {
    made = await mkdir(target.parent, { recursive: true });
    const path = await mkdtemp(join(target.parent, `${prefixOf(target)}${machine()}-${process.pid}-`));
    folders.push(path);
    const work = await workFolder(path);
    folders.push(work);
    const forget = removeAtEnd(folders);
    const remove = async () => {
      await clear();
      forget();
    };
    return { path, site: join(path, 'site'), work, remove };
  } catch (error) {
    await clear();
    throw writeFailure(target.parent, error);
  }
}

/** Removes folders that this build made, from the innermost out, while they hold nothing. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; folder.startsWith(outermost); folder = dirname(folder)) {
    if ((await readdir(folder)).length > 0) return;
    await rmdir(folder);
  }
}

/**
 * Removes what earlier builds into this target left when they were killed. The caller holds the target's lock:
 * no build of this machine is running. Folders of other machines (a shared disk) are left alone for a day.
 */
export async function removeStale(target: Target): Promise<void> {
  const entries = await readdir(target.parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries.filter((name) => name.startsWith(prefixOf(target)))) {
    const path = join(target.parent, entry);
    const ours = entry.startsWith(`${prefixOf(target)}${machine()}-`);
    if (ours || Date.now() - (await stat(path)).mtimeMs > DAY) await rm(path, { recursive: true, force: true });
  }
}
