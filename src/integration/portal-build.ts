/** One build of a portal, from the lock to the swap; Astro renders in the middle of it. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../content/errors.ts';
import type { Checked } from '../rules/check.ts';
import { takeLogged } from './astro-log.ts';
import { SITE_SOURCE } from './engine.ts';
import { OutputFailure } from './failures.ts';
import { finishSite } from './finish.ts';
import { passGate } from './gate.ts';
import { openChecked } from './open-session.ts';
import type { BuildOptions } from './options.ts';
import { type Building, openBuilding, removeStale } from './out/building.ts';
import { type Lock, takeLock } from './out/lock.ts';
import { clearOld, putBack, swapIn } from './out/swap.ts';
import { refuseUnsafe, type Target, targetOf } from './out/target.ts';
import { watchForLeaks } from './reading/leaks.ts';
import { SiteReader } from './reading/site-reader.ts';
import { Sketches } from './render/sketches.ts';
import { closeSession, type Session } from './session.ts';

export interface PortalBuild {
  /** Where Astro writes, and its private folder. */
  readonly building: Building;
  /** The check that the build stands on, and what its audience may see of it. */
  readonly checked: Checked;
  readonly session: Session;
  /** Reads along while pages are rendered. */
  readonly reader: SiteReader;
  /** Completes, verifies and publishes what Astro wrote. */
  finish(): Promise<void>;
  /** Removes everything that is not published, and gives the lock back. Safe to call more than once. */
  close(): Promise<void>;
}

async function lockTarget(options: BuildOptions, target: Target): Promise<Lock> {
  const lock = await takeLock(target.path);
  if (lock !== null) return lock;
  throw new UsageError(`Another build is writing into ${options.out}. Wait until it has ended, or name another --out.`);
}

/** Puts right what a killed build left, checks, and makes the private folder; the lock is held. */
async function prepare(
  options: BuildOptions,
  target: Target,
  checked: Checked | undefined,
): Promise<Omit<PortalBuild, 'close'>> {
  await putBack(target);
  await removeStale(target);
  await refuseUnsafe(options.out, target, options.root);
  const sketches = new Sketches();
  const passed = await passGate({ ...options, texts: sketches.textsFor(options.audience) }, checked);
  const building = await openBuilding(target);
  try {
    await clearOld(target, building);
    const { audience = 'auditor', base = '/', site = null } = options;
    const session = await openChecked(passed, { mode: 'build', audience, base, site, sketches });
    const reader = new SiteReader({ site: building.site, base: session.base });
    watchForLeaks(passed.corpus, session, reader);
    const engine = fileURLToPath(new URL('../', SITE_SOURCE));
    const machinePaths = [resolve(options.root), building.path, building.work, engine.slice(0, -1), target.path];
    const finish = async () => {
      const logged = takeLogged('error');
      if (logged.length > 0) throw new OutputFailure(logged);
      await finishSite(building.site, session, passed.corpus, machinePaths, reader);
      await swapIn(building, target);
    };
    return { building, checked: passed, session, reader, finish };
  } catch (error) {
    await building.remove();
    throw error;
  }
}

/**
 * Begins a build: takes the target's lock, puts right what a killed build left, refuses a target that is
 * something else, checks the content and opens the session.
 *
 * @param checked the result of a check of this root that was just made
 * @throws UsageError, WriteFailure, GateClosed, and what `check` throws; nothing is left behind then
 */
export async function beginBuild(options: BuildOptions, checked?: Checked): Promise<PortalBuild> {
  const target = targetOf(options.out);
  const lock = await lockTarget(options, target);
  try {
    const prepared = await prepare(options, target, checked);
    let closed = false;
    const close = async () => {
      if (closed) return;
      closed = true;
      closeSession();
      await prepared.reader.close();
      await prepared.building.remove();
      await lock.release();
    };
    return { ...prepared, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
