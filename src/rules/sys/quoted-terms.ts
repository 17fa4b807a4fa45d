/** What a target claim quotes, against the terms of the policy that it is about. */
import type { Rec } from '../../content/record.ts';
import type { Claim } from '../../graph/claims.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Period, periodSpan } from '../../graph/periods.ts';
import { responsePolicyAt } from '../../graph/policies.ts';
import { parseRef } from '../../model/forms.ts';
import { formatWindow } from '../../model/time/format.ts';
import type { Window } from '../../model/time/window.ts';

type Policy = Rec<'policy'>;

/** The policy versions that a claim names; where it names none, the incident response policy in force at the period's end. */
export function policiesOf(claim: Claim, period: Period, graph: Graph): readonly Policy[] {
  const named = claim.about.flatMap((name) => {
    const ref = parseRef(name);
    const policy = ref && graph.index.byName('policy', `${ref.slug}@${ref.version}`);
    return policy ? [policy] : [];
  });
  if (named.length > 0) return [...new Set(named)];
  const inForce = responsePolicyAt(graph, periodSpan(period).end);
  return inForce ? [inForce] : [];
}

/** The windows in words, each once. */
export function listed(windows: readonly Window[]): string {
  return [...new Set(windows.map(formatWindow))].join(', ');
}
