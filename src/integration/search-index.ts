/** The search index, by Pagefind: a process of its own, which reads each page while the next ones are rendered. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { PageReader } from './rendered-pages.ts';

const FOLDER = 'pagefind';

/** Pagefind's own interfaces, which the site does not use: it asks the index and writes the results itself. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Characters of pages that may wait for Pagefind; rendering waits for it then. */
const MOST_WAITING = 16 * 1024 * 1024;

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  failOn(errors);
  if (index === undefined) throw new Error('the search index could not be made: Pagefind did not start');
  return index;
}

/**
 * What Pagefind needs to see of a page: its head and its text. The menu and the rest of the frame, which every page
 * has, need not be read a thousand times. Null where the page is not in the index.
 */
export function indexedPart(html: string): string | null {
  if (!html.includes(' data-pagefind-body')) return null;
  const head = html.indexOf('</head>');
  const from = html.indexOf('<article data-pagefind-body');
  const to = html.lastIndexOf('</article>');
  return head < from && from < to ? `${html.slice(0, head)}</head><body>${html.slice(from, to)}</article>` : html;
}

export class SearchIndex implements PageReader {
  readonly #base: string;
  #index: Promise<PagefindIndex> | null = null;
  readonly #added: Promise<void>[] = [];
  #waiting = 0;

  /** @param base the path that the site is served from, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
  }

  /** Hands a page to Pagefind, and waits only where that is far behind. */
  async page(address: string, html: Uint8Array): Promise<void> {
    const content = indexedPart(new TextDecoder().decode(html));
    if (content === null) return;
    this.#index ??= openIndex();
    this.#waiting += content.length;
    const added = this.#add(await this.#index, address, content);
    // Whoever writes the index meets the failure; until then it must not end the process.
    added.catch(() => undefined);
    this.#added.push(added);
    if (this.#waiting > MOST_WAITING) await added;
  }

  async #add(index: PagefindIndex, address: string, content: string): Promise<void> {
    const url = `/${address.slice(this.#base.length)}`;
    const { errors } = await index.addHTMLFile({ url, content });
    this.#waiting -= content.length;
    failOn(errors);
  }

  /**
   * Writes the index into the site.
   *
   * @param site the staged site
   * @throws Error where Pagefind could not take in a page
   */
  async write(site: string): Promise<void> {
    await Promise.all(this.#added);
    this.#index ??= openIndex();
    failOn((await (await this.#index).writeFiles({ outputPath: join(site, FOLDER) })).errors);
    const names = await readdir(join(site, FOLDER));
    await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(site, FOLDER, name))));
  }

  /** Ends Pagefind. */
  async close(): Promise<void> {
    if (this.#index !== null) await close();
  }
}
