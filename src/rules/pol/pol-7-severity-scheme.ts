/** POL-7: tiers in one order, each with criteria, and the worse the tier the shorter its windows. */
import type { Path } from '../../model/path.ts';
import { formatWindow } from '../../model/time/format.ts';
import { isLonger, type Window, windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { isResponsePolicy, judged, type Policy } from './effect.ts';

type Tier = NonNullable<Policy['data']['severityTiers']>[number];

const COMPARED = ['triage', 'contain', 'recover', 'updateEvery'] as const;

/** The first tier whose rank is taken, or is none of 1 to n. */
function misranked(policy: Policy, tiers: readonly Tier[]): Fault[] {
  const index = tiers.findIndex(
    ({ rank }, position) =>
      rank < 1 || rank > tiers.length || tiers.findIndex((other) => other.rank === rank) !== position,
  );
  if (index < 0) return [];
  return [
    {
      at: at(policy, 'severityTiers', index, 'rank'),
      severity: 'error',
      message: `${policy.id}: the ranks of its tiers are ${tiers.map(({ rank }) => rank).join(', ')}, not 1 to ${tiers.length}`,
    },
  ];
}

interface Promised {
  readonly tier: Tier;
  readonly path: Path;
  readonly window: Window;
}

/** A kind of promise: what it is called, and what each tier promises of it, the worst tier first. */
interface Promise {
  readonly what: string;
  readonly by: readonly Promised[];
}

function promisesOf(tiers: readonly Tier[]): readonly Promise[] {
  const ranked = tiers.map((tier, index) => ({ tier, index })).sort((a, b) => a.tier.rank - b.tier.rank);
  const targets = COMPARED.map((target) => ({
    what: target as string,
    by: ranked.flatMap(({ tier, index }): Promised[] => {
      const written = tier.targets?.[target];
      const path: Path = ['severityTiers', index, 'targets', target];
      return written === undefined ? [] : [{ tier, path, window: windowOf(written) }];
    }),
  }));
  const roles = [...new Set(tiers.flatMap((tier) => (tier.escalation ?? []).map((entry) => entry.to)))];
  const escalations = roles.map((role) => ({
    what: `escalation to ${role}`,
    by: ranked.flatMap(({ tier, index }): Promised[] => {
      const position = tier.escalation?.findIndex((entry) => entry.to === role) ?? -1;
      const entry = tier.escalation?.[position];
      const path: Path = ['severityTiers', index, 'escalation', position, 'within'];
      return entry ? [{ tier, path, window: windowOf(entry.within) }] : [];
    }),
  }));
  return [...targets, ...escalations];
}

/** Each tier against the next milder one that promises in the same kind of time: one fault is then told once. */
function inverted(policy: Policy, { what, by }: Promise): Omit<Fault, 'severity'>[] {
  return by.flatMap((worse, index) => {
    const milder = by.slice(index + 1).find((other) => other.window.kind === worse.window.kind);
    if (!milder || isLonger(worse.window, milder.window) !== true) return [];
    return [
      {
        at: at(policy, ...worse.path),
        message: `${policy.id} allows ${formatWindow(worse.window)} for ${what} at ${worse.tier.id}, and ${formatWindow(milder.window)} at the milder ${milder.tier.id}`,
        related: [{ at: at(policy, ...milder.path), message: `the shorter window of ${milder.tier.id}` }],
      },
    ];
  });
}

export const severityScheme = defineRule({
  code: 'POL-7',
  on: ['policy'],
  text: {
    what: 'A version of the incident response policy has no tiers, ranks that are not 1 to n, a tier without criteria, or a worse tier with a longer window than a milder one (triage, contain, recover, updateEvery, escalation to the same role).',
    why: 'Severity decides on every clock. Tiers without criteria are assigned by mood, and a scheme in which the critical incident may wait longer than the minor one was not thought through.',
    fix: 'Write the tiers with ranks from 1 (worst), criteria for each, and windows that grow from worse to milder. They are under the seal: have the version approved again.',
    sources: ['S008', 'S009', 'S065', 'S074', 'S077', 'S079', 'S122', 'CC7.3', 'CC7.4'],
  },
  check(policy, graph): Fault[] {
    if (!isResponsePolicy(policy)) return [];
    const tiers = policy.data.severityTiers ?? [];
    if (tiers.length === 0) {
      return [{ at: at(policy, 'severityTiers'), severity: 'error', message: `${policy.id} has no severity tiers` }];
    }
    const common = judged(graph, policy);
    const empty = tiers.flatMap((tier, index): Fault[] =>
      tier.criteria.length > 0
        ? []
        : [
            {
              at: at(policy, 'severityTiers', index, 'criteria'),
              ...common,
              message: `${policy.id}: ${tier.id} has no criteria`,
            },
          ],
    );
    const ranks = misranked(policy, tiers);
    if (ranks.length > 0) return [...ranks, ...empty];
    const order = promisesOf(tiers).flatMap((promise) => inverted(policy, promise));
    return [...empty, ...order.map((fault): Fault => ({ ...fault, ...common }))];
  },
});
