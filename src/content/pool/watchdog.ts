/** Notices a file that its parser does not come to an end with (SYN-1): nothing may hang the check. */
import type { Worker } from 'node:worker_threads';
import { IDLE, INDEX, TICK } from './protocol.ts';

/** What one file may take its parser, in milliseconds of the thread's own work: a busy machine is no fault of the file. */
export const FILE_TIME = 5000;
/** The most that may pass by the clock, however little of it the thread was given. */
const FILE_CLOCK = 20_000;
const INTERVAL = 250;

interface Watched {
  readonly worker: Worker;
  readonly state: Int32Array;
  readonly onOverdue: () => void;
}

export interface Watchdog {
  stop(): void;
}

/** Calls `onOverdue`, once, when the thread has been at one file for too long. */
export function watch({ worker, state, onOverdue }: Watched): Watchdog {
  let tick = -1;
  let since = 0;
  let workBefore: Promise<number | null> = Promise.resolve(null);
  const timer = setInterval(() => void look(), INTERVAL);
  const stop = (): void => clearInterval(timer);

  async function look(): Promise<void> {
    const now = performance.now();
    const current = Atomics.load(state, TICK);
    if (current !== tick || Atomics.load(state, INDEX) === IDLE) {
      tick = current;
      since = now;
      workBefore = workOf(worker);
      return;
    }
    if (
      now - since > FILE_CLOCK ||
      (now - since > FILE_TIME && (await worked()) > FILE_TIME && Atomics.load(state, TICK) === current)
    ) {
      stop();
      onOverdue();
    }
  }

  async function worked(): Promise<number> {
    const [before, after] = await Promise.all([workBefore, workOf(worker)]);
    return before === null || after === null ? 0 : after - before;
  }

  return { stop };
}

/** Milliseconds of processor time that the thread has used; null where this Node cannot say, or the thread has ended. */
async function workOf(worker: Worker): Promise<number | null> {
  if (typeof worker.cpuUsage !== 'function') return null;
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_NOT_RUNNING') return null;
    throw error;
  }
}
