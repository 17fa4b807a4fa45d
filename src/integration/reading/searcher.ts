/**
 * The searching thread: every file of the site is looked through for what its readers may not see; pages while the next
 * ones are rendered. What was learned of a page holds for a file of exactly the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { giveWay } from './give-way.ts';
import { LeakWatch } from './leak-watch.ts';
import { donePages, obeyAll, passOn, report } from './line.ts';
import type { RenderedPage, SeenFile, ThreadStart } from './protocol.ts';

const { site } = workerData as ThreadStart;

/** Where the hidden values come from that a page holds, by the SHA-256 of its bytes. */
const known = new Map<string, readonly string[]>();
const faults: string[] = [];
let watch: LeakWatch | null = null;

function take(pages: readonly RenderedPage[]): void {
  for (const { html } of pages) {
    known.set(createHash('sha256').update(html).digest('hex'), watch?.inPage(html) ?? []);
  }
  donePages(pages);
}

function look({ path, sha256, isOwn }: SeenFile): void {
  const learned = path.endsWith('.html') ? known.get(sha256) : undefined;
  const found =
    learned === undefined
      ? watch?.inFile(path, readFileSync(join(site, path)), isOwn)
      : watch?.ofPage(path, learned, isOwn);
  faults.push(...(found ?? []));
}

giveWay();

obeyAll(async (order) => {
  if (order.kind === 'pages') take(order.pages);
  else if (order.kind === 'watch') watch = new LeakWatch(order.hidden, order.visible);
  else if (order.kind === 'files') for (const file of order.files) look(file);
  else if (order.kind === 'searched') report({ kind: 'done', faults });
  else passOn(order);
});
