/** The build reads its own output, before anybody else can: what is not as it must be is not published. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ListedFile } from '../../model/manifest.ts';
import { MANIFEST_FILE } from '../../model/manifest-file.ts';
import { CONTENT_SECURITY_POLICY } from '../csp.ts';
import { type ManifestPlan, manifestWith } from '../manifest.ts';
import type { Origin } from './addresses.ts';
import type { Expectation } from './expected.ts';
import { LinkCheck } from './links.ts';
import { machinePathIn } from './machine-paths.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { type FoundPage, recordFaults } from './records.ts';
import { INDEX_ENTRY, indexFaults } from './search-index.ts';
import { fileFaults, isContentFile, type SiteFile, siteFiles } from './site-files.ts';

export interface Verification {
  /** The staged site. */
  readonly site: string;
  readonly origin: Origin;
  readonly expectation: Expectation;
  /** Paths of this machine that no file may hold. */
  readonly needles: readonly string[];
}

function securityFaults(file: string, facts: PageFacts): readonly string[] {
  const faults = facts.inline.map((what) => `${file}: holds ${what}, which its own security policy forbids`);
  if (facts.policies.length !== 1 || facts.policies[0] !== CONTENT_SECURITY_POLICY) {
    return [...faults, `${file}: does not carry the site's content security policy exactly once`];
  }
  return facts.policyFirst ? faults : [...faults, `${file}: loads something before its content security policy`];
}

/** Files that are read at a stretch: who waits for the thread that reads them gets a word in between. */
const STRETCH = 16;

/** Where code says that its source is: a map of it, beside it or written into it. */
const SOURCE_MAP = /[#@][ \t]*sourceMappingURL=/;

/** The folder of the search index. */
const INDEX = 'pagefind/';

/** A file as it was read, with the SHA-256 of its bytes in hexadecimal. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** How the facts of a page are found in its bytes. */
export type FactsOf = (page: ReadFile) => PageFacts;

/**
 * Is told of every file that was read.
 *
 * @param isOwn false for a file that was copied from the content as it is
 */
export type OnRead = (file: ReadFile, isOwn: boolean) => void;

export function parsedFacts(html: Uint8Array): PageFacts {
  return pageFacts(new TextDecoder().decode(html));
}

/** The verification of one staged site: reads each file once, then says what is wrong. */
export class SiteReading {
  readonly #verification: Verification;
  readonly #factsOf: FactsOf;
  readonly #onRead: OnRead;
  readonly #links: LinkCheck;
  readonly #pages = new Map<string, FoundPage>();
  readonly #read = new Map<string, ListedFile>();
  readonly #faults: string[] = [];
  #searched = 0;
  #indexEntry: Buffer | null = null;

  constructor(
    verification: Verification,
    factsOf: FactsOf = ({ bytes }) => parsedFacts(bytes),
    onRead: OnRead = () => undefined,
  ) {
    this.#verification = verification;
    this.#factsOf = factsOf;
    this.#onRead = onRead;
    this.#links = new LinkCheck(verification.origin);
  }

  /**
   * Reads the files that are there by now and were not read before; returns the list of all.
   *
   * @param isWhole false while the search index is still being written: half a file would be read of it
   */
  async read(isWhole: boolean): Promise<readonly SiteFile[]> {
    const listed = siteFiles(this.#verification.site);
    for (const { path, regular } of listed) {
      if (this.#read.has(path) || !regular || (!isWhole && path.startsWith(INDEX))) continue;
      if (this.#read.size % STRETCH === STRETCH - 1) await breathe();
      this.#readFile(path);
    }
    return listed;
  }

  #readFile(path: string): void {
    const bytes = readFileSync(join(this.#verification.site, path));
    const sha256 = hash('sha256', bytes);
    const file = { path, bytes, sha256 };
    this.#read.set(path, { path, sha256, bytes: bytes.length });
    const isOwn = !isContentFile(path, this.#verification.expectation.publicFiles);
    this.#onRead(file, isOwn);
    if (isOwn) this.#readOwn(file);
  }

  /** Of any kind: a picture's or a font's notes can name a path, too. The packed index has its words from the pages. */
  #readOwn(file: ReadFile): void {
    const { path, bytes } = file;
    const machinePath = machinePathIn(bytes, this.#verification.needles);
    if (machinePath !== null) this.#faults.push(`${path}: holds a path of this machine, ${machinePath}`);
    if (/\.(?:js|css)$/.test(path) && SOURCE_MAP.test(bytes.toString('latin1'))) {
      this.#faults.push(`${path}: names a source map, which would hold the engine's sources`);
    }
    if (path === INDEX_ENTRY) this.#indexEntry = bytes;
    if (path.endsWith('.css')) this.#faults.push(...this.#links.addStyles(path, bytes.toString('utf8')));
    if (!path.endsWith('.html')) return;
    const facts = this.#factsOf(file);
    if (facts.searched) this.#searched += 1;
    this.#pages.set(path, { anchors: facts.anchors, regions: facts.regions });
    this.#faults.push(...securityFaults(path, facts), ...this.#links.addPage(path, facts));
  }

  /** Lists every file, as it was read, in the site's manifest. Nothing else is written into the site any more. */
  async list(plan: ManifestPlan): Promise<void> {
    await this.read(true);
    writeFileSync(join(this.#verification.site, MANIFEST_FILE), manifestWith(plan, [...this.#read.values()]), {
      flag: 'wx',
    });
  }

  /**
   * Reads what is left and judges the whole site: nothing writes into it any more.
   *
   * @returns one sentence for each fault, each beginning with the file; none where the site may be published
   */
  async faults(): Promise<readonly string[]> {
    const { expectation } = this.#verification;
    const listed = await this.read(true);
    return [
      ...fileFaults(listed, expectation.publicFiles, (path) => this.#read.get(path)?.bytes === 0),
      ...this.#faults,
      ...recordFaults(expectation.records, this.#pages),
      ...indexFaults(this.#indexEntry, this.#searched),
      ...this.#links.unresolved(new Set(listed.map((file) => file.path))),
    ];
  }
}
