/** Pages on their way to another thread: handed over many at a time, since to wake it for each would cost more. */
import type { MessagePort, Worker } from 'node:worker_threads';
import type { Pages, RenderedPage } from './protocol.ts';

/** Bytes of pages that are handed over at a time. */
const BATCH = 128 * 1024;

/** Hands pages over with their bytes, which are not copied: whoever had them has them no more. */
export function handOver(to: Pick<MessagePort | Worker, 'postMessage'>, pages: readonly RenderedPage[]): void {
  const order: Pages = { kind: 'pages', pages };
  to.postMessage(
    order,
    pages.map(({ html }) => html.buffer),
  );
}

export function bytesOf(pages: readonly RenderedPage[]): number {
  return pages.reduce((sum, { html }) => sum + html.byteLength, 0);
}

export class PageBatch {
  #pages: RenderedPage[] = [];
  #bytes = 0;

  /** @returns true where it is time to hand over */
  add(page: RenderedPage): boolean {
    this.#pages.push(page);
    this.#bytes += page.html.byteLength;
    return this.#bytes >= BATCH;
  }

  /** The pages that have come since the last time. */
  take(): readonly RenderedPage[] {
    const pages = this.#pages;
    this.#pages = [];
    this.#bytes = 0;
    return pages;
  }
}
