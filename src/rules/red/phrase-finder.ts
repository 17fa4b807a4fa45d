/**
 * Finds any of many phrases in a text in one pass. A window of eight characters is hashed as it moves on;
 * only where a phrase begins with such a window is the text compared, and then with one phrase alone.
 */

/** The length of the window, and the least length of a phrase. */
export const LEAST = 8;
const FACTOR = 0x01000193;
const BITS = 18;

export interface Found {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** Without those that begin with another one: whoever writes the longer writes the shorter too. Sorted. */
function shortest(phrases: Iterable<string>): readonly string[] {
  const kept: string[] = [];
  for (const phrase of [...new Set(phrases)].sort(byUnits)) {
    const last = kept.at(-1);
    if (last === undefined || !phrase.startsWith(last)) kept.push(phrase);
  }
  return kept;
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function windowAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + LEAST; index += 1) hash = (Math.imul(hash, FACTOR) + text.charCodeAt(index)) | 0;
  return hash;
}

function power(): number {
  let value = 1;
  for (let index = 0; index < LEAST - 1; index += 1) value = Math.imul(value, FACTOR);
  return value;
}

const slot = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);

/** The last phrase that sorts before what stands at an offset, or is it: no other can stand there. */
function candidate(phrases: readonly string[], text: string, at: number, longest: number): string | undefined {
  const here = text.slice(at, at + longest);
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle] ?? '') <= here) low = middle + 1;
    else high = middle;
  }
  return phrases[low - 1];
}

/**
 * A function that finds phrases of eight characters or more; shorter ones are passed over. Of phrases that
 * begin alike the shortest is found.
 */
export function phraseFinder(given: Iterable<string>): (text: string) => readonly Found[] {
  const phrases = shortest([...given].filter((phrase) => phrase.length >= LEAST));
  const longest = phrases.reduce((length, phrase) => Math.max(length, phrase.length), 0);
  const marked = new Uint8Array(1 << BITS);
  for (const phrase of phrases) marked[slot(windowAt(phrase, 0))] = 1;
  const leaving = power();
  return (text) => {
    const found: Found[] = [];
    if (phrases.length === 0 || text.length < LEAST) return found;
    let hash = windowAt(text, 0);
    for (let at = 0; ; at += 1) {
      if (marked[slot(hash)] === 1) {
        const phrase = candidate(phrases, text, at, longest);
        if (phrase !== undefined && text.startsWith(phrase, at))
          found.push({ phrase, from: at, to: at + phrase.length });
      }
      if (at + LEAST >= text.length) return found;
      hash = (hash - Math.imul(text.charCodeAt(at), leaving)) | 0;
      hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at + LEAST)) | 0;
    }
  };
}
