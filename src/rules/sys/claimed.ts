/** The claims of approved narratives with the period that they speak of, once it has ended. */
import type { Rec } from '../../content/record.ts';
import { type Claim, type Narrative, periodOf, soundClaims } from '../../graph/claims.ts';
import type { Graph } from '../../graph/graph.ts';
import { activeSpan } from '../../graph/operation.ts';
import { hasEnded, type Period, periodSpan } from '../../graph/periods.ts';
import { utcDay } from '../../model/time/instant.ts';

export interface Claimed {
  readonly claim: Claim;
  readonly period: Period;
}

/** The claims of some kinds; none while the period has not ended. */
export function claimedIn(narrative: Narrative, graph: Graph, kinds: readonly string[]): readonly Claimed[] {
  const claims = soundClaims(narrative, graph).filter((claim) => kinds.includes(claim.kind));
  if (claims.length === 0) return [];
  const period = periodOf(narrative, graph);
  return period && hasEnded(graph, period) ? claims.map((claim) => ({ claim, period })) : [];
}

/** The controls that a claim is about. */
export function controlsOf(claim: Claim, graph: Graph): readonly Rec<'control'>[] {
  return claim.about.map((name) => graph.index.byName('control', name)).filter((control) => control !== undefined);
}

/** What a claim covers: the period, or its own `from` and `to`. The end is exclusive. */
export function claimedSpan({ claim, period }: Claimed): { readonly from: number; readonly to: number } {
  const { start, end } = periodSpan(period);
  return { from: claim.from ?? start, to: claim.to ?? end + 1 };
}

/** Was the control active throughout what the claim covers? */
export function isActiveThrough(control: Rec<'control'>, claimed: Claimed): boolean {
  const active = activeSpan(control);
  const span = claimedSpan(claimed);
  return active.from <= span.from && span.to <= active.to;
}

/** `2026-01-01 to 2026-06-30`: both days included. */
export function inDays({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${utcDay(from)} to ${utcDay(to - 1)}`;
}
