/** The types of the content contract: what each takes, what it refuses, and the form that it asks for. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { problemsOf } from '../../src/content/schema/problems.ts';
import { infoOf } from '../../src/model/field.ts';
import * as types from '../../src/model/primitives.ts';

type Type = [name: string, schema: z.ZodType, expected: string, good: readonly unknown[], bad: readonly unknown[]];

const INSTANT = 'an instant with its offset, such as 2026-03-03T09:12:00Z';
const DAY = 'a calendar day, such as 2026-03-03';
const TIME =
  'an instant (2026-03-03T09:12:00Z), a day, a month, a year, an interval (two instants or days with "/" between), or unknown';
const WINDOW = 'a duration such as PT4H, P3D or P1M, or { businessDays: 5 }';
const COUNT = 'a whole number, a band (1-9, 10-49, 50-99, 100-499, 500-999, 1000-9999, 10000+) or undetermined';
const SLUG = 'a short name in lower case with hyphens, such as incident-commander';
const ID = 'an id in capitals, such as INC-2026-004';
const CLAUSE = 'a clause of a policy version, such as incident-response@2.1.0#escalation';
const ANCHOR = 'the anchor of a heading, such as escalation';
const FILE = 'a path below the folder, with "/" and without "..", such as 2026/ticket-118.csv';
const NAMES = ['a', 'on-call', 'a-1-b2'];
const NO_NAMES = ['', '-', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b', 'é', 'a\n', 7];
const INSTANTS = ['2026-03-03T09:12:00Z', '2026-03-03T09:12+01:00', '2026-03-03T09:12:00.5-11:30'];
const NO_INSTANTS = ['2026-03-03', 'x2026-03-03T09:12Z', '2026-03-03T09:12Zx', '2026-03-03T09:12:00', 2026];
const DAYS = ['2026-03-03', '2024-02-29'];
const NO_DAYS = ['2026-02-30', 'x2026-03-03', '2026-03-033', '2026-03-03T00:00Z', 20260303];

/** What a pattern cannot tell: days that are in no calendar, zones that are none, addresses that cannot be parsed, NUL. */
const BEYOND = ['2026-02-30', 'Mars/Base', 'https://[', 'P0D', 'a\0b'];

const TYPES: readonly Type[] = [
  ['text', types.text(), 'text', ['x', ' x\n'], ['', ' \n\t', 7, null]],
  ['slug', types.slug(), SLUG, NAMES, NO_NAMES],
  ['anchor', types.anchor(), ANCHOR, [...NAMES, 'é-ß', '日本'], ['', '-a', 'a-', 'a--b', 'a b', 'a.b']],
  ['version', types.version(), 'a version in quotes, such as "2.1.0"', ['2.1.0', '1.0.0-rc.1'], ['2.1', 2.1, 'v2.1.0']],
  [
    'id',
    types.id('INC'),
    'an id such as INC-2026-001',
    ['INC-2026-001', 'INC-A'],
    ['INC', 'INC-', 'INC-a', 'INC-1-', 'XINC-1', 'REM-1', 'INCA-1', 1],
  ],
  ['instant', types.instant(), INSTANT, INSTANTS, NO_INSTANTS],
  ['plannedInstant', types.plannedInstant(), INSTANT, INSTANTS, NO_INSTANTS],
  ['date', types.date(), DAY, DAYS, NO_DAYS],
  ['plannedDate', types.plannedDate(), DAY, DAYS, NO_DAYS],
  [
    'time',
    types.time(),
    TIME,
    [...INSTANTS, ...DAYS, '2026-03', '2026', 1000, 9999, '2026-03-03/2026-03-04', 'unknown'],
    ['', 'x', 999, 10_000, 2026.5, null],
  ],
  [
    'window',
    types.window(),
    WINDOW,
    ['PT4H', { businessDays: 1 }, { businessDays: 1000 }],
    ['4h', 'P0D', 4, null, {}, { perCalendarYear: 1 }],
  ],
  [
    'exerciseWindow',
    types.exerciseWindow(),
    `${WINDOW}, or { perCalendarYear: 1 }`,
    ['P1M', { businessDays: 5 }, { perCalendarYear: 1 }, { perCalendarYear: 366 }],
    [4, null, {}],
  ],
  [
    'count',
    types.count(),
    COUNT,
    [0, 120, '1-9', '10-49', '10000+', 'undetermined'],
    [-1, 1.5, '5-9', '120', 'unknown', null],
  ],
  ['integer', types.integer(), 'a whole number from 0', [0, 1], [-1, 0.5, '1', null]],
  ['flag', types.flag(), 'true or false', [true, false], ['true', 1, null]],
  ['answer', types.answer(), 'one of yes, no, unknown', ['yes', 'no', 'unknown'], ['maybe', true]],
  ['weekday', types.weekday(), 'one of mon, tue, wed, thu, fri, sat, sun', ['mon', 'sun'], ['Mon', 1]],
  ['one of two words', types.oneOf(['a', 'b']), 'a or b', ['a', 'b'], ['c', 1]],
  [
    'one of words with meanings',
    types.oneOfThese({ a: 'A.', b: 'B.', c: 'C.' }),
    'one of a, b, c',
    ['a', 'c'],
    ['A.', 1],
  ],
  [
    'url',
    types.url(),
    'an absolute https or http address',
    ['https://a', 'http://a/b?c#d', 'HTTPS://a'],
    ['ftp://a', '/a', 'x https://a', 'https://a b', 'https://a\\b', 'https://', 'https://[', 'httpss://a', 7],
  ],
  [
    'sha256',
    types.sha256(),
    'a SHA-256 of 64 lower-case hexadecimal digits',
    ['0f'.repeat(32)],
    ['0F'.repeat(32), '0'.repeat(63), '0'.repeat(65), 'g'.repeat(64), 7],
  ],
  [
    'timeZone',
    types.timeZone(),
    'an IANA time zone, such as Europe/Berlin',
    ['Europe/Berlin', 'UTC', 'Etc/GMT+5', 'EST'],
    ['Mars/Base', '+01:00', '-01:00', '', 1],
  ],
  [
    'clockTime',
    types.clockTime(),
    'a time of day, such as "09:00"',
    ['00:00', '19:59', '23:00'],
    ['24:00', '9:00', '09:60', '29:00', '09:000', '109:00', '09:0', 900],
  ],
  [
    'filePath',
    types.filePath(),
    FILE,
    ['a', '2026/b.csv', '..a/a..', 'a~', 'aC:/b', '.a'],
    ['', '/a', '~a', 'C:/a', 'c:a', 'a/', 'a//b', './a', 'a/.', '../a', 'a/../b', 'a\\b', 'a\0b', 7],
  ],
  ['list', types.list(types.text()), 'a list', [[], ['x']], ['x', {}, null]],
  ['nonEmpty', types.nonEmpty(types.text()), 'a list with at least one entry', [['x']], [[], 'x', null]],
  ['role', types.role(), SLUG, NAMES, NO_NAMES],
  [
    'actor',
    types.actor(),
    `${SLUG}, or ${ID}, or the word system, or the word external`,
    ['a-b', 'VND-1', 'system', 'external'],
    ['', 'A b', 7],
  ],
  [
    'policyClause',
    types.policyClause(),
    CLAUSE,
    ['a@1.0.0#b'],
    ['a@1.0.0', 'a#b', '@1.0.0#b', 'a@1.0.0#', '#b', 'a@1.0#b'],
  ],
  ['ownClause', types.ownClause(), ANCHOR, ['a', 'a-é'], ['', '#a', 'a b']],
];

