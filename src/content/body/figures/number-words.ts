/** Numbers in words: `four`, `twenty-four`, `two hundred and forty`. */

const SMALL: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const SMALL_WORDS = [...SMALL].reverse().join('|');
const TENS_WORDS = TENS.join('|');

/** A run of number words, with hyphens, spaces or "and" between: read as one number or as none. */
const ONE_WORD = `(?:${TENS_WORDS}|${SMALL_WORDS}|hundred|thousand)`;
export const NUMBER_WORDS = String.raw`${ONE_WORD}(?:(?:[-‐‑\s]|\s+and\s+)${ONE_WORD})*(?!\p{L})`;

/** The number that a run of number words writes; null where it writes none. */
export function readNumberWords(words: string): number | null {
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    if (word === 'and') continue;
    const small = SMALL.indexOf(word);
    const ten = TENS.indexOf(word);
    if (word === 'hundred') {
      if (group === 0 || group > 9) return null;
      group *= 100;
      last = 100;
    } else if (word === 'thousand') {
      if (group === 0 || total > 0) return null;
      total = group * 1000;
      group = 0;
      last = 1000;
    } else {
      const value = small >= 0 ? small : (ten + 2) * 10;
      // "two four" and "ten four" are no numbers; "twenty four" is one.
      if (value === 0 || (last < 20 && last !== 0) || (last < 100 && value >= 10)) return null;
      group += value;
      last = value;
    }
  }
  return total + group;
}
