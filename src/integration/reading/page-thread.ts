/** A thread that takes in the pages of a site while it is being made. */
import { Worker } from 'node:worker_threads';
import type { Pages, RenderedPage, Report, Start } from './protocol.ts';

/** Pages are handed over by so many bytes at a time: to wake the thread for each would cost more than to copy it. */
const BATCH = 128 * 1024;
/** Bytes of pages that may wait for the thread; then the rendering waits for it. */
const MOST_WAITING = 16 * 1024 * 1024;

/** `Order` is what it obeys besides pages, `Answer` what it says in the end. */
export class PageThread<Order, Answer> {
  readonly #thread: Worker;
  readonly #answer: Promise<Answer>;
  #batch: RenderedPage[] = [];
  #batched = 0;
  #waiting = 0;
  #onTaken: () => void = () => undefined;

  /** @param module the module that the thread runs */
  constructor(module: URL, start: Start) {
    this.#thread = new Worker(module, { workerData: start });
    this.#thread.unref();
    this.#answer = new Promise((resolve, reject) => {
      this.#thread.on('message', (report: Report<Answer>) => {
        if (report.kind === 'done') resolve(report.answer);
        else {
          this.#waiting -= report.bytes;
          this.#onTaken();
        }
      });
      this.#thread.once('error', reject);
      this.#thread.once('exit', () => reject(new Error('a thread that takes in the site ended without an answer')));
    });
    // Whoever waits for the answer meets the failure; until then it must not end the process.
    this.#answer.catch(() => undefined);
  }

  order(order: Order | Pages): void {
    this.#thread.postMessage(order);
  }

  /** Hands over the pages that have come so far. */
  flush(): void {
    if (this.#batch.length > 0) this.order({ kind: 'pages', pages: this.#batch });
    this.#batch = [];
    this.#batched = 0;
  }

  /** Takes in a page as it was rendered. @throws where the thread has failed, once it is far behind */
  async page(page: RenderedPage): Promise<void> {
    this.#batch.push(page);
    this.#batched += page.html.byteLength;
    this.#waiting += page.html.byteLength;
    if (this.#batched < BATCH) return;
    this.flush();
    await this.#room(MOST_WAITING);
  }

  /** Until no more than so many bytes wait for the thread. @throws where it has failed */
  async #room(most: number): Promise<void> {
    if (this.#waiting <= most) return;
    const room = new Promise<void>((resolve) => {
      this.#onTaken = () => {
        if (this.#waiting <= most) resolve();
      };
    });
    // The thread alone does not keep the process alive: a build that fails may leave it behind.
    this.#thread.ref();
    await Promise.race([room, this.#answer]);
    this.#thread.unref();
  }

  /** Until all pages that came were taken in. @throws where the thread has failed */
  taken(): Promise<void> {
    return this.#room(0);
  }

  /** What the thread says in the end. @throws where it has failed */
  answer(): Promise<Answer> {
    this.#thread.ref();
    return this.#answer;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
