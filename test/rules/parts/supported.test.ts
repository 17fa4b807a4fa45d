/** A figure of prose against what stands behind it, at the precision with which it is written. */
import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../src/content/body/figures.ts';
import { spanOf, UNKNOWN } from '../../../src/model/time/span.ts';
import { type WrittenWindow, windowOf } from '../../../src/model/time/window.ts';
import type { Behind } from '../../../src/rules/dis/behind.ts';
import { isSupported } from '../../../src/rules/dis/supported.ts';

const NOTHING: Behind = { times: [], differences: [], windows: [], counts: new Map() };

/** Are all figures of the text values of what stands behind it? It has to have one. */
function holds(text: string, behind: Partial<Behind>): boolean {
  const figures = figuresIn(text);
  if (figures.length === 0) throw new Error(`«${text}» has no figure`);
  return figures.every((figure) => isSupported(figure, { ...NOTHING, ...behind }));
}

function between(from: string, to: string): Partial<Behind> {
  return { differences: [{ from: spanOf(from) ?? UNKNOWN, to: spanOf(to) ?? UNKNOWN }] };
}

const at = (...written: readonly string[]): Partial<Behind> => ({
  times: written.map((time) => spanOf(time) ?? UNKNOWN),
});

describe('a day or a month', () => {
  test.each([
    ['on 7 April 2026', at('2026-04-07T08:00:00Z'), true],
    ['on 7 April 2026', at('2026-04-07'), true],
    ['on 7 April 2026', at('2026-04'), false],
    ['on 7 April 2026', at('2026-04-06T23:59:59Z', '2026-04-08T00:00:00Z'), false],
    ['in April 2026', at('2026-04-07'), true],
    ['in April 2026', at('2026-03-31T23:59:59Z', '2026-05-01'), false],
    ['on 31 February 2026', at('2026-02-28', '2026-03-01'), false],
  ] as const)('%s of %o: %s', (text, behind, expected) => {
    expect(holds(text, behind)).toBe(expected);
  });
});

describe('a length of time, rounded half up to the unit that is written', () => {
  test.each([
    ['5 hours', '2026-04-07T08:00:00Z', '2026-04-07T13:29:59Z', true],
    ['5 hours', '2026-04-07T08:00:00Z', '2026-04-07T13:30:00Z', false],
    ['6 hours', '2026-04-07T08:00:00Z', '2026-04-07T13:30:00Z', true],
    ['two weeks', '2026-04-01T00:00:00Z', '2026-04-15T00:00:00Z', true],
    ['two weeks', '2026-04-01T00:00:00Z', '2026-04-19T00:00:00Z', false],
    ['1 month', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z', true],
    ['2 months', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z', false],
    ['1 month', '2026-01-31T00:00:00Z', '2026-02-28T00:00:00Z', true],
    ['2 months', '2026-01-01T00:00:00Z', '2026-02-16T00:00:00Z', true],
    ['1 year', '2025-01-01T00:00:00Z', '2026-06-30T00:00:00Z', true],
    ['2 years', '2025-01-01T00:00:00Z', '2026-07-20T00:00:00Z', true],
    ['1 year', '2025-01-01T00:00:00Z', '2026-07-20T00:00:00Z', false],
    // A coarse end leaves a range of lengths.
    ['13 hours', '2026-04-07', '2026-04-07T13:00:00Z', true],
    ['0 hours', '2026-04-07', '2026-04-07T13:00:00Z', true],
    ['14 hours', '2026-04-07', '2026-04-07T13:00:00Z', false],
    ['2 days', '2026-04-07', '2026-04-08', true],
    ['3 days', '2026-04-07', '2026-04-08', false],
  ] as const)('%s from %s to %s: %s', (text, from, to, expected) => {
    expect(holds(text, between(from, to))).toBe(expected);
  });
});

describe('a term of the policy', () => {
  const term = (written: WrittenWindow): Partial<Behind> => ({ windows: [windowOf(written)] });
  test.each([
    ['48 hours', 'PT48H', true],
    ['2 days', 'PT48H', true],
    ['3 days', 'PT48H', false],
    ['2 weeks', 'P14D', true],
    ['1 month', 'P30D', false],
    ['1 year', 'P365D', false],
    ['12 months', 'P12M', true],
    ['6 months', 'P12M', false],
    ['12 days', 'P12M', false],
    ['1 year', 'P12M', true],
  ] as const)('%s of %s: %s', (text, written, expected) => {
    expect(holds(text, term(written))).toBe(expected);
  });

  test.each(['2 hours', '2 days', '2 months', '2 years'])('%s are not two working days', (text) => {
    expect(holds(text, term({ businessDays: 2 }))).toBe(false);
  });

  test('one of several is enough', () => {
    expect(holds('4 hours', { windows: [windowOf('P12M'), windowOf('PT4H')] })).toBe(true);
    expect(holds('4 hours', { windows: [windowOf('PT4H'), windowOf('P12M')] })).toBe(true);
  });
});

describe('a count', () => {
  const counts = new Map([
    [
      'customer',
      [
        { low: 14, high: 14 },
        { low: 100, high: 499 },
      ],
    ],
  ]);
  test.each([
    ['14 customers', true],
    ['15 customers', false],
    ['10-49 customers', true],
    ['14-20 customers', true],
    ['15-49 customers', false],
    ['100-499 customers', true],
    ['100 customers', false],
    ['100-200 customers', false],
    ['10+ customers', true],
    ['101+ customers', false],
    ['14 records', false],
  ])('%s: %s', (text, expected) => {
    expect(holds(text, { counts })).toBe(expected);
  });
});
