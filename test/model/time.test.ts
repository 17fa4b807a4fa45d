/** Three-valued time, windows and calendars: the readings of the rule catalogue, to the letter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/model/time/calendar.ts';
import { addWindow, deadline, isDateLate, isLate } from '../../src/model/time/deadline.ts';
import { formatInstant, parseDate, parseInstant, parseInstantOrDate } from '../../src/model/time/instant.ts';
import { daySpan, isBefore, parseTime, pointSpan, type Span } from '../../src/model/time/span.ts';
import { isLonger, parseDuration, windowOf } from '../../src/model/time/window.ts';

const at = (text: string) => parseInstant(text) ?? Number.NaN;
const plain = calendarOf(undefined);

describe('instants and days', () => {
  test.each([
    ['2026-03-03T09:12:00Z', '2026-03-03T09:12:00Z'],
    ['2026-03-03T09:12Z', '2026-03-03T09:12:00Z'],
    ['2026-03-03T10:12:00+01:00', '2026-03-03T09:12:00Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ])('%s is %s', (written, meant) => expect(formatInstant(at(written))).toBe(meant));

  test.each([
    '2026-02-31T09:00:00Z',
    '2026-03-03T09:12',
    '2026-03-03',
    '2026-03-03T25:00Z',
    '2026-3-3T09:00Z',
    '2026-03-03 09:00Z',
    '2026-03-03T09:12:00z',
    '',
  ])('%s is no instant', (written) => expect(parseInstant(written)).toBeNull());

  test.each(['2026-02-31', '2026-13-01', '2025-02-29', '2026-1-1', '20260101', '2026-01-01T00:00Z'])(
    '%s is no day',
    (written) => expect(parseDate(written)).toBeNull(),
  );

  test('an instant to the second is what Temporal says it is', () => {
    const two = fc.nat({ max: 99 }).map((number) => String(number).padStart(2, '0'));
    const year = fc.oneof(fc.constantFrom('1969', '2024', '2026', '0000', '9999'), fc.constant('20x6'));
    fc.assert(
      fc.property(
        year,
        fc.array(two, { minLength: 5, maxLength: 5 }),
        (years, [month, day, hours, minutes, seconds]) => {
          const written = `${years}-${month}-${day}T${hours}:${minutes}:${seconds}Z`;
          // With its offset written out it is read by Temporal alone.
          expect(parseInstant(written)).toBe(parseInstant(written.replace('Z', '+00:00')));
        },
      ),
      { numRuns: 3000 },
    );
    expect(at('2016-12-31T23:59:60Z')).toBe(at('2016-12-31T23:59:59Z'));
  });

  test('an as-of date is its first instant', () =>
    expect(parseInstantOrDate('2026-10-15')).toBe(at('2026-10-15T00:00:00Z')));
});

describe('coarse times', () => {
  test.each([
    ['2026-03-03', '2026-03-03T00:00:00Z', '2026-03-04T00:00:00Z', 'day'],
    ['2026-02', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z', 'month'],
    [2026, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 'year'],
  ])('%s is a whole span', (written, from, end, precision) => {
    expect(parseTime(written)).toEqual({ earliest: at(from), latest: at(end) - 1, precision });
  });

  test.each([
    '2026-00',
    '2026-13',
    '26',
    '2026-03-03T10:00Z/2026-03-03T09:00Z',
    '2026-03-03T10:00Z/PT1H',
    'yesterday',
    '2026-W10',
  ])('%s is no time', (written) => expect(parseTime(written)).toBeNull());

  test('an interval is somewhere within', () => {
    const span = parseTime('2026-03-03T09:00Z/2026-03-03T10:00Z') as Span;
    expect(isBefore(span, pointSpan(at('2026-03-03T10:00:01Z')))).toBe('yes');
    expect(isBefore(span, pointSpan(at('2026-03-03T09:30:00Z')))).toBe('undecidable');
    expect(isBefore(span, pointSpan(at('2026-03-03T09:00:00Z')))).toBe('no');
  });

  test('unknown is never before nor after', () => {
    const unknown = parseTime('unknown') as Span;
    expect(isBefore(unknown, pointSpan(0))).toBe('undecidable');
    expect(isBefore(pointSpan(0), unknown)).toBe('undecidable');
  });

  const span = fc
    .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(1e9))
    .map(([from, length]): Span => ({ earliest: from, latest: from + length, precision: 'interval' }));

  test('what is decided of spans holds for every point in them', () => {
    fc.assert(
      fc.property(
        span,
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, p, q) => {
          const x = a.earliest + (a.latest - a.earliest) * p;
          const y = b.earliest + (b.latest - b.earliest) * q;
          const verdict = isBefore(a, b);
          if (verdict === 'yes') expect(x).toBeLessThan(y);
          if (verdict === 'no') expect(x).toBeGreaterThanOrEqual(y);
          expect(verdict === 'yes' && isBefore(b, a) === 'yes').toBe(false);
        },
      ),
    );
  });
});

describe('windows', () => {
  test.each(['PT4H', 'P3D', 'P1M', 'PT90M', 'P1W', 'P1DT12H', 'PT30S', 'P1Y', 'P1Y6M'])('%s is a window', (written) =>
    expect(parseDuration(written)).not.toBeNull(),
  );
  test.each(['P', 'PT', 'P0D', 'PT0H', '-PT4H', 'PT1.5H', 'P1M2D', 'P1MT1H', 'pt4h', '4h', 'P1H', 'PT4', 'P1DT', ''])(
    '%s is none',
    (written) => expect(parseDuration(written)).toBeNull(),
  );
  test('P1D equals PT24H', () => expect(windowOf('P1D')).toMatchObject({ ms: 86_400_000 }));

  test.each([
    ['2026-01-31T10:00:00Z', 'P1M', '2026-02-28T10:00:00Z'],
    ['2024-01-31T10:00:00Z', 'P1M', '2024-02-29T10:00:00Z'],
    ['2026-03-03T09:12:00Z', 'PT4H', '2026-03-03T13:12:00Z'],
    ['2026-12-31T23:00:00Z', 'P3D', '2027-01-03T23:00:00Z'],
  ])('%s + %s is %s', (start, window, end) =>
    expect(formatInstant(addWindow(at(start), windowOf(window), plain))).toBe(end),
  );

  test('months are not compared with days, nor elapsed with business time', () => {
    expect(isLonger(windowOf('P1M'), windowOf('P40D'))).toBeNull();
    expect(isLonger(windowOf({ businessDays: 5 }), windowOf('P3D'))).toBeNull();
    expect(isLonger(windowOf('PT25H'), windowOf('P1D'))).toBe(true);
    expect(isLonger(windowOf('P1D'), windowOf('PT24H'))).toBe(false);
  });

  test('late is strictly after; equal is in time', () => {
    const due = deadline(pointSpan(at('2026-03-03T09:12:00Z')), windowOf('PT4H'), plain);
    expect(isLate(pointSpan(at('2026-03-03T13:12:00Z')), due)).toBe('no');
    expect(isLate(pointSpan(at('2026-03-03T13:12:01Z')), due)).toBe('yes');
    expect(isLate(daySpan('2026-03-03'), due)).toBe('undecidable');
    expect(isLate(daySpan('2026-03-04'), due)).toBe('yes');
  });

  test('a date is in time on the UTC day on which the window ends', () => {
    const due = deadline(pointSpan(at('2026-03-03T23:30:00Z')), windowOf('PT1H'), plain);
    expect(isDateLate('2026-03-04', due)).toBe('no');
    expect(isDateLate('2026-03-05', due)).toBe('yes');
    expect(isDateLate('2026-03-04', deadline(parseTime('2026-03') as Span, windowOf('P1D'), plain))).toBe(
      'undecidable',
    );
  });
});
