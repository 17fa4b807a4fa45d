/** Working days and hours of a calendar, and how durations are said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  type Calendar,
  calendarOf,
  instantOf,
  isWorkingDay,
  localDay,
} from '../../src/model/time/calendar.ts';
import { formatDuration, formatWritten } from '../../src/model/time/format.ts';
import { formatInstant, parseInstant, utcDay } from '../../src/model/time/instant.ts';
import { businessDaysBetween, businessTimeBetween } from '../../src/model/time/working-time.ts';

const at = (text: string) => parseInstant(text) ?? Number.NaN;
const plain = calendarOf(undefined);

describe('business time', () => {
  const calendar = calendarOf({ timeZone: 'Europe/Dublin', holidays: ['2026-04-06'] });

  test('the start is day 0, due at the end of the n-th working day', () => {
    // Friday, 3 April: Monday is a holiday, so the first working day is Tuesday.
    expect(formatInstant(addBusinessDays(calendar, at('2026-04-03T10:00:00Z'), 1))).toBe('2026-04-07T23:00:00Z');
    expect(formatInstant(addBusinessDays(calendar, at('2026-04-04T10:00:00Z'), 1))).toBe('2026-04-07T23:00:00Z');
  });

  test('the day is the one of the calendar, not of UTC', () => {
    const kiritimati = calendarOf({ timeZone: 'Pacific/Kiritimati' });
    expect(formatInstant(addBusinessDays(kiritimati, at('2026-03-05T12:00:00Z'), 1))).toBe('2026-03-09T10:00:00Z');
  });

  test('working days and hours between two instants', () => {
    expect(businessDaysBetween(calendar, at('2026-04-02T10:00:00Z'), at('2026-04-08T10:00:00Z'))).toBe(3);
    expect(businessTimeBetween(plain, at('2026-03-06T16:00:00Z'), at('2026-03-09T10:00:00Z'))).toBe(2 * 3_600_000);
  });

  test('the n-th business day has n working days behind it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
        fc.integer({ min: 1, max: 40 }),
        (start, days) => {
          const end = addBusinessDays(calendar, start, days);
          expect(businessDaysBetween(calendar, start, end - 1)).toBe(days);
          expect(end).toBeGreaterThan(start);
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** Day by day: what working time is, however long it takes to count it. */
function walked(calendar: Calendar, from: number, to: number): { readonly days: number; readonly time: number } {
  const [first, last] = [localDay(calendar, from), localDay(calendar, to)];
  let [days, time] = [0, 0];
  for (let day = first; day.until(last).sign >= 0; day = day.add({ days: 1 })) {
    if (!isWorkingDay(calendar, day)) continue;
    if (!day.equals(first)) days += 1;
    const opens = instantOf(calendar, day, calendar.workingHours.from);
    const closes = instantOf(calendar, day, calendar.workingHours.to);
    time += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return { days, time };
}

describe('working time over long stretches', () => {
  const zones = ['UTC', 'Europe/Dublin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Tehran'];
  const calendars = fc
    .record({
      timeZone: fc.constantFrom(...zones),
      workingDays: fc.constantFrom(undefined, ['sun', 'mon', 'tue', 'wed', 'thu'] as const, ['sat'] as const),
      workingHours: fc.constantFrom(undefined, { from: '00:00', to: '23:59' }, { from: '01:30', to: '02:45' }),
      holidays: fc.uniqueArray(fc.constantFrom('2011-10-31', '2011-12-26', '2011-12-30', '2012-01-01', '2012-03-11')),
    })
    .map(calendarOf);

  test('is what a walk from day to day counts, changes of the clock and lost days included', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: at('2011-09-01T00:00:00Z'), max: at('2012-06-01T00:00:00Z') }),
        fc.integer({ min: -3 * 86_400_000, max: 200 * 86_400_000 }),
        (calendar, from, length) => {
          const { days, time } = walked(calendar, from, from + length);
          expect(businessDaysBetween(calendar, from, from + length)).toBe(days);
          expect(businessTimeBetween(calendar, from, from + length)).toBe(time);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is counted over any stretch that a record can write', () => {
    const [from, to] = [at('0001-01-01T00:00:00Z'), at('9999-12-31T00:00:00Z')];
    // 3,652,058 days from a Monday on: 521,722 weeks and the Monday to Thursday of one more.
    expect(businessDaysBetween(plain, from, to)).toBe(521_722 * 5 + 4);
    expect(businessTimeBetween(plain, from, to)).toBe((521_722 * 5 + 4) * 8 * 3_600_000);
  });
});

describe('words', () => {
  test.each([
    [45_000, '45 s'],
    [3_600_000, '1 h'],
    [3_601_000, '1 h 1 s'],
    [3_660_000, '61 min'],
    [14_460_000, '4 h 1 min'],
    [244_800_000, '68 h'],
    [1_058_400_000, '12 days 6 h'],
    [0, '0 s'],
  ])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

  test.each([
    ['PT4H', '4 h'],
    ['P1D', '1 day'],
    ['P1M', '1 month'],
    [{ businessDays: 5 }, '5 business days'],
    [{ perCalendarYear: 1 }, '1 per calendar year'],
  ] as const)('%j is %s', (written, text) => expect(formatWritten(written)).toBe(text));

  test('the UTC day of an instant', () => expect(utcDay(at('2026-03-03T23:59:59+00:00'))).toBe('2026-03-03'));
});
