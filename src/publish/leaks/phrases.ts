/**
 * Finds every one of many phrases in a text, in one pass. A window of eight characters is hashed as it moves on; only
 * where a phrase begins with such a window is the text compared. A million phrases cost no more than one.
 */

/** The length of the window, and the least length of a phrase. */
export const LEAST = 8;
const FACTOR = 0x01000193;

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

  /** @param phrases those of fewer than eight characters are passed over */
  constructor(phrases: Iterable<string>) {
    this.#phrases = [...new Set(phrases)].filter((phrase) => phrase.length >= LEAST).sort(byUnits);
    this.#links = prefixes(this.#phrases);
    // Thirty-two bits for each phrase: few places of a text look like a beginning and are none.
    const bits = Math.min(27, Math.max(16, Math.ceil(Math.log2(this.#phrases.length + 1)) + 5));
    this.#shift = 32 - bits;
    this.#windows = new Uint8Array(2 ** (bits - 3));
    for (const phrase of this.#phrases) this.#mark(this.#slot(hashAt(phrase, 0)));
    this.#longest = this.#phrases.reduce((longest, phrase) => Math.max(longest, phrase.length), 0);
  }

  get size(): number {
    return this.#phrases.length;
  }

  #slot(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift;
  }

  #mark(slot: number): void {
    this.#windows[slot >> 3] = (this.#windows[slot >> 3] ?? 0) | (1 << (slot & 7));
  }

  /** Adds to `found` each phrase that the text holds. */
  findIn(text: string, found: Set<string>): void {
    if (this.#phrases.length === 0 || text.length < LEAST) return;
    const last = text.length - LEAST;
    let hash = hashAt(text, 0);
    for (let at = 0; ; at += 1) {
      const slot = this.#slot(hash);
      if (((this.#windows[slot >> 3] ?? 0) >> (slot & 7)) & 1) this.#compare(text, at, found);
      if (at === last) return;
      hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at + LEAST) - Math.imul(LEAVING, text.charCodeAt(at))) | 0;
    }
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