describe.each(TYPES)('%s', (_name, schema, expected, good, bad) => {
  test('takes what is of its form', () => {
    expect(good.filter((value) => problemsOf(schema, value).length > 0)).toEqual([]);
  });

  test('refuses all else, and says which form it asks for', () => {
    const wrong = (value: unknown) => ({ value, problems: problemsOf(schema, value) });
    expect(bad.map(wrong)).toEqual(bad.map((value) => ({ value, problems: [{ kind: 'wrong', path: [], expected }] })));
    expect(problemsOf(schema, undefined)).toEqual([{ kind: 'missing', path: [], expected }]);
  });

  test('has a pattern for editors that takes the same texts, but for what the check alone knows', () => {
    const { pattern } = infoOf(schema);
    const texts = (values: readonly unknown[]) => values.filter((value) => typeof value === 'string');
    const matching = [...texts(good), ...texts(bad)].filter((value) => new RegExp(pattern ?? '', 'u').test(value));
    const expected =
      pattern === undefined
        ? [...texts(good), ...texts(bad)]
        : [...texts(good), ...texts(bad).filter((value) => BEYOND.includes(value))];
    expect(matching).toEqual(expected);
  });
});

describe('a number of days or of exercises', () => {
  test.each([
    [types.window(), { businessDays: 0 }, 'a number of days from 1'],
    [types.window(), { businessDays: 1.5 }, 'a number of days from 1'],
    [types.window(), { businessDays: 1001 }, 'at most 1000 days'],
    [types.exerciseWindow(), { perCalendarYear: 0 }, 'a number from 1'],
    [types.exerciseWindow(), { perCalendarYear: 367 }, 'at most 366'],
  ])('has its bounds (%#)', (schema, value, expected) => {
    expect(problemsOf(schema, value)).toEqual([{ kind: 'wrong', path: Object.keys(value), expected }]);
  });

  test('stands alone', () => {
    const more = { businessDays: 1, perCalendarYear: 1 };
    expect(problemsOf(types.window(), more)).toEqual([{ kind: 'unknown', path: ['perCalendarYear'], expected: '' }]);
  });
});

test('an accepted risk names who accepted it, when and why, and may end', () => {
  const risk = { by: 'security-lead', at: '2026-03-03T09:12:00Z', reason: 'It is small.' };
  expect(problemsOf(types.acceptedRisk(), risk)).toEqual([]);
  expect(problemsOf(types.acceptedRisk(), { ...risk, expires: '2027-01-01' })).toEqual([]);
  expect(problemsOf(types.acceptedRisk(), {}).map(({ path }) => path.join())).toEqual(['by', 'at', 'reason']);
});
