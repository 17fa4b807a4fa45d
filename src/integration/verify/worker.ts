/**
 * The verifying thread. Pages are parsed here while the next ones are rendered; what counts in the end are the
 * bytes on the disk: what was learned of a page holds for a file of exactly the same bytes.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { PageFacts } from '../../publish/verify/page-facts.ts';
import { parsedFacts, SiteReading } from '../../publish/verify/verify.ts';
import type { Order, Report } from './protocol.ts';

const known = new Map<string, PageFacts>();

function digestOf(html: Uint8Array): string {
  return createHash('sha256').update(html).digest('base64');
}

/** Facts of a page that was parsed before it was written, else of its bytes now. */
function factsOf(html: Uint8Array): PageFacts {
  return known.get(digestOf(html)) ?? parsedFacts(html);
}

let reading: Promise<SiteReading> | null = null;

async function begin(order: Order & { kind: 'read' }): Promise<SiteReading> {
  const begun = new SiteReading(order.verification, factsOf);
  await begun.read();
  return begun;
}

function report(words: Report): void {
  parentPort?.postMessage(words);
}

async function obey(order: Order): Promise<void> {
  if (order.kind === 'page') {
    known.set(digestOf(order.html), parsedFacts(order.html));
    report({ kind: 'taken', bytes: order.html.byteLength });
  } else if (order.kind === 'read') {
    reading = begin(order);
  } else {
    if (reading === null) throw new Error('the site was not read before it was judged');
    report({ kind: 'faults', faults: await (await reading).faults() });
  }
}

parentPort?.on('message', (order: Order) => {
  // A fault of this thread ends it, and the build with it.
  obey(order).catch((error: unknown) => {
    queueMicrotask(() => {
      throw error;
    });
  });
});
