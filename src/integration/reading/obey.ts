/** A thread's side of the talk: it obeys one order after the other. */
import { parentPort } from 'node:worker_threads';
import type { Report } from './protocol.ts';

/** Obeys the orders of whoever started this thread, in their order: what comes of the same site is always the same. */
export function obeyAll<Order>(obey: (order: Order) => Promise<void>): void {
  let obeyed: Promise<void> = Promise.resolve();
  parentPort?.on('message', (order: Order) => {
    obeyed = obeyed.then(() => obey(order));
    // A fault of this thread ends it, and the build with it.
    obeyed.catch((error: unknown) => {
      queueMicrotask(() => {
        throw error;
      });
    });
  });
}

export function report<Answer>(words: Report<Answer>): void {
  parentPort?.postMessage(words);
}
