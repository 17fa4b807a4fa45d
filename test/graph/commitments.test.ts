/** What a `<Commitment>` prints: the promise of a tier, or why there is none to print. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import { commitmentOf } from '../../src/graph/commitments.ts';
import type { Path } from '../../src/model/path.ts';
import type { SeverityTier } from '../../src/model/records/policy.ts';
import { formatWindow } from '../../src/model/time/format.ts';
import { recordOf } from '../support/record.ts';
import { graphOf, read } from './graph-of.ts';

const tier: SeverityTier = { id: 'SEV-1', rank: 1, name: 'Critical', criteria: [], reviewRequired: true };
const policy = recordOf('policy', 'ir@1.0.0', {
  policy: 'ir',
  version: '1.0.0',
  severityTiers: [
    { ...tier, id: 'SEV-0' },
    {
      ...tier,
      targets: { from: 'declared', contain: 'PT4H', review: 'P14D' },
      escalation: [
        { to: 'lead', within: 'PT1H' },
        { to: 'director', within: 'PT2H' },
      ],
    },
    { ...tier, id: 'SEV-2', escalation: [{ to: 'laed', within: 'PT1H' }] },
  ],
});
const plan = recordOf('plan', 'plan:ir-plan@1.0.0', { implements: 'ir@1.0.0' });
const roles = [recordOf('role', 'lead', {}), recordOf('role', 'director', {})];

interface Asked {
  readonly tier?: string;
  readonly target?: string;
  readonly to?: string;
}

function said(rec: Rec, asked: Asked, of = policy): string {
  const found = commitmentOf(graphOf([of, plan, ...roles]), rec, asked.tier ?? 'SEV-1', asked.target, asked.to);
  if (found.state === 'found') return `${found.policy.id} ${found.path.join('/')}: ${formatWindow(found.window)}`;
  if (found.state === 'no-tier') return `no tier but ${found.tiers.join()}`;
  return found.state === 'no-promise' ? `none at ${found.path.join('/')} but ${found.promises.join()}` : found.state;
}

describe('a promise', () => {
  test.each<[Asked, string]>([
    [{ target: 'contain' }, 'ir@1.0.0 severityTiers/1/targets/contain: 4 h'],
    [{ target: 'review' }, 'ir@1.0.0 severityTiers/1/targets/review: 14 days'],
    [{ to: 'lead' }, 'ir@1.0.0 severityTiers/1/escalation/0/within: 1 h'],
    [{ to: 'director' }, 'ir@1.0.0 severityTiers/1/escalation/1/within: 2 h'],
    [{ to: 'director', target: 'contain' }, 'ir@1.0.0 severityTiers/1/escalation/1/within: 2 h'],
    [{ target: 'recover' }, 'none at severityTiers/1/targets but contain,review'],
    [{}, 'none at severityTiers/1/targets but contain,review'],
    [{ to: 'sponsor' }, 'none at severityTiers/1/escalation but lead,director'],
    [{ tier: 'SEV-0', target: 'contain' }, 'none at severityTiers/0/targets but '],
    [{ tier: 'SEV-0', to: 'lead' }, 'none at severityTiers/0/escalation but '],
    [{ tier: 'SEV-9', target: 'contain' }, 'no tier but SEV-0,SEV-1,SEV-2'],
    // One of the tier's roles is misspelt, and may be the one that is meant.
    [{ tier: 'SEV-2', to: 'lead' }, 'unreadable'],
    [{ tier: 'SEV-2', to: 'laed' }, 'ir@1.0.0 severityTiers/2/escalation/0/within: 1 h'],
  ])('%j', (asked, expected) => {
    expect(said(policy, asked)).toBe(expected);
    expect(said(plan, asked)).toBe(expected);
  });

  test('of a policy without tiers is none', () => {
    const bare = recordOf('policy', 'ir@1.0.0', { policy: 'ir', version: '1.0.0' });
    expect(said(bare, { target: 'contain' }, bare)).toBe('no tier but ');
  });
});

describe('what has an error of its own', () => {
  const contain = { target: 'contain' };
  test.each<[string, readonly Path[], string]>([
    ['tiers', [['severityTiers', 1, 'rank']], 'unreadable'],
    ['all of it', [[]], 'unreadable'],
    ['a title', [['title']], 'ir@1.0.0 severityTiers/1/targets/contain: 4 h'],
  ])('a policy: %s', (_name, faults, expected) => {
    const faulty = read(policy, { faults });
    expect(commitmentOf(graphOf([faulty]), faulty, 'SEV-1', 'contain', undefined).state === 'found').toBe(
      expected !== 'unreadable',
    );
  });

  test.each<[string, readonly Path[], string]>([
    ['what it implements', [['implements']], 'unreadable'],
    ['all of it', [[]], 'unreadable'],
    ['a title', [['title']], 'ir@1.0.0 severityTiers/1/targets/contain: 4 h'],
  ])('a plan: %s', (_name, faults, expected) => expect(said(read(plan, { faults }), contain)).toBe(expected));

  test('a plan of a policy that is not there', () => {
    expect(said(recordOf('plan', 'plan:other@1.0.0', { implements: 'ir@9.0.0' }), contain)).toBe('unreadable');
  });

  test('a record that can have no promises', () =>
    expect(said(recordOf('role', 'lead', {}), contain)).toBe('unreadable'));
});
