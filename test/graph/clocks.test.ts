/** An incident's clocks: what was promised, from when, and what became of it. */
import { describe, expect, test } from 'vitest';
import { type Clock, clocksOf } from '../../src/graph/clocks.ts';
import type { PolicyData, SeverityTier } from '../../src/model/records/policy.ts';
import { formatInstant } from '../../src/model/time/instant.ts';
import { recordOf } from '../support/record.ts';
import { graphOf, type Root } from './graph-of.ts';

const tier = (id: string, rank: number, targets: SeverityTier['targets']): SeverityTier => ({
  id,
  rank,
  name: id,
  criteria: [],
  reviewRequired: false,
  targets,
});
const version = (number: string, effectiveFrom: string, severityTiers: PolicyData['severityTiers']) =>
  recordOf('policy', `ir@${number}`, {
    policy: 'ir',
    version: number,
    kind: 'incident-response',
    status: 'approved',
    effectiveFrom,
    severityTiers,
  });
const first = version('1.0.0', '2026-01-01', [
  tier('SEV-2', 2, { triage: 'PT2H', contain: 'PT8H' }),
  tier('SEV-1', 1, { triage: 'PT1H', contain: 'PT4H', recover: 'PT8H' }),
]);
const DAY = '2026-03-03T';
const detected = `${DAY}09:00:00Z`;
const at = (hour: string) => `${DAY}${hour}:00Z`;
const tiers = (...entries: readonly (readonly [string, string])[]) =>
  entries.map(([name, hour]) => ({ tier: name, at: at(hour) }));

/** Each clock as `tier phase policy start>due outcome`. */
function clocks(
  data: object,
  { asOf = at('10:00'), policies = [first] }: Root & { policies?: readonly ReturnType<typeof version>[] } = {},
) {
  const incident = recordOf('incident', 'INC-1', { status: 'open', times: { detected }, ...data } as object);
  const hour = (instant: number) => formatInstant(instant).replace(DAY, '').replace(':00Z', '');
  const told = ({ tier: name, phase, policy, start, due, outcome }: Clock) =>
    `${name} ${phase} ${policy.data.version} ${hour(start.earliest)}>${hour(due.latest)} ${outcome}`;
  return clocksOf(graphOf([...policies, incident], { asOf }), incident).map(told);
}

describe('the clocks of one tier', () => {
  const severity = tiers(['SEV-1', '09:10']);
  test('start at detection, and run', () =>
    expect(clocks({ severity })).toEqual([
      'SEV-1 triage 1.0.0 09:00>10:00 running',
      'SEV-1 contain 1.0.0 09:00>13:00 running',
      'SEV-1 recover 1.0.0 09:00>17:00 running',
    ]));

  test('are missed when they are over, not before', () => {
    expect(clocks({ severity }, { asOf: at('13:00') })[1]).toBe('SEV-1 contain 1.0.0 09:00>13:00 running');
    expect(clocks({ severity }, { asOf: `${DAY}13:00:01Z` })[1]).toBe('SEV-1 contain 1.0.0 09:00>13:00 missed');
  });

  test.each([
    [{ triaged: at('10:00'), contained: at('13:00') }, ['met', 'met', 'missed']],
    [{ triaged: `${DAY}10:00:01Z`, contained: at('13:01') }, ['missed', 'missed', 'missed']],
    [{ triaged: '2026-03-03', contained: 'unknown' }, ['not-evidenced', 'not-evidenced', 'missed']],
    [{ recovered: at('12:00') }, ['not-evidenced', 'not-evidenced', 'met']],
    [{ closed: at('12:00') }, ['not-evidenced', 'not-evidenced', 'not-evidenced']],
    [{ contained: at('12:00') }, ['not-evidenced', 'met', 'missed']],
  ])('end with %j', (times, outcomes) => {
    const found = clocks({ severity, times: { detected, ...times } }, { asOf: at('20:00') });
    expect(found.map((clock) => clock.split(' ').at(-1))).toEqual(outcomes);
  });

  test('of a phase that the status has passed and no time tells are INC-1’s to report', () => {
    const kept = (status: string, more: object = {}) =>
      clocks({ severity, status, ...more }).map((clock) => clock.split(' ')[1]);
    expect(kept('contained')).toEqual(['recover']);
    expect(kept('recovered')).toEqual([]);
    expect(kept('open', { imported: {} })).toEqual([]);
    expect(kept('closed', { times: { detected, triaged: at('09:30') } })).toEqual(['triage']);
  });

  test('are none for phases that did not apply', () => {
    const kept = (phase: string) =>
      clocks({ severity, phasesNotApplicable: [{ phase }] }).map((clock) => clock.split(' ')[1]);
    expect(kept('containment')).toEqual(['triage', 'recover']);
    expect(kept('recovery')).toEqual(['triage', 'contain']);
    expect(kept('identification')).toEqual(['contain', 'recover']);
    expect(kept('remediation')).toEqual(['triage', 'contain', 'recover']);
  });

  test('that fell due after the incident was stood down are not measured', () => {
    const stood = (hour: string) => clocks({ severity, status: 'stood-down', standDown: { at: at(hour) } }).length;
    expect(['09:59', '10:00', '12:59', '13:00', '17:00'].map(stood)).toEqual([0, 1, 1, 2, 3]);
  });

  test('start where the tier says', () => {
    const from = (start: 'declared' | 'classified' | 'detected', times: object = {}) =>
      clocks(
        { severity, times: { detected, ...times } },
        { policies: [version('1.0.0', '2026-01-01', [tier('SEV-1', 1, { from: start, contain: 'PT4H' })])] },
      );
    expect(from('declared', { declared: at('09:30') })).toEqual(['SEV-1 contain 1.0.0 09:30>13:30 running']);
    expect(from('declared')).toEqual(['SEV-1 contain 1.0.0 09:00>13:00 running']);
    expect(from('classified')).toEqual(['SEV-1 contain 1.0.0 09:10>13:10 running']);
    expect(from('detected', { declared: at('09:30') })).toEqual(['SEV-1 contain 1.0.0 09:00>13:00 running']);
  });

  test('name the declaration, or the assignment, where they start from it', () => {
    const startAt = (from: 'declared' | 'classified') => {
      const policy = version('1.0.0', '2026-01-01', [tier('SEV-1', 1, { from, contain: 'PT4H' })]);
      const times = { detected, declared: at('09:30') };
      const incident = recordOf('incident', 'INC-1', { status: 'open', times, severity } as object);
      return clocksOf(graphOf([policy, incident]), incident)[0]?.startAt;
    };
    expect(startAt('declared')).toEqual(['times', 'declared']);
    expect(startAt('classified')).toEqual(['severity', 0, 'at']);
  });

  test('name where they are promised, start and end', () => {
    const incident = recordOf('incident', 'INC-1', { status: 'open', times: { detected }, severity } as object);
    const [, contain] = clocksOf(graphOf([first, incident]), incident);
    expect(contain).toMatchObject({
      promiseAt: ['severityTiers', 1, 'targets', 'contain'],
      startAt: ['times', 'detected'],
      actualAt: ['times', 'contained'],
      promise: { ms: 4 * 3_600_000 },
      actual: null,
    });
  });
});

