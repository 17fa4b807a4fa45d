/** Counts as ranges: what one says, and what several of one portal's incidents leave possible. */
import { describe, expect, test } from 'vitest';
import { isPossible, rangeOf, together } from '../../../src/rules/dis/counts.ts';

describe('a count as it is written', () => {
  test.each([
    [14, { low: 14, high: 14 }],
    [0, { low: 0, high: 0 }],
    ['10-49', { low: 10, high: 49 }],
    ['10000+', { low: 10_000, high: Infinity }],
    ['undetermined', null],
    [undefined, null],
    ['12', null],
    ['10-10000+', { low: 10, high: Number.NaN }],
    ['10+-49', { low: Number.NaN, high: 49 }],
  ])('%s', (count, range) => {
    expect(rangeOf(count)).toEqual(range);
  });
});

describe('several together lie between the largest and the sum', () => {
  test.each([
    [[14, 20], { low: 20, high: 34 }],
    [[20, '10-49'], { low: 20, high: 69 }],
    [[5, undefined], { low: 5, high: 5 }],
    [[5, 'undetermined'], { low: 5, high: Infinity }],
    [[undefined, 5, 'undetermined', 7], { low: 7, high: Infinity }],
    [['undetermined', undefined], null],
    [[], null],
  ] as const)('%o', (counts, range) => {
    expect(together(counts)).toEqual(range);
  });
});

describe('a stated count can be true', () => {
  test.each([
    [20, { low: 20, high: 34 }, true],
    [34, { low: 20, high: 34 }, true],
    [19, { low: 20, high: 34 }, false],
    [35, { low: 20, high: 34 }, false],
    ['10-49', { low: 49, high: 60 }, true],
    ['10-49', { low: 50, high: 60 }, false],
    ['10-49', { low: 1, high: 10 }, true],
    ['10-49', { low: 1, high: 9 }, false],
    [20, null, false],
    ['undetermined', null, true],
    ['undetermined', { low: 5, high: Infinity }, true],
    ['undetermined', { low: 5, high: 5 }, false],
  ] as const)('%s of %o: %s', (stated, range, possible) => {
    expect(isPossible(stated, range)).toBe(possible);
  });
});
