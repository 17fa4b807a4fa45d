/** Lengths of time: what is a duration, which is longer, and how each is said. */
import { describe, expect, test } from 'vitest';
import { formatDuration, formatWindow } from '../../src/model/time/format.ts';
import { isLonger, parseDuration, windowOf } from '../../src/model/time/window.ts';

describe('a duration', () => {
  test.each([
    ['P1Y', { kind: 'months', months: 12 }],
    ['P1Y6M', { kind: 'months', months: 18 }],
    ['P100Y', { kind: 'months', months: 1200 }],
    ['P1W', { kind: 'elapsed', ms: 604_800_000, smallest: 'day' }],
    ['P1W1D', { kind: 'elapsed', ms: 691_200_000, smallest: 'day' }],
    ['P1DT1H', { kind: 'elapsed', ms: 90_000_000, smallest: 'hour' }],
    ['PT1H1M', { kind: 'elapsed', ms: 3_660_000, smallest: 'minute' }],
    ['PT1M1S', { kind: 'elapsed', ms: 61_000, smallest: 'second' }],
    ['P36525D', { kind: 'elapsed', ms: 36_525 * 86_400_000, smallest: 'day' }],
  ])('%s', (written, window) => expect(parseDuration(written)).toEqual(window));

  test.each([
    'P36526D',
    'P100Y1M',
    'P1M1W',
    'P1MT1S',
    'P1M0D',
    'xP1D',
    'P1Dx',
    `P${'9'.repeat(20)}D`,
    `P${'9'.repeat(20)}M`,
    'P0M',
  ])('%s is none', (written) => expect(parseDuration(written)).toBeNull());

  test.each([
    ['P1M', 'P1Y', false],
    ['P1Y', 'P1M', true],
    ['P12M', 'P1Y', false],
    [{ businessDays: 2 }, { businessDays: 1 }, true],
    [{ businessDays: 1 }, { businessDays: 1 }, false],
    ['P1M', { businessDays: 1 }, null],
    [{ businessDays: 40 }, 'P1M', null],
    ['P1D', { businessDays: 1 }, null],
    [{ businessDays: 9 }, 'P1D', null],
    ['P40D', 'P1M', null],
  ] as const)('%j is longer than %j: %s', (a, b, longer) => expect(isLonger(windowOf(a), windowOf(b))).toBe(longer));
});

describe('in words', () => {
  test.each([
    [59_499, '59 s'],
    [59_500, '1 min'],
    [-3_600_000, '-1 h'],
    [7_140_000, '119 min'],
    [7_200_000, '2 h'],
    [7_260_000, '2 h 1 min'],
    [119_000, '1 min 59 s'],
    [345_599_000, '95 h 59 min 59 s'],
    [345_600_000, '4 days'],
    [349_260_000, '4 days 1 h 1 min'],
    [345_660_000, '4 days 1 min'],
    [345_601_000, '4 days'],
  ])('%d ms is %s', (ms, words) => expect(formatDuration(ms)).toBe(words));

  test.each([
    ['P2D', '2 days'],
    ['P1W', '7 days'],
    ['P1DT1H', '25 h'],
    ['PT90M', '90 min'],
    ['PT60M', '1 h'],
    ['P1Y', '12 months'],
    [{ businessDays: 1 }, '1 business day'],
  ])('%j is %s', (written, words) => expect(formatWindow(windowOf(written))).toBe(words));
});
