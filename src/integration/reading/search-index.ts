/** The search index, by Pagefind, which is a process of its own. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { indexedPart } from './indexed-part.ts';
import type { RenderedPage } from './protocol.ts';

const FOLDER = 'pagefind';

/** Pagefind's own interfaces, which the site does not use: it asks the index and writes the results itself. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  failOn(errors);
  if (index === undefined) throw new Error('the search index could not be made: Pagefind did not start');
  return index;
}

export class SearchIndex {
  readonly #base: string;
  #index: Promise<PagefindIndex> | null = null;

  /** @param base the path that the site is served from, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
  }

  #open(): Promise<PagefindIndex> {
    this.#index ??= openIndex();
    return this.#index;
  }

  /** Takes in pages; results come in the order of pages where they are equally good. Their bytes are read at once. */
  async add(pages: readonly RenderedPage[]): Promise<void> {
    const decoder = new TextDecoder();
    const files = pages.flatMap(({ address, html }) => {
      const content = indexedPart(decoder.decode(html));
      return content === null ? [] : [{ url: `/${address.slice(this.#base.length)}`, content }];
    });
    const index = await this.#open();
    const answers = await Promise.all(files.map((file) => index.addHTMLFile(file)));
    failOn(answers.flatMap(({ errors }) => errors));
  }

  /**
   * Writes the index into a site.
   *
   * @param site the staged site
   */
  async write(site: string): Promise<void> {
    const index = await this.#open();
    failOn((await index.writeFiles({ outputPath: join(site, FOLDER) })).errors);
    const names = await readdir(join(site, FOLDER));
    await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(site, FOLDER, name))));
  }

  /** Ends Pagefind. */
  close(): Promise<void> {
    return close().then(() => undefined);
  }
}
