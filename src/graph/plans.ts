/** Which versions of plans and runbooks are in force (as for policies: the one with the latest effect). */
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Graph } from './graph.ts';
import { identified } from './policies.ts';

type Plan = Rec<'plan'>;

function startOf(plan: Plan): Millis {
  return parseDate(plan.data.effectiveFrom) ?? Infinity;
}

/** The version of a plan with the greatest `effectiveFrom` ≤ `at`, unless its `effectiveTo` ≤ `at`; null where none is. */
export function planInForce(graph: Graph, slug: string, at: Millis): Plan | null {
  const begun = graph.approved('plan').filter((plan) => plan.data.plan === slug && startOf(plan) <= at);
  const last = begun.reduce<Plan | null>((late, plan) => (late && startOf(late) > startOf(plan) ? late : plan), null);
  const to = last?.data.effectiveTo;
  const inForce = to === undefined || at < (parseDate(to) ?? Infinity);
  return last && inForce ? identified(last) : null;
}

/** The plans in force at an instant, one version of each. */
export function plansInForce(graph: Graph, at: Millis): readonly Plan[] {
  const slugs = new Set(graph.approved('plan').map((plan) => plan.data.plan));
  return [...slugs].map((slug) => planInForce(graph, slug, at)).filter((plan) => plan !== null);
}
