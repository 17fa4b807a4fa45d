/**
 * Writes the pages of a site and reads it while it is being made, for its search index and its verification: in a line
 * of threads, since Pagefind takes as long to write its index as the last pages take to be read and looked through.
 */
import { MessageChannel } from 'node:worker_threads';
import type { Hidden } from '../../publish/leaks/hidden.ts';
import type { ManifestPlan } from '../../publish/manifest.ts';
import type { Verification } from '../../publish/verify/verify.ts';
import { CODE_EXTENSION } from '../engine.ts';
import { PageBatch } from './page-batch.ts';
import { PageThread } from './page-thread.ts';
import type { RenderedPage, Start } from './protocol.ts';
import type { PageReader } from './rendered-pages.ts';

/** Bytes of pages that may wait to be written; then the rendering waits for it. */
const MOST_UNWRITTEN = 16 * 1024 * 1024;
/** Bytes of pages that may wait to be read, or looked through: there is time for it while the search index is written. */
const MOST_UNREAD = 64 * 1024 * 1024;

function moduleOf(name: string): URL {
  return new URL(`./${name}${CODE_EXTENSION}`, import.meta.url);
}

export class SiteReader implements PageReader {
  readonly #writer: PageThread;
  readonly #reader: PageThread;
  readonly #searcher: PageThread;
  readonly #batch = new PageBatch();
  #isIndexing = false;
  #visible: () => readonly string[] = () => [];

  constructor(start: Start) {
    const [toReader, toSearcher] = [new MessageChannel(), new MessageChannel()];
    this.#writer = new PageThread(moduleOf('writer'), { ...start, before: null, behind: toReader.port1 });
    this.#reader = new PageThread(moduleOf('reader'), {
      ...start,
      before: toReader.port2,
      behind: toSearcher.port1,
    });
    const tell = () => this.#writer.order({ kind: 'visible', visible: this.#visible() });
    this.#searcher = new PageThread(moduleOf('searcher'), { ...start, before: toSearcher.port2, behind: null }, tell);
  }

  /**
   * Has every file looked through for what its readers may not see.
   *
   * @param visible texts that they may see
   * @param isLate whether they are asked for only where something is found
   */
  watch(hidden: Hidden, visible: () => readonly string[], isLate: boolean): void {
    this.#visible = visible;
    this.#writer.order({ kind: 'watch', hidden, visible: isLate ? null : visible() });
  }

  #handOver(): void {
    const pages = this.#batch.take();
    if (pages.length === 0) return;
    for (const thread of [this.#writer, this.#reader, this.#searcher]) thread.comes(pages);
    this.#writer.pages(pages);
  }

  /**
   * Takes in a page as it was rendered, and its bytes with it.
   *
   * @throws where a thread has failed, once it is far behind
   */
  async page(page: RenderedPage): Promise<void> {
    if (!this.#batch.add(page)) return;
    this.#handOver();
    await this.#writer.room(MOST_UNWRITTEN);
    await this.#reader.room(MOST_UNREAD, this.#writer);
    await this.#searcher.room(MOST_UNREAD, this.#writer, this.#reader);
  }

  /** No page that the search finds comes any more: its index is written while the others are made. */
  searched(): void {
    if (this.#isIndexing) return;
    this.#isIndexing = true;
    this.#handOver();
    this.#writer.order({ kind: 'index' });
  }

  async written(): Promise<void> {
    this.searched();
    this.#handOver();
    await this.#writer.room(0);
  }

  /**
   * Once all but the search index is in the staged site: lists all of its files, and verifies the whole.
   *
   * @param manifest what its manifest says besides the files
   * @returns one sentence for each fault
   */
  async finish(verification: Verification, manifest: ManifestPlan): Promise<readonly string[]> {
    // Before the end: it is passed on while the index is written.
    this.#writer.order({ kind: 'read', verification });
    this.#writer.order({ kind: 'end' });
    await this.#writer.faults();
    this.#writer.order({ kind: 'judge', manifest });
    const [faults, leaks] = await Promise.all([this.#reader.faults(), this.#searcher.faults()]);
    return [...faults, ...leaks];
  }

  async close(): Promise<void> {
    await Promise.all([this.#writer, this.#reader, this.#searcher].map((thread) => thread.close()));
  }
}
