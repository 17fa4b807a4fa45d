/** What of the examination periods has passed: rules that say "so far" judge it (rules.md, Readings). */
import type { Rec } from '../content/record.ts';
import type { Millis } from '../model/time/instant.ts';
import type { Stretch } from './coverage.ts';
import type { Graph } from './graph.ts';
import { type Period, periodSpan } from './periods.ts';
import { forceSpan } from './policies.ts';

/** A type II period up to as-of, that instant included; null before it begins, and for type I. */
export function soFar(graph: Graph, period: Period): Stretch | null {
  if (period.data.type !== 'II') return null;
  const { start, end } = periodSpan(period);
  const to = Math.min(end, graph.asOf) + 1;
  return start < to ? { from: start, to } : null;
}

/** The type II periods that have begun, each with what has passed of it. */
export function examined(graph: Graph): readonly { readonly period: Period; readonly span: Stretch }[] {
  return graph.approved('period').flatMap((period) => {
    const span = soFar(graph, period);
    return span ? [{ period, span }] : [];
  });
}

/** The versions that take or took effect and satisfy a condition, each with the span in which it is in force. */
export function versionsInForce(
  graph: Graph,
  condition: (data: Rec<'policy'>['data']) => boolean,
): readonly { readonly policy: Rec<'policy'>; readonly span: Stretch }[] {
  return graph
    .approved('policy')
    .filter((policy) => condition(policy.data))
    .flatMap((policy) => {
      const span = forceSpan(graph, policy);
      return span && span.from < span.to ? [{ policy, span }] : [];
    })
    .sort((a, b) => a.span.from - b.span.from);
}

/**
 * Is it POL-1's to report that no incident response policy was in force at an instant? It speaks of gaps within
 * the periods, and of a portal that has no such policy at all.
 */
export function isUngoverned(graph: Graph, at: Millis): boolean {
  const responsePolicies = graph.approved('policy').filter(({ data }) => data.kind === 'incident-response');
  if (!responsePolicies.some(({ data }) => data.status === 'approved')) return true;
  return examined(graph).some(({ span }) => span.from <= at && at < span.to);
}
