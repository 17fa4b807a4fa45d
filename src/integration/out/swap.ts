/** The last step of a build: the new site takes the old one's place by two renames beside it. */
import { existsSync, readdirSync } from 'node:fs';
import { rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../content/errors.ts';
import { writeFailure } from '../failures.ts';
import type { Building } from './building.ts';
import { takeLock } from './lock.ts';
import { isPortal } from './portal-folder.ts';
import { syncFolder } from './sync-folder.ts';
import { type Target, targetOf } from './target.ts';

function oldOf(target: Target): string {
  return `${target.path}.old`;
}

/** An empty folder is not a site that must be kept. */
async function clearEmpty(target: Target): Promise<void> {
  if (existsSync(target.path) && readdirSync(target.path).length === 0) await rmdir(target.path);
}

/**
 * Moves the old site to `<out>.old`, the new one to `<out>`, then removes the old one. A process that is killed
 * between the two renames leaves the old site whole as `<out>.old`; `recoverSwap` puts it back.
 *
 * @throws WriteFailure; the old site is then back in its place
 */
export async function swapIn(building: Building, target: Target): Promise<void> {
  try {
    await syncFolder(building.site);
    await clearEmpty(target);
    if (!existsSync(target.path)) {
      await rename(building.site, target.path);
      await syncFolder(target.parent);
      return;
    }
    await rename(target.path, oldOf(target));
    await rename(building.site, target.path).catch(async (error: unknown) => {
      await rename(oldOf(target), target.path);
      throw error;
    });
    await syncFolder(target.parent);
    await removeOld(target, building.path);
  } catch (error) {
    throw writeFailure(target.path, error);
  }
}

/** Moved away first, in one step: `<out>.old` is a whole site at every moment, or is not there. */
async function removeOld(target: Target, trash: string): Promise<void> {
  const moved = join(trash, 'old');
  await rename(oldOf(target), moved);
  await rm(moved, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Clears `<out>.old` away before a build, which needs the name. The caller holds the target's lock.
 *
 * @throws UsageError where it is not a portal of ours
 */
export async function clearOld(target: Target, building: Building): Promise<void> {
  if (!existsSync(oldOf(target))) return;
  if (!(await isPortal(oldOf(target)))) {
    throw new UsageError(
      `${oldOf(target)} is in the way: a build needs this name and it is no portal; move it elsewhere`,
    );
  }
  await removeOld(target, building.path);
}

/**
 * Puts the old site back where a build was killed between its two renames. Called at the start of every command.
 *
 * @param out the target, as written or by default
 * @returns true where a site was put back
 */
export async function recoverSwap(out: string): Promise<boolean> {
  const target = targetOf(out);
  if (!interrupted(target)) return false;
  const lock = await takeLock(target.path);
  // A build that is running is between its own two renames: nothing is lost.
  if (lock === null) return false;
  try {
    return await putBack(target);
  } finally {
    await lock.release();
  }
}

function interrupted(target: Target): boolean {
  return !existsSync(target.path) && existsSync(oldOf(target));
}

/** As `recoverSwap`, for a caller that holds the lock. */
export async function putBack(target: Target): Promise<boolean> {
  if (!interrupted(target) || !(await isPortal(oldOf(target)))) return false;
  try {
    await rename(oldOf(target), target.path);
    await syncFolder(target.parent);
  } catch (error) {
    throw writeFailure(target.path, error);
  }
  return true;
}
