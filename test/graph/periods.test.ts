/** Examination periods: their bounds, what has passed of them, and which incidents concern them. */
import { describe, expect, test } from 'vitest';
import { examined, isUngoverned, soFar, versionsInForce } from '../../src/graph/examined.ts';
import { concerns, descriptionsOf, hasEnded, isIn, lastingOf, periodSpan } from '../../src/graph/periods.ts';
import type { IncidentData } from '../../src/model/records/incident.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf } from './graph-of.ts';

const period = recordOf('period', 'h1', { type: 'II', start: '2026-01-01', end: '2026-06-30' });
const [start, end] = [at('2026-01-01T00:00:00Z'), at('2026-07-01T00:00:00Z') - 1];

test('a period lasts from the first millisecond of its first day to the last of its last', () => {
  expect(periodSpan(period)).toEqual({ start, end });
  expect([start - 1, start, end, end + 1].map((one) => isIn(period, one))).toEqual([false, true, true, false]);
});

test('a period has ended when its last day is over', () => {
  expect(hasEnded(graphOf([period], { asOf: '2026-06-30T23:59:59.999Z' }), period)).toBe(false);
  expect(hasEnded(graphOf([period], { asOf: '2026-07-01T00:00:00Z' }), period)).toBe(true);
});

describe('what has passed of a period', () => {
  test.each([
    ['2025-12-31T23:59:59.999Z', null],
    ['2026-01-01T00:00:00Z', { from: start, to: start + 1 }],
    ['2026-03-01T00:00:00Z', { from: start, to: at('2026-03-01T00:00:00Z') + 1 }],
    ['2027-01-01T00:00:00Z', { from: start, to: end + 1 }],
  ])('at %s', (asOf, span) => {
    const graph = graphOf([period], { asOf });
    expect(soFar(graph, period)).toEqual(span);
    expect(examined(graph)).toEqual(span ? [{ period, span }] : []);
  });

  test('of one of type I is nothing', () => {
    const one = recordOf('period', 'one', { type: 'I', start: '2026-01-01', end: '2026-01-01' });
    expect(soFar(graphOf([one]), one)).toBeNull();
    expect(examined(graphOf([one]))).toEqual([]);
  });
});

describe('policies in force', () => {
  const version = (id: string, data: object) =>
    recordOf('policy', `ir@${id}`, {
      policy: 'ir',
      version: id,
      kind: 'incident-response',
      status: 'approved',
      ...data,
    } as object);
  test('in the order of time, those that never were in force left out', () => {
    const versions = [
      version('0.9.0', { effectiveFrom: '2026-03-01' }),
      version('1.0.0', { effectiveFrom: '2026-01-01' }),
      version('2.0.0', { effectiveFrom: '2026-02-01', effectiveTo: '2026-02-01' }),
      version('4.0.0', { effectiveFrom: undefined }),
    ];
    const found = versionsInForce(graphOf(versions), ({ kind }) => kind === 'incident-response');
    expect(found.map(({ policy, span }) => `${policy.data.version} ${span.from} ${span.to}`)).toEqual([
      `1.0.0 ${at('2026-01-01T00:00:00Z')} ${at('2026-02-01T00:00:00Z')}`,
      `0.9.0 ${at('2026-03-01T00:00:00Z')} Infinity`,
    ]);
    expect(versionsInForce(graphOf(versions), ({ kind }) => kind === 'access')).toEqual([]);
  });

  test('that no policy was is POL-1’s to report within a period, and of a portal that has none', () => {
    const approved = version('1.0.0', { effectiveFrom: '2026-02-01' });
    const graph = graphOf([period, approved], { asOf: '2026-03-01T00:00:00Z' });
    const asked = [start - 1, start, at('2026-03-01T00:00:00Z'), at('2026-03-01T00:00:00Z') + 1];
    expect(asked.map((one) => isUngoverned(graph, one))).toEqual([false, true, true, false]);
    for (const other of [version('1.0.0', { status: 'retired' }), version('1.0.0', { kind: 'access' })])
      expect(isUngoverned(graphOf([other]), start)).toBe(true);
    expect(isUngoverned(graphOf([version('1.0.0', {})]), start)).toBe(false);
  });
});

