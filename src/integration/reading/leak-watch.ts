/** The leak scan of a site that is being made. */

import type { Hidden } from '../../publish/leaks/hidden.ts';
import { LeakScan } from '../../publish/leaks/scan.ts';
import { engineText } from './engine-text.ts';

/** Stands for the path of a page that is not on the disk yet. */
const PAGE = 'index.html';

export class LeakWatch {
  readonly #scan: LeakScan;

  /** @param visible texts that the site's readers may see */
  constructor(hidden: Hidden, visible: readonly string[]) {
    this.#scan = new LeakScan(hidden, { visible, engine: () => engineText(hidden.audience) });
  }

  /** Where the hidden values come from that a page holds. */
  inPage(html: Uint8Array): readonly string[] {
    return this.#scan.leaksIn(PAGE, Buffer.from(html.buffer, html.byteOffset, html.byteLength), true);
  }

  /** The leaks of a file and of its name, in words. */
  inFile(path: string, bytes: Buffer, isOwn: boolean): readonly string[] {
    return this.#scan.inWords(path, this.#scan.leaksIn(path, bytes, isOwn));
  }

  /**
   * The leaks of a page that was looked through as it came by, and of its name, in words.
   *
   * @param leaks what was found in it
   */
  ofPage(path: string, leaks: readonly string[], isOwn: boolean): readonly string[] {
    const ofName = this.#scan.leaksIn(path, Buffer.alloc(0), isOwn);
    return this.#scan.inWords(path, [...new Set([...leaks, ...ofName])]);
  }
}
