/**
 * Finds every one of many phrases in a text, in one pass. A window of eight characters is hashed as it moves on; only
 * where a phrase begins with such a window is the text compared. A million phrases cost no more than one.
 *
 * The text is compared as `plain` would have it. A site has hundreds of megabytes of text to look through, so that is
 * worked out character by character as the window comes to it, and no second text is made.
 */
import { plain, plainUnits, SPACE } from './plain.ts';
import { sieveOf } from './sieve.ts';

/** The length of the window, and the least length of a phrase. */
export const LEAST = 8;
const FACTOR = 0x01000193;
/** Spreads what the hashes of like windows have in common. */
const SPREAD = 0x9e3779b1;

/** FACTOR to the power of the window's length: what the character that leaves it counts. */
const LEAVING = Array.from({ length: LEAST }).reduce<number>((value) => Math.imul(value, FACTOR), 1);

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + LEAST; index += 1) hash = (Math.imul(hash, FACTOR) + text.charCodeAt(index)) | 0;
  return hash;
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For each phrase the longest other one that it begins with; -1 where there is none. */
function prefixes(phrases: readonly string[]): Int32Array {
  const links = new Int32Array(phrases.length).fill(-1);
  for (let index = 1; index < phrases.length; index += 1) {
    let before = index - 1;
    while (before >= 0 && !phrases[index]?.startsWith(phrases[before] ?? '')) before = links[before] ?? -1;
    links[index] = before;
  }
  return links;
}

export class Phrases {
  readonly #phrases: readonly string[];
  readonly #links: Int32Array;
  readonly #windows: Uint8Array;
  readonly #shift: number;
  readonly #longest: number;
  readonly #units: Int32Array;
  readonly #sieve: RegExp | null;
  /** The characters of the window, the next to leave it at `length % LEAST`. */
  readonly #window = new Int32Array(LEAST);

  /** @param phrases as `plain` has them; those of fewer than eight characters are passed over */
  constructor(phrases: Iterable<string>) {
    this.#phrases = [...new Set(phrases)].filter((phrase) => phrase.length >= LEAST).sort(byUnits);
    this.#links = prefixes(this.#phrases);
    // A hundred and twenty-eight bits for each phrase: few places of a text look like a beginning and are none.
    const bits = Math.min(27, Math.max(18, Math.ceil(Math.log2(this.#phrases.length + 1)) + 7));
    this.#shift = 32 - bits;
    this.#windows = new Uint8Array(2 ** (bits - 3));
    for (const phrase of this.#phrases) this.#mark(this.#slot(hashAt(phrase, 0)));
    this.#longest = this.#phrases.reduce((longest, phrase) => Math.max(longest, phrase.length), 0);
    this.#sieve = sieveOf(this.#phrases);
    this.#units = this.#phrases.length === 0 ? new Int32Array() : plainUnits();
  }

  get size(): number {
    return this.#phrases.length;
  }

  #slot(hash: number): number {
    return Math.imul(hash, SPREAD) >>> this.#shift;
  }

  #mark(slot: number): void {
    this.#windows[slot >> 3] = (this.#windows[slot >> 3] ?? 0) | (1 << (slot & 7));
  }

  /** Adds to `found` each phrase that the text holds, in whatever letters and with whatever white space. */
  findIn(text: string, found: Set<string>): void {
    if (this.#phrases.length === 0 || text.length < LEAST) return;
    if (this.#sieve?.test(text) === false) return;
    if (!this.#pass(text, false, found)) this.#pass(text.toLowerCase(), true, found);
  }

  /** False where a character turned up that only its neighbours can tell the small letter of; it is not gone past. */
  #pass(text: string, isSmall: boolean, found: Set<string>): boolean {
    const [units, windows, shift, window] = [this.#units, this.#windows, this.#shift, this.#window.fill(0)];
    let hash = 0;
    let length = 0;
    let before = 0;
    let compared: string | null = null;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      let unit = units[code] ?? code;
      if (unit < 0) {
        if (!isSmall) return false;
        unit = code;
      }
      if (unit === SPACE && before === SPACE) continue;
      before = unit;
      const place = length % LEAST;
      hash = (Math.imul(hash, FACTOR) + unit - Math.imul(LEAVING, window[place] ?? 0)) | 0;
      window[place] = unit;
      length += 1;
      const slot = Math.imul(hash, SPREAD) >>> shift;
      if (length < LEAST || (((windows[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 0) continue;
      compared ??= plain(text);
      this.#compare(compared, length - LEAST, found);
    }
    return true;
  }

  /** The last phrase that sorts before what stands here, or is it, and those that it begins with: no other can stand here. */
  #compare(text: string, at: number, found: Set<string>): void {
    const here = text.slice(at, at + this.#longest);
    let low = 0;
    let high = this.#phrases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#phrases[middle] ?? '') <= here) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0; index = this.#links[index] ?? -1) {
      const phrase = this.#phrases[index] ?? '';
      if (here.startsWith(phrase)) found.add(phrase);
    }
  }
}
