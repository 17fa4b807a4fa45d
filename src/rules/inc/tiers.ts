/** The severity tiers that the versions of the incident response policy ever had. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import type { SeverityTier } from '../../model/records/policy.ts';

export interface KnownTier {
  readonly policy: Rec<'policy'>;
  /** Its index in the version. */
  readonly index: number;
  readonly tier: SeverityTier;
}

/** The tiers of all approved and retired versions. */
export function knownTiers(graph: Graph): readonly KnownTier[] {
  const policies = graph.approved('policy').filter((policy) => policy.data.kind === 'incident-response');
  return policies.flatMap((policy) =>
    (policy.data.severityTiers ?? []).map((tier, index): KnownTier => ({ policy, index, tier })),
  );
}

export function hasCriterion(tier: SeverityTier, criterion: string): boolean {
  return tier.criteria.some((one) => one.id === criterion);
}
