/** The writing thread: pages are written, and go to Pagefind, while the next ones are rendered. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { isSearched } from './indexed-part.ts';
import { donePages, obeyAll, passOn, report } from './line.ts';
import type { RenderedPage, ThreadStart } from './protocol.ts';
import { SearchIndex } from './search-index.ts';

const { site, base } = workerData as ThreadStart;
const search = new SearchIndex(base);

/** Writes a page's file. It is the only one of its name, or the build ends. */
function write({ address, html }: RenderedPage): void {
  if (!address.endsWith('/')) throw new Error(`the page ${address} has an address that is no folder`);
  const file = fileURLToPath(new URL(`./${address.slice(base.length)}index.html`, pathToFileURL(`${site}/`)));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html, { flag: 'wx' });
}

/** The index, once it is being written: until then pages are added to it. */
let index: Promise<void> | null = null;

function refuse(pages: readonly RenderedPage[]): void {
  const late = pages.find(({ html }) => isSearched(html));
  if (late) throw new Error(`the page ${late.address} is searched, and comes when the search index is being written`);
}

async function take(pages: readonly RenderedPage[]): Promise<void> {
  if (index !== null) refuse(pages);
  const added = index === null ? search.add(pages) : null;
  for (const page of pages) write(page);
  donePages(pages);
  await added;
}

obeyAll(async (order) => {
  if (order.kind === 'pages') await take(order.pages);
  else if (order.kind === 'index') {
    index = search.write(site);
    // Whoever waits for the end meets the failure.
    index.catch(() => undefined);
  } else if (order.kind === 'end') {
    await index;
    await search.close();
    report({ kind: 'done', faults: [] });
  } else passOn(order);
});
