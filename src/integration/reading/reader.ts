/**
 * The reading thread. Pages are parsed and looked through here while the next ones are rendered; what counts in the
 * end are the bytes on the disk: what was learned of a page holds for a file of exactly the same bytes.
 */
import { createHash } from 'node:crypto';
import type { PageFacts } from '../../publish/verify/page-facts.ts';
import { parsedFacts, type ReadFile, SiteReading } from '../../publish/verify/verify.ts';
import { LeakWatch } from './leak-watch.ts';
import { obeyAll, report } from './obey.ts';
import type { ReaderOrder, RenderedPage } from './protocol.ts';

interface Learned {
  readonly facts: PageFacts;
  /** Where the hidden values come from that the page holds. */
  readonly leaks: readonly string[];
}

const known = new Map<string, Learned>();
let leaks: LeakWatch | null = null;
let reading: SiteReading | null = null;

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

function learn({ html }: RenderedPage): void {
  known.set(digestOf(html), { facts: parsedFacts(html), leaks: leaks?.inPage(html) ?? [] });
}

function take(pages: readonly RenderedPage[]): void {
  for (const page of pages) learn(page);
  report({ kind: 'taken', bytes: pages.reduce((sum, { html }) => sum + html.byteLength, 0) });
}

obeyAll<ReaderOrder>(async (order) => {
  if (order.kind === 'watch') leaks = new LeakWatch(order.hidden, order.visible);
  else if (order.kind === 'pages') take(order.pages);
  else if (order.kind === 'read') {
    reading = new SiteReading(order.verification, factsOf, look);
    await reading.read(false);
  } else {
    if (reading === null) throw new Error('a site is judged that was not read');
    await reading.list(order.manifest);
    report({ kind: 'done', answer: await reading.faults() });
  }
});
