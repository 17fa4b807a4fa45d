/** Which version of a plan was in force at an instant: as for policies, by effect and end. */
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Graph } from './graph.ts';

/** The version of a plan with the latest effect at `at`, unless it had ended by then. */
export function planInForce(graph: Graph, slug: string, at: Millis): Rec<'plan'> | null {
  const started = graph
    .approved('plan')
    .filter((plan) => plan.data.plan === slug && (parseDate(plan.data.effectiveFrom) ?? Infinity) <= at);
  const last = started.reduce<Rec<'plan'> | null>(
    (best, plan) => (best && best.data.effectiveFrom >= plan.data.effectiveFrom ? best : plan),
    null,
  );
  const ended = last?.data.effectiveTo !== undefined && (parseDate(last.data.effectiveTo) ?? Infinity) <= at;
  return ended ? null : last;
}

/** Every plan in force at an instant. */
export function plansInForce(graph: Graph, at: Millis): readonly Rec<'plan'>[] {
  const slugs = new Set(graph.approved('plan').map((plan) => plan.data.plan));
  return [...slugs].map((slug) => planInForce(graph, slug, at)).filter((plan) => plan !== null);
}
