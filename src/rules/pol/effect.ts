/** The severity of what is wrong with a policy version: curable while it lies ahead, a deviation once in effect (E/D). */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { forceSpan } from '../../graph/policies.ts';
import type { Severity } from '../../model/catalogue.ts';
import { type Millis, parseDate } from '../../model/time/instant.ts';

export type Policy = Rec<'policy'>;

/** `error` while what is judged takes effect after as-of, `deviation` from then on. */
export function severityFrom(effect: Millis, graph: Graph): Severity {
  return effect > graph.asOf ? 'error' : 'deviation';
}

/** When a version takes effect; never, for one without a day. */
export function effectOf(policy: Policy): Millis {
  return parseDate(policy.data.effectiveFrom ?? '') ?? Infinity;
}

/** Is the version out of force at as-of, so that nothing about it can change any more? */
export function isOver(graph: Graph, policy: Policy): boolean {
  const span = forceSpan(graph, policy);
  return span !== null && span.to <= graph.asOf;
}

/** What every finding about the terms of a version has in common. */
export function judged(graph: Graph, policy: Policy): { readonly severity: Severity; readonly past: boolean } {
  return { severity: severityFrom(effectOf(policy), graph), past: isOver(graph, policy) };
}

export function isResponsePolicy(policy: Policy): boolean {
  return policy.data.kind === 'incident-response';
}
