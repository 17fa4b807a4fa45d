/** Writes the pages of a site and reads it while it is being made, for its search index and its verification: in a thread. */
import { Worker } from 'node:worker_threads';
import type { Hidden } from '../../publish/leaks/hidden.ts';
import type { ManifestPlan } from '../../publish/manifest.ts';
import type { Verification } from '../../publish/verify/verify.ts';
import { CODE_EXTENSION } from '../engine.ts';
import type { Order, RenderedPage, Report, Start } from './protocol.ts';
import type { PageReader } from './rendered-pages.ts';

const WORKER = new URL(`./worker${CODE_EXTENSION}`, import.meta.url);

/** Pages are handed over by so many bytes at a time: to wake the thread for each would cost more than to copy it. */
const BATCH = 128 * 1024;
/** Bytes of pages that may wait for the thread; then the rendering waits for it. */
const MOST_WAITING = 16 * 1024 * 1024;

function sizeOf(pages: readonly RenderedPage[]): number {
  return pages.reduce((sum, { html }) => sum + html.byteLength, 0);
}

export class SiteReader implements PageReader {
  readonly #thread: Worker;
  readonly #faults: Promise<readonly string[]>;
  #batch: RenderedPage[] = [];
  #waiting = 0;
  #onTaken: () => void = () => undefined;

  constructor(start: Start) {
    this.#thread = new Worker(WORKER, { workerData: start });
    this.#thread.unref();
    this.#faults = new Promise((resolve, reject) => {
      this.#thread.on('message', (report: Report) => {
        if (report.kind === 'faults') resolve(report.faults);
        else {
          this.#waiting -= report.bytes;
          this.#onTaken();
        }
      });
      this.#thread.once('error', reject);
      this.#thread.once('exit', () => reject(new Error('the thread that reads the site ended without an answer')));
    });
    // Whoever waits for the faults meets the failure; until then it must not end the process.
    this.#faults.catch(() => undefined);
  }

  #order(order: Order): void {
    this.#thread.postMessage(order);
  }

  #handOver(): void {
    if (this.#batch.length > 0) this.#order({ kind: 'pages', pages: this.#batch });
    this.#batch = [];
  }

  /**
   * Has every file looked through for what its readers may not see.
   *
   * @param visible texts that they may see
   */
  watch(hidden: Hidden, visible: readonly string[]): void {
    this.#order({ kind: 'watch', hidden, visible });
  }

  /** Takes in a page as it was rendered. @throws where the thread has failed, once it is far behind */
  async page(page: RenderedPage): Promise<void> {
    this.#batch.push(page);
    this.#waiting += page.html.byteLength;
    if (sizeOf(this.#batch) < BATCH) return;
    this.#handOver();
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
    await Promise.race([room, this.#faults]);
    this.#thread.unref();
  }

  async written(): Promise<void> {
    this.#handOver();
    await this.#room(0);
  }

  /**
   * Writes the search index into the staged site and lists all of its files, and verifies the whole.
   *
   * @param manifest what its manifest says besides the files
   * @returns one sentence for each fault
   */
  async finish(verification: Verification, manifest: ManifestPlan): Promise<readonly string[]> {
    this.#thread.ref();
    this.#order({ kind: 'finish', verification, manifest });
    return this.#faults;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
