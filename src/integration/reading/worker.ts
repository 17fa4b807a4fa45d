/**
 * The reading thread. Pages are written, go to Pagefind and are parsed here while the next ones are rendered; what
 * counts in the end are the bytes on the disk: what was learned of a page holds for a file of exactly the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { ManifestPlan } from '../../publish/manifest.ts';
import type { PageFacts } from '../../publish/verify/page-facts.ts';
import { parsedFacts, type ReadFile, SiteReading, type Verification } from '../../publish/verify/verify.ts';
import { LeakWatch } from './leak-watch.ts';
import type { Order, RenderedPage, Report, Start } from './protocol.ts';
import { SearchIndex } from './search-index.ts';

interface Learned {
  readonly facts: PageFacts;
  /** Where the hidden values come from that the page holds. */
  readonly leaks: readonly string[];
}

const { site, base } = workerData as Start;
const search = new SearchIndex(base);
const known = new Map<string, Learned>();
let leaks: LeakWatch | null = null;

function digestOf(html: Uint8Array): string {
  return createHash('sha256').update(html).digest('hex');
}

/** Facts of a page that was parsed before it was written, else of its bytes now. */
function factsOf({ bytes, sha256 }: ReadFile): PageFacts {
  return known.get(sha256)?.facts ?? parsedFacts(bytes);
}

/** The leaks of a page that came by, and of every other file. */
function look({ path, bytes, sha256 }: ReadFile, isOwn: boolean): readonly string[] {
  const learned = path.endsWith('.html') ? known.get(sha256)?.leaks : undefined;
  return leaks?.faults(path, bytes, isOwn, learned ?? null) ?? [];
}

function learn(html: Uint8Array): void {
  known.set(digestOf(html), { facts: parsedFacts(html), leaks: leaks?.inPage(html) ?? [] });
}

function report(words: Report): void {
  parentPort?.postMessage(words);
}

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
  for (const { html } of pages) learn(html);
  await indexed;
  report({ kind: 'taken', bytes: pages.reduce((sum, { html }) => sum + html.byteLength, 0) });
}

async function finish(verification: Verification, manifest: ManifestPlan): Promise<void> {
  const reading = new SiteReading(verification, factsOf, look);
  await Promise.all([search.write(verification.site), reading.read(false)]);
  await search.close();
  await reading.list(manifest);
  report({ kind: 'faults', faults: await reading.faults() });
}

async function obey(order: Order): Promise<void> {
  if (order.kind === 'watch') leaks = new LeakWatch(order.hidden, order.visible);
  else if (order.kind === 'pages') await take(order.pages);
  else await finish(order.verification, order.manifest);
}

/** One after the other: the index of the same site is always the same. */
let obeyed: Promise<void> = Promise.resolve();

parentPort?.on('message', (order: Order) => {
  obeyed = obeyed.then(() => obey(order));
  // A fault of this thread ends it, and the build with it.
  obeyed.catch((error: unknown) => {
    queueMicrotask(() => {
      throw error;
    });
  });
});
