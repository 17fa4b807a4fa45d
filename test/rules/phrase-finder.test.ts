/** Many phrases in one pass: what the finder finds is what a plain search would. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseFinder } from '../../src/rules/red/phrase-finder.ts';

/** Few letters, so that phrases begin alike, overlap and almost match. */
const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '😀'), minLength, maxLength });

/** The places where some phrase begins, found the slow way. */
function placesOf(text: string, phrases: readonly string[]): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => at).filter((at) =>
    phrases.some((phrase) => phrase.length >= 8 && text.startsWith(phrase, at)),
  );
}

describe('the phrase finder', () => {
  test('finds each place at which a phrase begins, and no other', () => {
    fc.assert(
      fc.property(fc.array(letters(6, 12), { maxLength: 30 }), letters(0, 200), (phrases, text) => {
        const found = phraseFinder(phrases)(text);
        expect(found.map(({ from }) => from)).toEqual(placesOf(text, phrases));
        for (const { phrase, from, to } of found) expect(text.slice(from, to)).toBe(phrase);
      }),
      { numRuns: 500 },
    );
  });

  test('looks through a megabyte for thousands of phrases that all begin alike within two seconds', () => {
    const find = phraseFinder(Array.from({ length: 3000 }, (_, index) => `${'a'.repeat(8)}b${index}`));
    const begun = performance.now();
    expect(find('a'.repeat(1024 * 1024))).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
