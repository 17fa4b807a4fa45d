/** POL-14: a policy that promises nothing is not better than one that promises and fails. */
import type { Path } from '../../model/path.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { isResponsePolicy, judged, type Policy } from './effect.ts';

interface Silence {
  readonly path: Path;
  /** Completes the sentence "… has …". */
  readonly lacks: string;
}

const DECIDED = ['declare', 'classify', 'escalate', 'close', 'notify'] as const;
const TARGETS = ['triage', 'contain', 'recover'] as const;

/** A tier that is reviewed needs a window for it, the policy's or its own; a window of a tier that is not reviewed is none. */
function onReviews({ data }: Policy): Silence[] {
  const tiers = data.severityTiers ?? [];
  const reviewed = tiers.filter((tier) => tier.reviewRequired);
  const windows = (reviewed.length > 0 ? reviewed : tiers).filter((tier) => tier.targets?.review !== undefined);
  const silent: Silence[] = [];
  if (data.reviewRule === undefined && windows.length === 0)
    silent.push({
      path: ['reviewRule'],
      lacks: `no reviewRule, and no tier ${reviewed.length > 0 ? 'that is reviewed ' : ''}with targets.review`,
    });
  if (tiers.length > 0 && reviewed.length === 0)
    silent.push({ path: ['severityTiers', 0, 'reviewRequired'], lacks: 'no tier whose incidents are reviewed' });
  return silent;
}

function onDecisions({ data }: Policy): Silence[] {
  const missing = DECIDED.filter((kind) => !data.decisions?.some((decision) => decision.kind === kind));
  return missing.length === 0
    ? []
    : [{ path: ['decisions'], lacks: `no role that decides to ${missing.join(', ')} (decisions)` }];
}

/** Every tier but the mildest promises an escalation and its three targets. */
function onTiers({ data }: Policy): Silence[] {
  const tiers = data.severityTiers ?? [];
  const mildest = Math.max(...tiers.map((tier) => tier.rank));
  return tiers.flatMap((tier, index): Silence[] => {
    if (tier.rank === mildest) return [];
    const at: Path = ['severityTiers', index];
    const escalation: Silence[] =
      (tier.escalation ?? []).length > 0
        ? []
        : [{ path: [...at, 'escalation'], lacks: `no escalation for ${tier.id}` }];
    if (tier.targets === undefined)
      return [...escalation, { path: [...at, 'targets'], lacks: `no targets for ${tier.id}` }];
    const missing = TARGETS.filter((target) => tier.targets?.[target] === undefined);
    return [
      ...escalation,
      ...missing.map((target) => ({
        path: [...at, 'targets', target],
        lacks: `no target to ${target} for ${tier.id}`,
      })),
    ];
  });
}

function silences(policy: Policy): readonly Silence[] {
  const { exerciseRule, requiredRoles = [], recordWithin } = policy.data;
  return [
    ...(exerciseRule === undefined ? [{ path: ['exerciseRule'], lacks: 'no exerciseRule' }] : []),
    ...onReviews(policy),
    ...(requiredRoles.length === 0 ? [{ path: ['requiredRoles'], lacks: 'no requiredRoles' }] : []),
    ...(recordWithin === undefined ? [{ path: ['recordWithin'], lacks: 'no recordWithin' }] : []),
    ...onDecisions(policy),
    ...onTiers(policy),
  ];
}

export const silentPolicy = defineRule({
  code: 'POL-14',
  on: ['policy'],
  text: {
    what: 'A version of the incident response policy lacks exerciseRule, a reviewRule (or targets.review) with a tier that is reviewed, requiredRoles, recordWithin, or decisions for declare, classify, escalate, close and notify; or a tier other than the mildest lacks an escalation or a target for triage, contain or recover.',
    why: 'No promise means no missed promise. Silence must not score better than a target that was set and missed, or the best record is an empty policy.',
    fix: 'Add the term, with a window that you mean to keep, and have the version approved again.',
    sources: [
      'S009',
      'S012',
      'S017',
      'S026',
      'S065',
      'S070',
      'S074',
      'S078',
      'S079',
      'S098',
      'S108',
      'S112',
      'S123',
      'S136',
      'S145',
      'S164',
      'S175',
      'CC7.4',
      'CC7.5',
    ],
  },
  check: (policy, graph): Fault[] =>
    isResponsePolicy(policy)
      ? silences(policy).map(({ path, lacks }) => ({
          at: at(policy, ...path),
          ...judged(graph, policy),
          message: `${policy.id} has ${lacks}`,
        }))
      : [],
});
