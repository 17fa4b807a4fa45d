/**
 * The parser threads of a build, started before the build itself is loaded: the one takes as long as the other, and
 * a machine with two processors does both at once.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../content/cache/folder.ts';
import { startResting } from '../content/pool/resting.ts';
import type { Audience } from '../model/audience.ts';
import { TEXT_MAKER } from './render/maker.ts';

interface Coming {
  readonly root: string;
  readonly audience: Audience;
  /** Whether the cache in the root is used. */
  readonly cache: boolean;
}

/** Starts the threads, unless a cache tells that there may be nothing to parse. */
export function startThreadsEarly({ root, audience, cache }: Coming): void {
  // One processor is left to load the rest.
  const threads = Math.min(2, availableParallelism() - 1);
  if (cache && existsSync(join(root, CACHE_FOLDER))) return;
  startResting(threads, audience === 'auditor' ? TEXT_MAKER : null);
}
