/** Coarse times at their edges: what is a time, which comes first, and when a window that starts at one ends. */
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/model/time/calendar.ts';
import { addWindow, dayDeadline, deadline, isDateLate } from '../../src/model/time/deadline.ts';
import { parseInstant } from '../../src/model/time/instant.ts';
import {
  daySpan,
  earlierOf,
  isAfter,
  laterOf,
  parseTime,
  pointSpan,
  type Span,
  spanOf,
  UNKNOWN,
} from '../../src/model/time/span.ts';
import { type WrittenWindow, windowOf } from '../../src/model/time/window.ts';

const at = (text: string) => parseInstant(text) ?? Number.NaN;
const plain = calendarOf(undefined);
const span = (written: string): Span => parseTime(written) ?? UNKNOWN;

describe('an interval', () => {
  test.each([
    ['2026-03-03T09:00Z/2026-03-03T10:00Z', '2026-03-03T09:00:00Z', '2026-03-03T10:00:00Z', 'interval'],
    ['2026-03-03/2026-03-04', '2026-03-03T00:00:00Z', '2026-03-04T23:59:59.999Z', 'interval'],
    ['2026-03-03T09:00Z/2026-03-03', '2026-03-03T09:00:00Z', '2026-03-03T23:59:59.999Z', 'interval'],
    ['2026-03-03T09:00Z/2026-03-03T09:00Z', '2026-03-03T09:00:00Z', '2026-03-03T09:00:00Z', 'instant'],
  ])('%s', (written, from, to, precision) =>
    expect(parseTime(written)).toEqual({ earliest: at(from), latest: at(to), precision }),
  );

  test.each([
    '2026-03-04/2026-03-03',
    '2026-03-03/',
    '/2026-03-03',
    '2026/2027',
    '2026-03-03/2026-03-04/2026-03-05',
    'unknown/2026-03-03',
  ])('%s is none', (written) => expect(parseTime(written)).toBeNull());
});

test.each(['12026', '202', '2026-3', 'x2026', '2026x', '2026-03x', 'x2026-03', '2026-030', 'Unknown'])(
  '%s is no time',
  (written) => expect(parseTime(written)).toBeNull(),
);

test('what the schema has refused is an error of the program', () => {
  expect(() => spanOf('yesterday')).toThrow(new RangeError('yesterday is no time'));
  expect(() => daySpan('2026-02-30')).toThrow(new RangeError('2026-02-30 is no calendar day'));
  expect(() => windowOf('4h')).toThrow(new RangeError('4h is no duration'));
  expect(() => isDateLate('2026-02-30', pointSpan(0))).toThrow(new RangeError('2026-02-30 is no calendar day'));
  expect(spanOf(undefined)).toBeNull();
});

describe('of two spans', () => {
  test.each([
    ['2026-03-03', '2026-03-04', '2026-03-03', '2026-03-04'],
    ['2026-03', '2026-03-04', '2026-03-01/2026-03-04', '2026-03-04/2026-03-31'],
    ['2026-03-03T09:00Z', '2026-03-03T08:00Z', '2026-03-03T08:00Z', '2026-03-03T09:00Z'],
  ])('%s and %s the earlier is %s and the later %s', (a, b, first, last) => {
    const bounds = ({ earliest, latest }: Span) => ({ earliest, latest });
    expect(bounds(earlierOf(span(a), span(b)))).toEqual(bounds(span(first)));
    expect(bounds(laterOf(span(a), span(b)))).toEqual(bounds(span(last)));
  });

  test('the precision is that of what is left', () => {
    expect(earlierOf(pointSpan(1), pointSpan(2)).precision).toBe('instant');
    expect(earlierOf(span('2026'), span('2026-03')).precision).toBe('interval');
    expect(laterOf(span('2026'), UNKNOWN).precision).toBe('unknown');
    expect(earlierOf(span('2026'), UNKNOWN).precision).toBe('unknown');
    expect(laterOf(UNKNOWN, UNKNOWN)).toEqual(UNKNOWN);
  });

  test.each([
    [1, 2, 'no'],
    [2, 2, 'no'],
    [3, 2, 'yes'],
  ])('%i after %i: %s', (a, b, verdict) => expect(isAfter(pointSpan(a), pointSpan(b))).toBe(verdict));
});

describe('a window that starts', () => {
  const due = (start: Span, window: WrittenWindow) => deadline(start, windowOf(window), plain);
  test('at an instant ends at one, and within a span within one', () => {
    expect(due(pointSpan(at('2026-03-03T09:00Z')), 'PT1H')).toEqual(pointSpan(at('2026-03-03T10:00Z')));
    expect(due(span('2026-03-03'), 'PT1H')).toEqual({
      earliest: at('2026-03-03T01:00Z'),
      latest: at('2026-03-04T01:00Z') - 1,
      precision: 'interval',
    });
    // Both ends of the day lie before the same end of a working day.
    expect(due(span('2026-03-03'), { businessDays: 1 })).toEqual(pointSpan(at('2026-03-05T00:00Z')));
  });

  test('at no known time ends at none', () => {
    expect(due(UNKNOWN, 'PT1H')).toEqual(UNKNOWN);
    expect(due({ ...span('2026'), latest: Infinity }, 'PT1H')).toEqual(UNKNOWN);
    expect(due({ ...span('2026'), earliest: -Infinity }, 'PT1H')).toEqual(UNKNOWN);
    expect(dayDeadline(UNKNOWN, windowOf({ businessDays: 1 }), plain)).toEqual(UNKNOWN);
  });

  test('ends with its last working day, of which midnight is no part', () => {
    const start = pointSpan(at('2026-03-03T09:00Z'));
    const end = at('2026-03-05T00:00Z') - 1;
    expect(dayDeadline(start, windowOf({ businessDays: 1 }), plain)).toMatchObject({ earliest: end, latest: end });
    expect(dayDeadline(start, windowOf('P1D'), plain)).toEqual(pointSpan(at('2026-03-04T09:00Z')));
  });

  test('with a fraction of a millisecond, in months', () =>
    expect(addWindow(at('2026-01-31T00:00Z') + 0.5, windowOf('P1M'), plain)).toBe(at('2026-02-28T00:00Z')));
});

test.each([
  ['2026-03-03', 'no'],
  ['2026-03-04', 'undecidable'],
  ['2026-03-05', 'undecidable'],
  ['2026-03-06', 'yes'],
])('%s is late for a window that ends from 3 to 5 March: %s', (date, verdict) => {
  const due = span('2026-03-03T12:00Z/2026-03-05T12:00Z');
  expect(isDateLate(date, due)).toBe(verdict);
  expect(isDateLate(date, UNKNOWN)).toBe('undecidable');
  expect(isDateLate(date, { ...due, latest: Infinity })).toBe('undecidable');
  expect(isDateLate(date, { ...due, earliest: -Infinity })).toBe('undecidable');
});
