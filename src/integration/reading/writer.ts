/** The writing thread: pages are written, and go to Pagefind, while the next ones are rendered. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { obeyAll, report } from './obey.ts';
import type { RenderedPage, Start, WriterOrder } from './protocol.ts';
import { SearchIndex } from './search-index.ts';

const { site, base } = workerData as Start;
const search = new SearchIndex(base);

/** Writes a page's file. It is the only one of its name, or the build ends. */
function write({ address, html }: RenderedPage): void {
  if (!address.endsWith('/')) throw new Error(`the page ${address} has an address that is no folder`);
  const file = fileURLToPath(new URL(`./${address.slice(base.length)}index.html`, pathToFileURL(`${site}/`)));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html, { flag: 'wx' });
}

async function take(pages: readonly RenderedPage[]): Promise<void> {
  const indexed = search.add(pages);
  for (const page of pages) write(page);
  await indexed;
  report({ kind: 'taken', bytes: pages.reduce((sum, { html }) => sum + html.byteLength, 0) });
}

obeyAll<WriterOrder>(async (order) => {
  if (order.kind === 'pages') return take(order.pages);
  await search.write(site);
  await search.close();
  report({ kind: 'done', answer: null });
});
