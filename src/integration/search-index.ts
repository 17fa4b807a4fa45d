/** The search index over the finished pages, by Pagefind. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

const FOLDER = 'pagefind';

/** Pagefind's own interfaces, which the site does not use: it asks the index and writes the results itself. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
}

/**
 * Indexes every page of a site that marks its text with `data-pagefind-body`, and writes the index into it.
 *
 * @param site the staged site
 * @returns the number of pages indexed
 */
export async function writeSearchIndex(site: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    failOn(errors);
    if (index === undefined) throw new Error('the search index could not be made: Pagefind did not start');
    const added = await index.addDirectory({ path: site });
    failOn(added.errors);
    failOn((await index.writeFiles({ outputPath: join(site, FOLDER) })).errors);
    const names = await readdir(join(site, FOLDER));
    await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(site, FOLDER, name))));
    return added.page_count;
  } finally {
    await close();
  }
}
