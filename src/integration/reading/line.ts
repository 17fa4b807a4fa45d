/** A thread's place in the line: it obeys one order after the other, and passes on what is not for it. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { bytesOf, handOver } from './page-batch.ts';
import type { Order, RenderedPage, Report, ThreadStart } from './protocol.ts';

/** Asked for by a thread of the line; the module is loaded elsewhere, too. */
function place(): ThreadStart {
  return workerData as ThreadStart;
}

/** Obeys the orders that come, in their order: what comes of the same site is always the same. */
export function obeyAll(obey: (order: Order) => Promise<void>): void {
  let obeyed: Promise<void> = Promise.resolve();
  const port: Pick<MessagePort, 'on'> | null = place().before ?? parentPort;
  port?.on('message', (order: Order) => {
    obeyed = obeyed.then(() => obey(order));
    // A fault of this thread ends it, and the build with it.
    obeyed.catch((error: unknown) => {
      queueMicrotask(() => {
        throw error;
      });
    });
  });
}

/** @throws where nobody is left whom the order could be for */
export function passOn(order: Order): void {
  const { behind } = place();
  if (behind === null) throw new Error(`no thread obeys the order ${order.kind}`);
  behind.postMessage(order);
}

/** Says that pages were taken in, and hands them to the next thread, if there is one. */
export function donePages(pages: readonly RenderedPage[]): void {
  const { behind } = place();
  const bytes = bytesOf(pages);
  if (behind !== null) handOver(behind, pages);
  report({ kind: 'taken', bytes });
}

export function report(words: Report): void {
  parentPort?.postMessage(words);
}
