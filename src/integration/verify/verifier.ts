/** The verification of a build's output, in a thread of its own: it reads along while the site is being made. */
import { Worker } from 'node:worker_threads';
import type { Verification } from '../../publish/verify/verify.ts';
import { CODE_EXTENSION } from '../engine.ts';
import type { PageReader } from '../rendered-pages.ts';
import type { Order, Report } from './protocol.ts';

const WORKER = new URL(`./worker${CODE_EXTENSION}`, import.meta.url);

/** Bytes of pages that may wait for the thread; further ones are left for when they are on the disk. */
const MOST_WAITING = 16 * 1024 * 1024;

export class Verifier implements PageReader {
  readonly #thread = new Worker(WORKER);
  readonly #faults: Promise<readonly string[]>;
  #waiting = 0;

  constructor() {
    this.#thread.unref();
    this.#faults = new Promise((resolve, reject) => {
      this.#thread.on('message', (report: Report) => {
        if (report.kind === 'taken') this.#waiting -= report.bytes;
        else resolve(report.faults);
      });
      this.#thread.once('error', reject);
      this.#thread.once('exit', () => reject(new Error('the thread that verifies the site ended without an answer')));
    });
    // Whoever waits for the faults meets the failure; until then it must not end the process.
    this.#faults.catch(() => undefined);
  }

  #order(order: Order): void {
    this.#thread.postMessage(order);
  }

  /** A page as it was rendered. */
  async page(_address: string, html: Uint8Array): Promise<void> {
    if (this.#waiting > MOST_WAITING) return;
    this.#waiting += html.byteLength;
    this.#order({ kind: 'page', html });
  }

  /**
   * Verifies a staged site.
   *
   * @param indexing what still writes into it meanwhile
   * @returns one sentence for each fault
   */
  async verify(verification: Verification, indexing: Promise<unknown>): Promise<readonly string[]> {
    this.#thread.ref();
    this.#order({ kind: 'read', verification });
    await indexing;
    this.#order({ kind: 'judge' });
    return this.#faults;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
