/** Was it the disk? Astro, its bundler and Pagefind each report a failed write in a way of their own. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteFailure } from '../../content/errors.ts';
import { isRefusal, systemError, writeFailure } from '../failures.ts';
import type { Building } from './building.ts';

/** Enough that a full disk shows, also where the failed write was cut short and the rest fits. */
const PROBE_BYTES = 1024 * 1024;

/** Tries the disk itself; null where it can be written. */
async function probe(folder: string): Promise<unknown> {
  const path = join(folder, 'probe');
  try {
    await writeFile(path, Buffer.alloc(PROBE_BYTES), { flush: true });
    return null;
  } catch (error) {
    return error;
  } finally {
    await rm(path, { force: true });
  }
}

/**
 * The failed write behind an error that ended a build; null where it was something else. An error of the system
 * says so itself. Parts that are not written in JavaScript give words only: then the disk is tried.
 */
export async function diskFailure(error: unknown, building: Building): Promise<WriteFailure | null> {
  const system = systemError(error);
  if (system !== null && isRefusal(system) && (system.path ?? building.path).startsWith(building.path)) {
    return writeFailure(system.path ?? building.path, system);
  }
  const refused = await probe(building.path);
  return refused === null ? null : writeFailure(building.path, refused);
}
