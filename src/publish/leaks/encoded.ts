/** Phrases in what is encoded in a text. The same addresses and ids stand on thousands of pages: each is decoded once. */
import type { Phrases } from './phrases.ts';
import { decoded } from './views/written.ts';

/** Runs that are remembered; then they are forgotten, so that a large site takes no more memory than a small one. */
const MOST = 200_000;
/** A longer run is hardly an address. */
const LONGEST = 200;

const NONE: readonly string[] = [];

export class Encoded {
  readonly #phrases: Phrases;
  readonly #known = new Map<string, readonly string[]>();

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  #phrasesIn(run: string): readonly string[] {
    const found = new Set<string>();
    for (const bytes of decoded(run)) this.#phrases.findIn(bytes.toString('utf8'), found);
    return found.size === 0 ? NONE : [...found];
  }

  /** The phrases that a run of letters and digits holds, in whatever encoding. */
  phrasesIn(run: string): readonly string[] {
    const known = this.#known.get(run);
    if (known !== undefined) return known;
    const phrases = this.#phrasesIn(run);
    if (run.length > LONGEST) return phrases;
    if (this.#known.size >= MOST) this.#known.clear();
    // A copy: a piece of a page's text would keep the whole page in memory.
    this.#known.set(Buffer.from(run, 'latin1').toString('latin1'), phrases);
    return phrases;
  }
}
