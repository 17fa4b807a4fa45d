/** The values of records that a text's figures may be. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../../src/content/record.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { behind } from '../../../src/rules/dis/behind.ts';
import { recordOf } from '../../support/record.ts';

/** A graph in which nothing links to anything. */
const ALONE = { backlinks: () => [], get: () => undefined } as unknown as Graph;

type Incident = Rec<'incident'>;

function incident(id: string, data: object): Incident {
  return recordOf('incident', id, { times: { detected: '2026-04-07T08:00:00Z' }, ...data } as Incident['data']);
}

function countsOf(...incidents: readonly Incident[]): Readonly<Record<string, readonly string[]>> {
  const { counts } = behind(ALONE, incidents, [], [2, 3]);
  const words = [...counts].map(([noun, ranges]) => [noun, ranges.map(({ low, high }) => `${low}-${high}`)] as const);
  return Object.fromEntries(words);
}

describe('what may be counted', () => {
  test('of an incident that says nothing', () => {
    expect(countsOf(incident('INC-1', {}))).toEqual({
      customer: [],
      subject: [],
      user: [],
      person: [],
      record: [],
      component: ['0-0', '0-0'],
      event: ['0-0', '0-0'],
      incident: ['2-2', '3-3'],
    });
  });

  test('of two incidents: each, and their sum where both are exact', () => {
    const one = incident('INC-1', {
      customerData: { involved: 'yes', customers: 4 },
      personalData: { involved: 'yes', subjects: 10, records: 30 },
      components: ['a', 'b'],
      events: ['EVT-1'],
    });
    const other = incident('INC-2', {
      customerData: { involved: 'yes', customers: 5 },
      personalData: { involved: 'yes', subjects: '10-49', records: 'undetermined' },
      components: ['b', 'c'],
    });
    expect(countsOf(one, other)).toEqual({
      customer: ['4-4', '5-5', '9-9'],
      subject: ['10-10', '10-49'],
      user: ['4-4', '5-5', '9-9', '10-10', '10-49'],
      person: ['4-4', '5-5', '9-9', '10-10', '10-49'],
      record: ['30-30', '30-30'],
      // Each one's, and all that are concerned; one that is concerned twice counts once.
      component: ['2-2', '2-2', '3-3'],
      event: ['1-1', '0-0', '1-1'],
      incident: ['2-2', '3-3'],
    });
  });
});

describe('times', () => {
  const day = (ms: number) => new Date(ms).toISOString();

  test('are all that are known of the records', () => {
    const times = { occurred: 'unknown', detected: '2026-04-07T08:00:00Z', contained: 2026 };
    const found = behind(ALONE, [incident('INC-1', { times })], [], []).times;
    expect(found.map(({ earliest, latest }) => `${day(earliest)} ${day(latest)}`)).toEqual([
      '2026-04-07T08:00:00.000Z 2026-04-07T08:00:00.000Z',
      '2026-01-01T00:00:00.000Z 2026-12-31T23:59:59.999Z',
    ]);
  });

  test('differ from one to the next of the same incident, and never backwards', () => {
    const times = {
      occurred: 'unknown',
      detected: '2026-04-07T08:00:00Z',
      declared: '2026-04-07T08:00:00Z',
      contained: '2026-04-07T13:00:00Z',
    };
    const linked = incident('INC-2', {
      times: { detected: '2026-05-01T00:00:00Z', contained: '2026-05-03T00:00:00Z' },
    });
    const others = [linked, recordOf('remediation', 'REM-1', { createdAt: '2026-04-08', due: '2026-04-20' })];
    const found = behind(ALONE, [incident('INC-1', { times })], others, []).differences;
    expect(found.map(({ from, to }) => (to.earliest - from.earliest) / 3_600_000).sort((a, b) => a - b)).toEqual([
      0, 0, 5, 5, 48,
    ]);
  });
});

test('terms are those of the policies, duties and vendors that the text links to', () => {
  const criteria = [{ id: 'any', text: 'Anything' }];
  const tier = { id: 'SEV-1', rank: 1, name: 'Critical', criteria, reviewRequired: true };
  const policy = recordOf('policy', 'p@1.0.0', {
    severityTiers: [
      { ...tier, targets: { triage: 'PT1H', contain: 'PT2H', recover: 'PT3H', updateEvery: 'PT4H', review: 'PT5H' } },
      { ...tier, escalation: [{ to: 'lead', within: 'PT6H', clause: 'a' }] },
    ],
  });
  const tiers = { severityTiers: [{ ...tier, targets: { triage: 'PT7H' } }] } as object;
  const plan = recordOf('plan', 'plan:p@1.0.0', tiers);
  const stages = [
    { id: 'initial', within: 'PT8H', after: 'clock-start' },
    { id: 'final', after: 'initial' },
  ];
  const duty = recordOf('obligation', 'OBL-1', { stages });
  const vendor = recordOf('vendor', 'VND-1', { noticeWithin: 'PT9H' });
  const silent = recordOf('vendor', 'VND-2', {});
  const { windows } = behind(ALONE, [], [policy, plan, duty, vendor, silent], []);
  expect(windows.map((window) => (window.kind === 'elapsed' ? window.ms / 3_600_000 : window.kind))).toEqual([
    // The last three of the policy's hold where it does not say otherwise.
    1,
    2,
    3,
    4,
    5,
    6,
    'months',
    2160,
    2160,
    8,
    9,
  ]);
});