describe('an incident', () => {
  const AS_OF = at('2026-07-01T00:00:00Z');
  const incidentOf = (data: object) => recordOf('incident', 'INC-1', data as Partial<IncidentData>);
  test.each<[object, readonly [string | number, string | number] | null]>([
    [
      {
        times: {
          occurred: '2026-01-01T00:00:00Z',
          detected: '2026-01-02T00:00:00Z',
          recovered: '2026-01-03T00:00:00Z',
        },
      },
      ['2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z'],
    ],
    [
      { times: { occurred: 'unknown', detected: '2026-01-02T00:00:00Z', recovered: 'unknown' } },
      ['2026-01-02T00:00:00Z', AS_OF],
    ],
    [
      { times: { detected: '2026-01-02', recovered: '2026-01-03' } },
      ['2026-01-02T00:00:00Z', at('2026-01-04T00:00:00Z') - 1],
    ],
    [{ times: { detected: '2026-01-02T00:00:00Z' }, status: 'closed' }, ['2026-01-02T00:00:00Z', AS_OF]],
    [
      {
        times: { detected: '2026-01-02T00:00:00Z', contained: '2026-01-05T00:00:00Z', closed: 'unknown' },
        status: 'recovered',
        imported: {},
      },
      ['2026-01-02T00:00:00Z', '2026-01-05T00:00:00Z'],
    ],
    [
      {
        times: { detected: '2026-01-02T00:00:00Z', contained: '2026-01-05T00:00:00Z' },
        status: 'contained',
        imported: {},
      },
      ['2026-01-02T00:00:00Z', AS_OF],
    ],
    [{ times: { occurred: '2026-01-01T00:00:00Z', detected: 'unknown' } }, ['2026-01-01T00:00:00Z', AS_OF]],
    [{ times: { detected: 'unknown' } }, null],
  ])('%j lasted', (data, lasted) => {
    const instant = (one: string | number) => (typeof one === 'number' ? one : at(one));
    const lasting = lasted && { from: instant(lasted[0]), to: instant(lasted[1]) };
    expect(lastingOf(graphOf([]), incidentOf(data))).toEqual(lasting);
  });

  const lasted = (from: string, to: string, detected = from) =>
    incidentOf({ times: { occurred: from, detected, recovered: to } });
  const approved = (approvedAt: string, id = 'd') => recordOf('system-description', id, { period: 'h1', approvedAt });
  test.each([
    ['2025-12-01T00:00:00Z', '2025-12-31T23:59:59Z', false],
    ['2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z', true],
    ['2026-06-30T23:59:59.999Z', '2026-08-01T00:00:00Z', true],
    ['2026-07-01T00:00:00Z', '2026-08-01T00:00:00Z', false],
  ])('from %s to %s concerns the first half of 2026: %s', (from, to, does) =>
    expect(concerns(graphOf([period]), lasted(from, to), period)).toBe(does),
  );

  test('that was detected after the report concerns no period', () => {
    const incident = lasted('2026-06-01T00:00:00Z', '2026-09-01T00:00:00Z', '2026-08-15T12:00:00Z');
    const reported = recordOf('period', 'h1', { ...period.data, reportDate: '2026-08-15' });
    const early = recordOf('period', 'h1', { ...period.data, reportDate: '2026-08-14' });
    expect(concerns(graphOf([reported]), incident, reported)).toBe(true);
    expect(concerns(graphOf([early]), incident, early)).toBe(false);
    const described = (...approvals: readonly string[]) =>
      concerns(graphOf(approvals.map((one, index) => approved(one, `d${index}`))), incident, early);
    expect(described('2026-08-15T12:00:00Z')).toBe(true);
    expect(described('2026-08-15T11:59:59Z')).toBe(false);
    expect(described('2026-08-15T11:59:59Z', '2026-08-16T00:00:00Z')).toBe(true);
    expect(concerns(graphOf([recordOf('system-description', 'd', { period: 'h1' })]), incident, early)).toBe(true);
    expect(concerns(graphOf([period]), incidentOf({ times: {} }), period)).toBe(false);
  });

  test('is told by the descriptions of its period that are no drafts', () => {
    const other = recordOf('system-description', 'other', { period: 'h2' });
    const draft = { ...approved('2026-07-02T00:00:00Z', 'draft'), draft: true };
    const graph = graphOf([approved('2026-07-02T00:00:00Z'), other, draft]);
    expect(descriptionsOf(graph, period).map(({ id }) => id)).toEqual(['d']);
  });
});
