/** The build reads its own output, before anybody else can: what is not as it must be is not published. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../csp.ts';
import type { Origin } from './addresses.ts';
import type { Expectation } from './expected.ts';
import { LinkCheck } from './links.ts';
import { machinePathIn, type Needle } from './machine-paths.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { type FoundPage, recordFaults } from './records.ts';
import { fileFaults, isContentFile, type SiteFile, siteFiles } from './site-files.ts';

export interface Verification {
  /** The staged site. */
  readonly site: string;
  readonly origin: Origin;
  readonly expectation: Expectation;
  /** Paths of this machine that no file may hold. */
  readonly needles: readonly Needle[];
}

function securityFaults(file: string, facts: PageFacts): readonly string[] {
  const faults = facts.inline.map((what) => `${file}: holds ${what}, which its own security policy forbids`);
  if (facts.policies.length !== 1 || facts.policies[0] !== CONTENT_SECURITY_POLICY) {
    return [...faults, `${file}: does not carry the site's content security policy exactly once`];
  }
  return facts.policyFirst ? faults : [...faults, `${file}: loads something before its content security policy`];
}

/** Files whose text a reader, a browser or a search engine reads. */
const TEXT = /\.(?:html|css|js|json|svg|txt|csv|pf_meta)$/;

/** Reads each file of a site once, and keeps what is known of its pages. */
class Reading {
  readonly pages = new Map<string, FoundPage>();
  readonly faults: string[] = [];
  readonly #verification: Verification;
  readonly #links: LinkCheck;
  readonly #read = new Set<string>();

  constructor(verification: Verification, links: LinkCheck) {
    this.#verification = verification;
    this.#links = links;
  }

  /** Reads those of the files that it has not read yet. */
  async add(listed: readonly SiteFile[]): Promise<void> {
    for (const { path, regular } of listed) {
      if (this.#read.has(path) || !regular || !TEXT.test(path)) continue;
      this.#read.add(path);
      if (!isContentFile(path, this.#verification.expectation.publicFiles)) await this.#addText(path);
    }
  }

  async #addText(path: string): Promise<void> {
    const bytes = await readFile(join(this.#verification.site, path));
    const machinePath = machinePathIn(bytes, this.#verification.needles);
    if (machinePath !== null) this.faults.push(`${path}: holds a path of this machine, ${machinePath}`);
    if (path.endsWith('.css')) this.faults.push(...this.#links.addStyles(path, bytes.toString('utf8')));
    if (!path.endsWith('.html')) return;
    const facts = pageFacts(bytes.toString('utf8'));
    this.pages.set(path, { anchors: facts.anchors, regions: facts.regions });
    this.faults.push(...securityFaults(path, facts), ...this.#links.addPage(path, facts));
  }
}

/**
 * Verifies a staged site.
 *
 * @param indexing what still writes into the site meanwhile; its files are read when it has ended
 * @returns one sentence for each fault, each beginning with the file; none where the site may be published
 */
export async function verifySite(
  verification: Verification,
  indexing: Promise<unknown> = Promise.resolve(),
): Promise<readonly string[]> {
  const { site, origin, expectation } = verification;
  // Awaited below; a failure meanwhile must not end the process before that.
  const ended = Promise.allSettled([indexing]);
  const links = new LinkCheck(origin);
  const reading = new Reading(verification, links);
  try {
    await reading.add(await siteFiles(site));
  } finally {
    await ended;
  }
  await indexing;
  const listed = await siteFiles(site);
  await reading.add(listed);
  return [
    ...fileFaults(listed, expectation.publicFiles),
    ...reading.faults,
    ...recordFaults(expectation.records, reading.pages),
    ...links.unresolved(new Set(listed.map((file) => file.path))),
  ];
}
