/** PER-4: operation shows all through a period, not in one corner of it. */
import type { Graph } from '../../graph/graph.ts';
import { detectionOf } from '../../graph/incidents.ts';
import { type Period, periodSpan } from '../../graph/periods.ts';
import { addWindow } from '../../model/time/deadline.ts';
import { parseInstant, utcDay } from '../../model/time/instant.ts';
import { daySpan, pointSpan, type Span } from '../../model/time/span.ts';
import { at, defineRule } from '../rule.ts';

/** The spans of three months of a period that are over at as-of; the end is exclusive, a shorter rest counts as one. */
function quarters(period: Period, graph: Graph): readonly { readonly from: number; readonly to: number }[] {
  const { start, end } = periodSpan(period);
  const spans: { from: number; to: number }[] = [];
  for (let months = 3, from = start; from <= end; months += 3) {
    const to = Math.min(addWindow(start, { kind: 'months', months }, graph.calendar), end + 1);
    if (to > graph.asOf) break;
    spans.push({ from, to });
    from = to;
  }
  return spans;
}

/** The times of everything that shows operation. */
function shown(graph: Graph): readonly Span[] {
  return [
    ...graph.approved('incident').map(detectionOf),
    ...graph.approved('tabletop').map((rec) => daySpan(rec.data.heldOn)),
    ...graph.approved('review').map((rec) => daySpan(rec.data.heldOn)),
    ...graph.approved('evidence').map((rec) => pointSpan(parseInstant(rec.data.collectedAt) ?? -Infinity)),
  ].filter((span) => span !== null);
}

export const unevenEvidence = defineRule({
  code: 'PER-4',
  on: ['period'],
  text: {
    what: 'Three months of a type II period, counted from its start (a shorter rest counts as such a span), have passed without an incident, an exercise, a review or evidence collected.',
    why: 'Samples are drawn across the period. A quarter without any trace suggests that controls ran only when somebody was about to look.',
    fix: 'Collect evidence in every quarter: an export of the triage log, an access review, an exercise.',
    sources: ['S100', 'S176', 'CC4.1'],
  },
  check(period, graph) {
    if (period.data.type !== 'II') return [];
    const times = shown(graph);
    return quarters(period, graph)
      .filter(({ from, to }) => !times.some((span) => span.earliest < to && from <= span.latest))
      .map(({ from, to }) => ({
        at: at(period, 'start'),
        message: `${period.id} has no incident, exercise, review or evidence from ${utcDay(from)} to ${utcDay(to - 1)}`,
      }));
  },
});
