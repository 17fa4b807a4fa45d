/**
 * The reading thread. Pages are parsed here while the next ones are rendered; what counts in the end are the bytes on
 * the disk: what was learned of a page holds for a file of exactly the same bytes.
 */
import { hash } from 'node:crypto';
import type { PageFacts } from '../../publish/verify/page-facts.ts';
import { parsedFacts, type ReadFile, SiteReading } from '../../publish/verify/verify.ts';
import { giveWay } from './give-way.ts';
import { donePages, obeyAll, passOn, report } from './line.ts';
import type { RenderedPage, SeenFile } from './protocol.ts';

/** By the SHA-256 of a page's bytes. */
const known = new Map<string, PageFacts>();
/** Files that were read, and that the next thread was not told of: it looks at some while others are read. */
let seen: SeenFile[] = [];
/** Files that it is told of at a time. */
const TOLD = 64;
let reading: SiteReading | null = null;

function take(pages: readonly RenderedPage[]): void {
  for (const { html } of pages) known.set(hash('sha256', html), parsedFacts(html));
  donePages(pages);
}

/** Facts of a page that was parsed before it was written, else of its bytes now. */
function factsOf({ bytes, sha256 }: ReadFile): PageFacts {
  return known.get(sha256) ?? parsedFacts(bytes);
}

function tell(): void {
  passOn({ kind: 'files', files: seen });
  seen = [];
}

giveWay();

obeyAll(async (order) => {
  if (order.kind === 'pages') take(order.pages);
  else if (order.kind === 'read') {
    const onRead = ({ path, sha256 }: ReadFile, isOwn: boolean) => {
      seen.push({ path, sha256, isOwn });
      if (seen.length >= TOLD) tell();
    };
    reading = new SiteReading(order.verification, factsOf, onRead);
    await reading.read(false);
    tell();
  } else if (order.kind === 'judge') {
    if (reading === null) throw new Error('a site is judged that was not read');
    await reading.list(order.manifest);
    tell();
    const faults = await reading.faults();
    tell();
    passOn({ kind: 'searched' });
    report({ kind: 'done', faults });
  } else passOn(order);
});
