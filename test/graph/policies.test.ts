/** Which version of a policy or plan was in force at an instant. */
import { describe, expect, test } from 'vitest';
import { planInForce, plansInForce } from '../../src/graph/plans.ts';
import { Blocked } from '../../src/graph/poison.ts';
import { forceSpan, policyInForce, policySlugs, responsePolicyAt, tierOf } from '../../src/graph/policies.ts';
import type { PolicyData } from '../../src/model/records/policy.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf, read } from './graph-of.ts';

const day = (date: string) => at(`${date}T00:00:00Z`);
const version = (number: string, effectiveFrom: string | undefined, more: Partial<PolicyData> = {}) => {
  const { policy = 'ir' } = more;
  return recordOf('policy', `${policy}@${number}`, {
    policy,
    version: number,
    kind: 'incident-response',
    effectiveFrom,
    ...more,
  });
};
const versions = [
  version('0.9.0', '2026-06-01'),
  version('1.0.0', '2026-01-01'),
  version('2.0.0', '2026-03-01', { effectiveTo: '2026-05-01' }),
  version('4.0.0', undefined),
];

describe('the version in force', () => {
  test.each([
    ['2025-12-31', null],
    ['2026-01-01', '1.0.0'],
    ['2026-02-28', '1.0.0'],
    ['2026-03-01', '2.0.0'],
    ['2026-04-30', '2.0.0'],
    ['2026-05-01', null],
    ['2026-06-01', '0.9.0'],
    ['2030-01-01', '0.9.0'],
  ])('on %s is %s', (date, number) => {
    const graph = graphOf(versions);
    expect(policyInForce(graph, 'ir', day(date))?.data.version ?? null).toBe(number);
    expect(responsePolicyAt(graph, day(date))?.data.version ?? null).toBe(number);
    expect(policyInForce(graph, 'other', day(date))).toBeNull();
  });

  test('changes with the first millisecond of a day', () => {
    expect(policyInForce(graphOf(versions), 'ir', day('2026-03-01') - 1)?.data.version).toBe('1.0.0');
    expect(policyInForce(graphOf(versions), 'ir', day('2026-05-01') - 1)?.data.version).toBe('2.0.0');
  });

  test('is in doubt where the file says another version', () => {
    const doubtful = read(version('1.0.0', '2026-01-01'), { faults: [['version']], file: 'policies/ir/1.0.1.md' });
    const wrong = read(version('1.0.0', '2026-01-01'), { faults: [['title']] });
    expect(() => policyInForce(graphOf([doubtful]), 'ir', day('2026-02-01'))).toThrow(
      new Blocked('policies/ir/1.0.1.md is not sure of its version'),
    );
    expect(policyInForce(graphOf([wrong]), 'ir', day('2026-02-01'))?.id).toBe('ir@1.0.0');
  });

  test('of two response policies is in doubt', () => {
    const two = [version('1.0.0', '2026-01-01'), version('1.0.0', '2026-02-01', { policy: 'b' })];
    const graph = graphOf([...two, version('1.0.0', '2026-01-01', { policy: 'c', kind: 'access' })]);
    expect(responsePolicyAt(graph, day('2026-01-15'))?.id).toBe('ir@1.0.0');
    expect(() => responsePolicyAt(graph, day('2026-02-15'))).toThrow(
      new Blocked('b@1.0.0 and ir@1.0.0 are in force at once'),
    );
    expect(policySlugs(graph, 'incident-response')).toEqual(['b', 'ir']);
    expect(policySlugs(graph, 'access')).toEqual(['c']);
    expect(policySlugs(graph, 'other')).toEqual([]);
    expect(policySlugs(graph, 'access')).toBe(policySlugs(graph, 'access'));
  });
});

test('a version is in force to its end, or to the effect of the next', () => {
  const graph = graphOf(versions);
  const spans = graph.all('policy').map((rec) => [rec.data.version, forceSpan(graph, rec)]);
  expect(spans).toEqual([
    ['0.9.0', { from: day('2026-06-01'), to: Infinity }],
    ['1.0.0', { from: day('2026-01-01'), to: day('2026-03-01') }],
    ['2.0.0', { from: day('2026-03-01'), to: day('2026-05-01') }],
    ['4.0.0', null],
  ]);
});

test('a tier of a version, by its id', () => {
  const tiers = version('1.0.0', '2026-01-01', { severityTiers: [{ id: 'A' }, { id: 'B' }] as never });
  expect(tierOf(tiers, 'B')?.id).toBe('B');
  expect(tierOf(tiers, 'C')).toBeUndefined();
  expect(tierOf(version('1.0.0', '2026-01-01'), 'A')).toBeUndefined();
});

describe('the plan in force', () => {
  const plan = (slug: string, number: string, effectiveFrom: string, effectiveTo?: string) =>
    recordOf('plan', `plan:${slug}@${number}`, { plan: slug, version: number, effectiveFrom, effectiveTo });
  const plans = [
    plan('a', '2.0.0', '2026-03-01', '2026-05-01'),
    plan('a', '1.0.0', '2026-01-01'),
    plan('b', '1.0.0', '2026-04-01'),
  ];
  test.each([
    ['2025-12-31', []],
    ['2026-01-01', ['a@1.0.0']],
    ['2026-03-01', ['a@2.0.0']],
    ['2026-04-01', ['a@2.0.0', 'b@1.0.0']],
    ['2026-05-01', ['b@1.0.0']],
  ])('on %s: %j', (date, names) => {
    for (const records of [plans, plans.toReversed()]) {
      const found = plansInForce(graphOf(records), day(date)).map(({ data }) => `${data.plan}@${data.version}`);
      expect(found).toEqual(names);
    }
  });

  test('is in doubt where the file says another version', () => {
    const doubtful = read(plan('a', '1.0.0', '2026-01-01'), { faults: [['version']] });
    expect(() => planInForce(graphOf([doubtful]), 'a', day('2026-02-01'))).toThrow(Blocked);
    expect(planInForce(graphOf([doubtful]), 'a', day('2025-02-01'))).toBeNull();
  });
});
