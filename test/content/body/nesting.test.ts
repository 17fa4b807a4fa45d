import { expect, test } from 'vitest';
import { foundPlaces, markedPlaces, parseMarked } from './marked.ts';

const nested = (levels: number, mark: (level: number) => string, last = 'x') =>
  `${Array.from({ length: levels }, (_, level) => mark(level)).join('')}${last}`;

/** Lists of one item each, every one a line and two columns further in. */
const staircase = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

const ALLOWED: readonly (readonly [string, string])[] = [
  ['32 block quotes', nested(32, () => '>')],
  ['32 lists on one line', nested(32, () => '- ')],
  ['32 of both', nested(32, (level) => (level % 2 === 0 ? '> ' : '1. '))],
  ['32 lists on lines of their own', staircase(32)],
  ['many lists beside each other', '- a\n\n1. b\n\n'.repeat(40)],
  ['a long rule', '- '.repeat(600)],
  ['marks in a fence', `\`\`\`\n${'>'.repeat(600)}\n\`\`\``],
];

test.each(ALLOWED)('%s are allowed', (_, text) => {
  expect(parseMarked(text, false, 'incident').findings).toEqual([]);
});

const REFUSED: readonly (readonly [string, string])[] = [
  ['33 block quotes', `${'>'.repeat(32)}⟦> x`],
  ['33 lists on one line', `${'- '.repeat(32)}⟦- x`],
  ['33 of both', `${'> - '.repeat(16)}⟦> x`],
  ['33 lists on lines of their own', `${staircase(32)}\n${'  '.repeat(32)}⟦- a`],
  ['100 block quotes, said once', `${'>'.repeat(32)}⟦${'>'.repeat(68)} x`],
  ['300 block quotes, of which the parser hears nothing', `a\n\n${'>'.repeat(32)}⟦${'>'.repeat(268)} x`],
  ['half a megabyte of block quotes', `${'>'.repeat(32)}⟦${'>'.repeat(500_000)} x`],
  ['half a megabyte of lists', `${'- '.repeat(32)}⟦${'- '.repeat(250_000)}x`],
  ['half a megabyte of numbered quotes', `${'1. > '.repeat(16)}⟦${'1. > '.repeat(100_000)}x`],
];

test.each(REFUSED)('%s are refused where the 33rd begins', (_, text) => {
  const before = performance.now();
  expect(foundPlaces(text, false, 'incident')).toEqual(markedPlaces(text));
  expect(parseMarked(text, false, 'incident').findings[0]?.message).toBe(
    'Block quotes and lists are nested deeper than 32 here',
  );
  expect(performance.now() - before).toBeLessThan(5000);
});

test('emphasis and elements without end are refused before they fill the stack', () => {
  const elements = '<Audience only="staff">'.repeat(2000) + '</Audience>'.repeat(2000);
  expect(parseMarked(elements, true, 'incident').findings.map(({ message }) => message)).toEqual([
    'The text is nested deeper than 256 levels here',
  ]);
});
