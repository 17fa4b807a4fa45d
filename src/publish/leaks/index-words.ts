/**
 * Words of a search index: in small letters, without the marks within them, and cut to their stem. A word of the index
 * gives something away where it is that of a hidden value and of nothing else.
 */
import { joined } from './plain.ts';

const LEAST = 7;
/** A stemmer takes so many letters away at most. */
const ENDING = 4;

/** A word and what a stemmer may have made of it. */
function stems(word: string): readonly string[] {
  const shortest = Math.max(LEAST, word.length - ENDING);
  return word.length < LEAST
    ? []
    : Array.from({ length: word.length - shortest + 1 }, (_, cut) => word.slice(0, word.length - cut));
}

export class IndexWords {
  readonly #hidden = new Map<string, string>();
  readonly #knownTexts: () => readonly string[];
  #known: ReadonlySet<string> | null = null;

  /**
   * @param values hidden values without a space in them
   * @param knownTexts whatever may be in the index; asked for where a word is found
   */
  constructor(values: readonly string[], knownTexts: () => readonly string[]) {
    for (const value of values) for (const stem of stems(joined(value))) this.#hidden.set(stem, value);
    this.#knownTexts = knownTexts;
  }

  #isKnown(word: string): boolean {
    this.#known ??= new Set(
      this.#knownTexts().flatMap((text) =>
        text
          .split(/[\s<>"=]+/)
          .flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u)].flatMap((one) => stems(joined(one)))),
      ),
    );
    return this.#known.has(word);
  }

  /** The hidden value that a word of the index comes from; null where it comes from none, or from others too. */
  find(word: string): string | null {
    const value = this.#hidden.get(word);
    return value === undefined || this.#isKnown(word) ? null : value;
  }
}
