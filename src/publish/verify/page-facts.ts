/** What the verification needs to know of a page, read from the tree that a browser would build from it. */
import { type Element, type ElementFacts, elementFacts, type Reference, type Region } from './element-facts.ts';
import { visitParsed } from './parsed-page.ts';
import { type PageVisitor, visitPlain } from './plain-page.ts';

export interface PageFacts {
  readonly anchors: ReadonlySet<string>;
  readonly references: readonly Reference[];
  readonly regions: readonly Region[];
  /** Content of each `<meta http-equiv="content-security-policy">`, in order. */
  readonly policies: readonly string[];
  /** True where the first policy stands before anything that loads. */
  readonly policyFirst: boolean;
  /** Scripts, styles and handlers written into the page, in words. */
  readonly inline: readonly string[];
  /** It has a text that the search is to find. */
  readonly searched: boolean;
}

type Filling = Omit<Region, 'filled'> & { filled: boolean };

const NO_REGIONS: readonly Filling[] = [];

class Gathering implements PageVisitor {
  readonly #anchors = new Set<string>();
  readonly #references: Reference[] = [];
  readonly #regions: Region[] = [];
  readonly #policies: string[] = [];
  readonly #inline: string[] = [];
  #policyFirst = false;
  #loads = false;
  #searched = false;
  /** For each element that is open, the regions that it is. */
  readonly #open: (readonly Filling[])[] = [];
  /** Regions that are open and hold nothing yet. */
  #empty: Filling[] = [];

  begin(element: Element, isShown: boolean): void {
    const facts = elementFacts(element);
    if (facts === null) this.#open.push(NO_REGIONS);
    else this.#take(facts, isShown);
  }

  #take(facts: ElementFacts, isShown: boolean): void {
    if (facts.shows && isShown) this.text();
    for (const anchor of facts.anchors) this.#anchors.add(anchor);
    this.#references.push(...facts.references);
    this.#inline.push(...facts.inline);
    if (facts.policies.length > 0 && this.#policies.length === 0) this.#policyFirst = !this.#loads;
    this.#policies.push(...facts.policies);
    this.#loads ||= facts.loads;
    this.#searched ||= facts.searched;
    this.#openRegions(facts.regions);
  }

  #openRegions(found: ElementFacts['regions']): void {
    const regions = found.length === 0 ? NO_REGIONS : found.map((region) => ({ ...region, filled: false }));
    this.#open.push(regions);
    this.#regions.push(...regions);
    this.#empty.push(...regions);
  }

  text(): void {
    for (const region of this.#empty) region.filled = true;
    if (this.#empty.length > 0) this.#empty = [];
  }

  end(): void {
    const regions = this.#open.pop() ?? NO_REGIONS;
    if (regions.length > 0) this.#empty = this.#empty.filter((region) => !regions.includes(region));
  }

  get facts(): PageFacts {
    return {
      anchors: this.#anchors,
      references: this.#references,
      regions: this.#regions,
      policies: this.#policies,
      policyFirst: this.#policyFirst,
      inline: this.#inline,
      searched: this.#searched,
    };
  }
}

/** Reads the facts of one page. */
export function pageFacts(html: string): PageFacts {
  const plain = new Gathering();
  if (visitPlain(html, plain)) return plain.facts;
  const parsed = new Gathering();
  visitParsed(html, parsed);
  return parsed.facts;
}
