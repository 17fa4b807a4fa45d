/** Instants and days at their edges. */
import { describe, expect, test } from 'vitest';
import {
  formatInstant,
  nextDay,
  parseDate,
  parseInstant,
  parseInstantOrDate,
  utcDay,
} from '../../src/model/time/instant.ts';

const at = (text: string) => parseInstant(text) ?? Number.NaN;

describe('an instant', () => {
  test.each([
    [0, '1970-01-01T00:00:00Z'],
    [-1000, '1969-12-31T23:59:59Z'],
    [1, '1970-01-01T00:00:00.001Z'],
    [86_399_000, '1970-01-01T23:59:59Z'],
    [3_661_000.9, '1970-01-01T01:01:01Z'],
  ])('%d is %s', (ms, written) => expect(formatInstant(ms)).toBe(written));

  test('has its day in UTC, and a day its next', () => {
    expect([-1, 0, 86_399_999, 86_400_000].map(utcDay)).toEqual([
      '1969-12-31',
      '1970-01-01',
      '1970-01-01',
      '1970-01-02',
    ]);
    expect([nextDay('2026-02-28'), nextDay('2026-12-31')]).toEqual(['2026-03-01', '2027-01-01']);
  });

  test('may have fractions finer than a millisecond', () => {
    expect(parseInstant('1970-01-01T00:00:00.0005Z')).toBe(0.5);
    expect(parseInstant('1970-01-01T00:00:00.000000001Z')).toBe(1e-6);
    expect(parseInstant('1970-01-01T00:00:00.0000000001Z')).toBeNull();
  });

  test.each([
    '2026-03-03T09:12:00+1:00',
    '2026-03-03T09:12:00+0100',
    '2026-03-03T24:00:00Z',
    '2026-03-03T09:60:00Z',
    '2026-03-03t09:12:00Z',
    '2026/03/03T09:12:00Z',
    '2026-03-03T09-12-00Z',
    '2026-0a-03T09:12:00Z',
    '2026-03-03T09:12:0:Z',
  ])('%s is none', (written) => expect(parseInstant(written)).toBeNull());

  test('or a day may fix what is now', () => {
    expect(parseInstantOrDate('2026-03-03')).toBe(at('2026-03-03T00:00Z'));
    expect(parseInstantOrDate('2026-03-03T09:00Z')).toBe(at('2026-03-03T09:00Z'));
    expect(parseInstantOrDate('2026-03')).toBeNull();
  });
});

test.each(['+002026-03-03', '2026-03-03[u-ca=iso8601]'])('%s is a day to Temporal, and none here', (written) => {
  expect(parseDate(written)).toBeNull();
});

test.each(['+002026-03-03T09:12Z', '2026-03-03T09:12Z[UTC]'])(
  '%s is an instant to Temporal, and none here',
  (written) => {
    expect(parseInstant(written)).toBeNull();
  },
);
