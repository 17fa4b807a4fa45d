/** Which versions of plans and runbooks are in force (as for policies: the one with the latest effect). */
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Graph } from './graph.ts';

type Plan = Rec<'plan'>;

function startOf(plan: Plan): Millis {
  return parseDate(plan.data.effectiveFrom) ?? Infinity;
}

/** Of each plan the version with the greatest `effectiveFrom` ≤ `at`, unless its `effectiveTo` ≤ `at`. */
export function plansInForce(graph: Graph, at: Millis): readonly Plan[] {
  const last = new Map<string, Plan>();
  for (const plan of graph.approved('plan')) {
    const known = last.get(plan.data.plan);
    if (startOf(plan) <= at && (!known || startOf(known) <= startOf(plan))) last.set(plan.data.plan, plan);
  }
  return [...last.values()].filter(
    ({ data }) => data.effectiveTo === undefined || at < (parseDate(data.effectiveTo) ?? Infinity),
  );
}
