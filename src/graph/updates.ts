/** The cadence of status updates during an incident (CLOCK-6). */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { deadline, isLate } from '../model/time/deadline.ts';
import { parseInstant } from '../model/time/instant.ts';
import { isBefore, pointSpan, type Span, spanOf, type Verdict } from '../model/time/span.ts';
import { type Window, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import { detectionOf, type Incident, isStoodDown, momentOf, tierSpells } from './incidents.ts';
import { responsePolicyAt } from './policies.ts';

export interface Point {
  readonly span: Span;
  /** Null for as-of, which no record writes. */
  readonly path: Path | null;
}

/** A stretch without an update, longer than promised (`yes`) or perhaps so (`undecidable`). */
export interface Gap {
  readonly from: { readonly span: Span; readonly path: Path };
  readonly to: Point;
  readonly tier: string;
  readonly policy: Rec<'policy'>;
  readonly promise: Window;
  readonly promiseAt: Path;
  readonly verdict: Exclude<Verdict, 'no'>;
}

type Update = { readonly span: Span; readonly path: Path };

function updatesOf(incident: Incident): readonly Update[] {
  const entries = (incident.data.timeline ?? []).flatMap((entry, index) =>
    entry.kind === 'update' ? [{ value: entry.at, path: ['timeline', index, 'at'] as Path }] : [],
  );
  const briefings = (incident.data.communications ?? []).flatMap((entry, index) =>
    entry.audience === 'internal' ? [{ value: entry.at, path: ['communications', index, 'at'] as Path }] : [],
  );
  return [...entries, ...briefings]
    .flatMap(({ value, path }) => {
      const span = spanOf(value);
      return span && span.precision !== 'unknown' ? [{ span, path }] : [];
    })
    .sort((a, b) => a.span.latest - b.span.latest);
}

function begin(incident: Incident): Update | null {
  const declared = momentOf(incident, 'declared');
  if (declared && declared.precision !== 'unknown') return { span: declared, path: ['times', 'declared'] };
  const detected = detectionOf(incident);
  return detected && { span: detected, path: ['times', 'detected'] };
}

/** Recovery ends the cadence; where there was none to record, closure or the standing down does; else as-of. */
function end(graph: Graph, incident: Incident): Point {
  for (const moment of ['recovered', 'closed'] as const) {
    const span = momentOf(incident, moment);
    if (span && span.precision !== 'unknown') return { span, path: ['times', moment] };
  }
  const standDown = isStoodDown(incident) ? parseInstant(incident.data.standDown?.at ?? '') : null;
  return standDown === null
    ? { span: pointSpan(graph.asOf), path: null }
    : { span: pointSpan(standDown), path: ['standDown', 'at'] };
}

/** The promise for the tier held at the end of a gap, by the version in force when the gap began. */
function gapOf(graph: Graph, incident: Incident, from: Update, to: Point): Gap[] {
  const spell = tierSpells(incident).findLast((one) => one.from <= to.span.latest);
  const policy = responsePolicyAt(graph, from.span.earliest);
  const index = policy?.data.severityTiers?.findIndex((tier) => tier.id === spell?.tier) ?? -1;
  const written = policy?.data.severityTiers?.[index]?.targets?.updateEvery;
  if (!policy || !spell || written === undefined) return [];
  const promise = windowOf(written);
  const verdict = isLate(to.span, deadline(from.span, promise, graph.calendar));
  if (verdict === 'no') return [];
  return [
    {
      from,
      to,
      tier: spell.tier,
      policy,
      promise,
      promiseAt: ['severityTiers', index, 'targets', 'updateEvery'],
      verdict,
    },
  ];
}

/** The stretches of an incident without an update that are, or may be, longer than its tier allows. */
export function lapsesOf(graph: Graph, incident: Incident): readonly Gap[] {
  if (incident.data.status === 'unknown' || (incident.data.imported && !incident.data.timeline)) return [];
  const start = begin(incident);
  if (!start) return [];
  const last = end(graph, incident);
  const between = updatesOf(incident).filter(
    (update) => isBefore(update.span, start.span) !== 'yes' && isBefore(last.span, update.span) !== 'yes',
  );
  const points = [start, ...between];
  return points.flatMap((from, index) => gapOf(graph, incident, from, points[index + 1] ?? last));
}
