/** A thread that takes in the pages of a site while it is being made. */
import { Worker } from 'node:worker_threads';
import { bytesOf, handOver } from './page-batch.ts';
import type { Order, RenderedPage, Report, ThreadStart } from './protocol.ts';

export class PageThread {
  readonly #thread: Worker;
  readonly #faults: Promise<readonly string[]>;
  #waiting = 0;
  #onTaken: () => void = () => undefined;

  /**
   * @param module the module that the thread runs
   * @param onAsked what the thread may ask for in between
   */
  constructor(module: URL, start: ThreadStart, onAsked: () => void = () => undefined) {
    const transferList = [start.before, start.behind].filter((port) => port !== null);
    this.#thread = new Worker(module, { workerData: start, transferList });
    this.#thread.unref();
    this.#faults = new Promise((resolve, reject) => {
      this.#thread.on('message', (report: Report) => {
        if (report.kind === 'done') resolve(report.faults);
        else if (report.kind === 'asked') onAsked();
        else {
          this.#waiting -= report.bytes;
          this.#onTaken();
        }
      });
      this.#thread.once('error', reject);
      this.#thread.once('exit', () => reject(new Error('a thread that takes in the site ended without an answer')));
    });
    // Whoever waits for the answer meets the failure; until then it must not end the process.
    this.#faults.catch(() => undefined);
  }

  /** Gives an order to the first thread of the line. */
  order(order: Order): void {
    this.#thread.postMessage(order);
  }

  /** Hands pages to the first thread of the line. */
  pages(pages: readonly RenderedPage[]): void {
    handOver(this.#thread, pages);
  }

  /** Pages are on their way to the thread. */
  comes(pages: readonly RenderedPage[]): void {
    this.#waiting += bytesOf(pages);
  }

  /**
   * Until pages of no more than so many bytes wait for the thread.
   *
   * @param most 0 until all that came were taken in
   * @param others the threads that they come from
   * @throws where one of the threads has failed
   */
  async room(most: number, ...others: readonly PageThread[]): Promise<void> {
    if (this.#waiting <= most) return;
    const room = new Promise<void>((resolve) => {
      this.#onTaken = () => {
        if (this.#waiting <= most) resolve();
      };
    });
    // The thread alone does not keep the process alive: a build that fails may leave it behind.
    this.#thread.ref();
    await Promise.race([room, ...[this, ...others].map((thread) => thread.#faults)]);
    this.#thread.unref();
  }

  /** What the thread says in the end: one sentence for each fault. @throws where it has failed */
  faults(): Promise<readonly string[]> {
    this.#thread.ref();
    return this.#faults;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