describe('the clocks of several tiers', () => {
  const severity = tiers(['SEV-2', '09:10'], ['SEV-1', '11:00']);
  test('count for what fell due before the tier changed, or was reached in its time', () => {
    expect(clocks({ severity }, { asOf: at('12:00') })).toEqual([
      'SEV-1 triage 1.0.0 11:00>12:00 running',
      'SEV-1 contain 1.0.0 11:00>15:00 running',
      'SEV-1 recover 1.0.0 11:00>19:00 running',
    ]);
    expect(clocks({ severity: tiers(['SEV-2', '09:10'], ['SEV-1', '11:01']) }, { asOf: at('12:00') })[0]).toBe(
      'SEV-2 triage 1.0.0 09:00>11:00 missed',
    );
    const times = { detected, triaged: at('10:30'), contained: at('12:00') };
    expect(clocks({ severity, times }, { asOf: at('12:00') })).toEqual([
      'SEV-2 triage 1.0.0 09:00>11:00 met',
      'SEV-1 contain 1.0.0 11:00>15:00 met',
      'SEV-1 recover 1.0.0 11:00>19:00 running',
    ]);
  });

  test('are by the version in force when each started', () => {
    const second = version('2.0.0', '2026-03-04', [tier('SEV-1', 1, { contain: 'PT1H' })]);
    const later = [
      { tier: 'SEV-1', at: detected },
      { tier: 'SEV-9', at: at('10:00') },
      { tier: 'SEV-1', at: '2026-03-04T09:00:00Z' },
    ];
    expect(clocks({ severity: later }, { asOf: '2026-03-04T09:30:00Z', policies: [first, second] }).at(-1)).toBe(
      'SEV-1 contain 2.0.0 2026-03-04T09:00>2026-03-04T10:00 running',
    );
  });
});

describe('an open incident without a tier', () => {
  test('is triaged by the mildest tier', () => {
    expect(clocks({})).toEqual(['SEV-2 triage 1.0.0 09:00>11:00 running']);
    expect(clocks({ severity: [] }, { asOf: at('12:00') })).toEqual(['SEV-2 triage 1.0.0 09:00>11:00 missed']);
  });

  test('of two as mild by the first', () => {
    const equal = version('1.0.0', '2026-01-01', [
      tier('SEV-2', 2, { triage: 'PT2H' }),
      tier('SEV-3', 2, { triage: 'PT3H' }),
    ]);
    expect(clocks({}, { policies: [equal] })).toEqual(['SEV-2 triage 1.0.0 09:00>11:00 running']);
  });

  test.each([
    { status: 'contained' },
    { status: 'merged', standDown: { at: at('20:00') } },
    { imported: {} },
    { times: {} },
  ])('unless it is %j', (data) => expect(clocks(data)).toEqual([]));

  test('and where no policy was in force has no clock', () => {
    expect(clocks({}, { policies: [] })).toEqual([]);
    expect(clocks({}, { policies: [version('1.0.0', '2026-01-01', undefined)] })).toEqual([]);
    expect(clocks({ severity: tiers(['SEV-9', '09:10']) })).toEqual([]);
  });
});

test('a detection between two versions leaves it open by which the clock runs', () => {
  const second = version('2.0.0', '2026-03-03', [tier('SEV-1', 1, { contain: 'P2D' })]);
  const data = { times: { detected: '2026-03-02T12:00Z/2026-03-03T12:00Z' }, severity: tiers(['SEV-1', '12:00']) };
  expect(
    clocks(data, { asOf: '2026-03-20T00:00:00Z', policies: [first, second] }).map((one) => one.split(' ').at(-1)),
  ).toEqual(['not-evidenced']);
});
