/**
 * Writes the pages of a site and reads it while it is being made, for its search index and its verification: in two
 * threads, since Pagefind takes as long to write its index as the last pages take to be looked through.
 */
import type { Hidden } from '../../publish/leaks/hidden.ts';
import type { ManifestPlan } from '../../publish/manifest.ts';
import type { Verification } from '../../publish/verify/verify.ts';
import { CODE_EXTENSION } from '../engine.ts';
import { PageThread } from './page-thread.ts';
import type { ReaderOrder, RenderedPage, Start, WriterOrder } from './protocol.ts';
import type { PageReader } from './rendered-pages.ts';

function moduleOf(name: string): URL {
  return new URL(`./${name}${CODE_EXTENSION}`, import.meta.url);
}

export class SiteReader implements PageReader {
  readonly #writer: PageThread<WriterOrder, null>;
  readonly #reader: PageThread<ReaderOrder, readonly string[]>;
  #isIndexing = false;

  constructor(start: Start) {
    this.#writer = new PageThread(moduleOf('writer'), start);
    this.#reader = new PageThread(moduleOf('reader'), start);
  }

  /**
   * Has every file looked through for what its readers may not see.
   *
   * @param visible texts that they may see
   */
  watch(hidden: Hidden, visible: readonly string[]): void {
    this.#reader.order({ kind: 'watch', hidden, visible });
  }

  /** Takes in a page as it was rendered. @throws where a thread has failed, once it is far behind */
  async page(page: RenderedPage): Promise<void> {
    await this.#writer.page(page);
    await this.#reader.page(page);
  }

  /** No page that the search finds comes any more: its index is written while the others are made. */
  searched(): void {
    if (this.#isIndexing) return;
    this.#isIndexing = true;
    this.#writer.flush();
    this.#writer.order({ kind: 'index' });
  }

  async written(): Promise<void> {
    this.searched();
    this.#writer.flush();
    this.#reader.flush();
    await this.#writer.taken();
  }

  /**
   * Once the search index is in the staged site: lists all of its files, and verifies the whole.
   *
   * @param manifest what its manifest says besides the files
   * @returns one sentence for each fault
   */
  async finish(verification: Verification, manifest: ManifestPlan): Promise<readonly string[]> {
    this.#writer.order({ kind: 'end' });
    this.#reader.order({ kind: 'read', verification });
    await this.#writer.answer();
    this.#reader.order({ kind: 'judge', manifest });
    return this.#reader.answer();
  }

  async close(): Promise<void> {
    await Promise.all([this.#writer.close(), this.#reader.close()]);
  }
}
