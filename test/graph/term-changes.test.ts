/** What two versions of a policy promise differently, and which way each promise moved. */
import { describe, expect, test } from 'vitest';
import { termChanges } from '../../src/graph/term-changes.ts';
import type { PolicyData, SeverityTier } from '../../src/model/records/policy.ts';

/** A version of which nothing is written but what a test is about. */
function version(terms: Partial<PolicyData>): PolicyData {
  return { owner: 'security-lead', ...terms } as PolicyData;
}

const tier: SeverityTier = { id: 'SEV-1', rank: 1, name: 'Critical', criteria: [], reviewRequired: true };

/** Each change as `direction term: before > after`. */
function changed(before: Partial<PolicyData>, after: Partial<PolicyData>): readonly string[] {
  return termChanges(version(before), version(after)).map(
    (change) => `${change.direction} ${change.term}: ${change.before ?? '-'} > ${change.after ?? '-'}`,
  );
}

describe('what changed between two versions', () => {
  test.each([
    ['PT4H', 'PT4H', []],
    ['P1D', 'PT24H', ['changed a record opened within: 1 day > 24 h']],
    ['PT4H', 'PT2H', ['tightened a record opened within: 4 h > 2 h']],
    ['PT4H', 'PT5H', ['loosened a record opened within: 4 h > 5 h']],
    ['P1M', 'P30D', ['changed a record opened within: 1 month > 30 days']],
    [undefined, 'PT5H', ['tightened a record opened within: - > 5 h']],
    ['PT4H', undefined, ['loosened a record opened within: 4 h > -']],
  ])('%s to %s', (before, after, expected) => {
    expect(changed({ recordWithin: before }, { recordWithin: after })).toEqual(expected);
  });

  test('a window in place of what is none, or the other way, is neither looser nor tighter', () => {
    const [yearly, monthly] = [{ every: { perCalendarYear: 2 } }, { every: 'P6M' }];
    expect(changed({ exerciseRule: yearly }, { exerciseRule: monthly })).toEqual([
      'changed an exercise every: 2 per calendar year > 6 months',
    ]);
    expect(changed({ exerciseRule: monthly }, { exerciseRule: yearly })).toEqual([
      'changed an exercise every: 6 months > 2 per calendar year',
    ]);
    expect(changed({}, { exerciseRule: yearly })).toEqual(['changed an exercise every: - > 2 per calendar year']);
  });

  test('the terms of the later version come first, then those that it no longer has', () => {
    expect(changed({ owner: 'a', requiredRoles: ['x'] }, { owner: 'b', severityTiers: [tier] })).toEqual([
      'changed SEV-1: rank: - > 1',
      'changed SEV-1: name: - > Critical',
      'changed SEV-1: clock starts when: - > detected',
      'changed SEV-1: review: - > required',
      'changed owner: a > b',
      'changed required roles: x > -',
    ]);
  });

  test('each end names its own place', () => {
    const second = { ...tier, id: 'SEV-2' };
    const [change, gone] = termChanges(
      version({ severityTiers: [tier, second], reviewEvery: 'P1M' }),
      version({ severityTiers: [{ ...second, name: 'Other' }] }),
    ).filter(({ term }) => term === 'SEV-2: name' || term === 'review of the policy every');
    expect(change).toMatchObject({
      beforeAt: ['severityTiers', 1, 'name'],
      afterAt: ['severityTiers', 0, 'name'],
    });
    expect(gone).toMatchObject({ beforeAt: ['reviewEvery'], afterAt: null });
  });
});
