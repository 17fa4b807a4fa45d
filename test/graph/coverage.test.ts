/** Stretches of time: what they share, and what they leave uncovered. */
import { describe, expect, test } from 'vitest';
import { gapsIn, joined, overlap, type Stretch } from '../../src/graph/coverage.ts';

const stretch = (from: number, to: number): Stretch => ({ from, to });

describe('what stretches share', () => {
  test.each([
    [[stretch(0, 5), stretch(3, 9)], stretch(3, 5)],
    [[stretch(3, 9), stretch(0, 5)], stretch(3, 5)],
    [[stretch(0, 9), stretch(2, 8), stretch(4, 6)], stretch(4, 6)],
    [[stretch(0, 5), stretch(5, 9)], null],
    [[stretch(0, 4), stretch(5, 9)], null],
    [[stretch(2, 2), stretch(0, 9)], null],
  ])('%j is %j', (stretches, shared) => expect(overlap(...stretches)).toEqual(shared));
});

describe('the same instants without overlaps', () => {
  test.each([
    [[], []],
    [
      [stretch(5, 9), stretch(0, 2)],
      [stretch(0, 2), stretch(5, 9)],
    ],
    [[stretch(0, 5), stretch(5, 9)], [stretch(0, 9)]],
    [[stretch(0, 9), stretch(2, 4)], [stretch(0, 9)]],
    [
      [stretch(0, 4), stretch(3, 9), stretch(10, 12)],
      [stretch(0, 9), stretch(10, 12)],
    ],
    [[stretch(3, 3), stretch(7, 5)], []],
  ])('%j is %j', (stretches, whole) => expect(joined(stretches)).toEqual(whole));
});

describe('what nothing covers', () => {
  test.each([
    [[], [stretch(10, 20)]],
    [[stretch(0, 30)], []],
    [[stretch(10, 20)], []],
    [[stretch(0, 12), stretch(18, 30)], [stretch(12, 18)]],
    [
      [stretch(12, 14), stretch(16, 18)],
      [stretch(10, 12), stretch(14, 16), stretch(18, 20)],
    ],
    [[stretch(10, 15), stretch(15, 20)], []],
    [[stretch(0, 10), stretch(20, 30)], [stretch(10, 20)]],
    [[stretch(11, 20)], [stretch(10, 11)]],
    [[stretch(10, 19)], [stretch(19, 20)]],
  ])('by %j is %j', (covering, gaps) => expect(gapsIn(stretch(10, 20), covering)).toEqual(gaps));
});
