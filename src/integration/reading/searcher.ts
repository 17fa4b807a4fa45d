/**
 * The searching thread: every file of the site is looked through for what its readers may not see; pages while the next
 * ones are rendered. What was learned of a page holds for a file of exactly the same bytes.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { Hidden } from '../../publish/leaks/hidden.ts';
import { giveWay } from './give-way.ts';
import { LeakWatch } from './leak-watch.ts';
import { donePages, obeyAll, passOn, report } from './line.ts';
import type { RenderedPage, SeenFile, ThreadStart } from './protocol.ts';

const { site } = workerData as ThreadStart;

/** Where the hidden values come from that a page holds, by the SHA-256 of its bytes. */
const known = new Map<string, readonly string[]>();
let watch: LeakWatch | null = null;
/** Null where it is known what is visible. */
let unsure: Hidden | null = null;
/** Files that something was found in, and what. */
const found: (SeenFile & { readonly faults: readonly string[] })[] = [];

function take(pages: readonly RenderedPage[]): void {
  for (const { html } of pages) {
    known.set(hash('sha256', html), watch?.inPage(html) ?? []);
  }
  donePages(pages);
}

function inFile({ path, isOwn }: SeenFile): readonly string[] {
  return watch?.inFile(path, readFileSync(join(site, path)), isOwn) ?? [];
}

function look(file: SeenFile): void {
  const { path, sha256, isOwn } = file;
  const learned = path.endsWith('.html') ? known.get(sha256) : undefined;
  const faults = learned === undefined ? inFile(file) : (watch?.ofPage(path, learned, isOwn) ?? []);
  if (faults.length > 0) found.push({ ...file, faults });
}

function answer(faults: readonly string[]): void {
  report({ kind: 'done', faults });
}

giveWay();

obeyAll(async (order) => {
  if (order.kind === 'pages') take(order.pages);
  else if (order.kind === 'watch') {
    watch = new LeakWatch(order.hidden, order.visible ?? []);
    unsure = order.visible === null ? order.hidden : null;
  } else if (order.kind === 'files') for (const file of order.files) look(file);
  else if (order.kind === 'searched') {
    if (unsure !== null && found.length > 0) report({ kind: 'asked' });
    else answer(found.flatMap(({ faults }) => faults));
  } else if (order.kind === 'visible' && unsure !== null) {
    watch = new LeakWatch(unsure, order.visible);
    answer(found.flatMap(inFile));
  } else passOn(order);
});
