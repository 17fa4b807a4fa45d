/** No stretch of a text in which something may be encoded is passed over, wherever in the text it stands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, runs } from '../../../src/publish/leaks/views/written.ts';

/** Letters, digits and signs of Base64 in long stretches, now and then something else, and line ends. */
const texts = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9+/_-]{0,24}$/),
      fc.stringMatching(/^[a-z]{0,24}$/),
      fc.stringMatching(/^[0-9a-f]{0,24}$/),
      fc.stringMatching(/^[A-Z0-9]{0,24}$/),
      fc.constantFrom('\n', '\r\n', ' ', '=', '–', '💡', ''),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const STRETCH = /[A-Za-z0-9+/_-]{11,}(?:\r?\n[A-Za-z0-9+/_-]{2,})*/g;

test('each stretch that anything can be decoded from is a run, as it is written', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const stretches = [...text.matchAll(STRETCH)].map(([stretch]) => stretch);
      expect([...runs(text)]).toEqual(stretches.filter((stretch) => [...decoded(stretch)].length > 0));
    }),
    { numRuns: 2000 },
  );
});
