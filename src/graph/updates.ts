/** The cadence of status updates during an incident (CLOCK-6). */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { deadline, isLate } from '../model/time/deadline.ts';
import { isBefore, pointSpan, type Span, spanOf, type Verdict } from '../model/time/span.ts';
import { type Window, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import { detectionOf, hasReached, type Incident, momentOf, standDownAt, tierSpells } from './incidents.ts';
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

/** Declaration, else detection; an unknown declaration lies anywhere between detection and the end. */
function begin(incident: Incident, last: Point): Update | null {
  const declared = momentOf(incident, 'declared');
  if (declared && declared.precision !== 'unknown') return { span: declared, path: ['times', 'declared'] };
  const detected = detectionOf(incident);
  if (!detected || !declared) return detected && { span: detected, path: ['times', 'detected'] };
  return { span: between(detected, last.span), path: ['times', 'declared'] };
}

/** Where there was no recovery to record, closure or the standing down ends the cadence; else as-of. */
function ending(graph: Graph, incident: Incident): Point {
  const closed = momentOf(incident, 'closed');
  if (closed && closed.precision !== 'unknown') return { span: closed, path: ['times', 'closed'] };
  const standDown = standDownAt(incident);
  return Number.isFinite(standDown)
    ? { span: pointSpan(standDown), path: ['standDown', 'at'] }
    : { span: pointSpan(graph.asOf), path: null };
}

/** Recovery ends the cadence; an unknown one lies anywhere between detection and what ended the incident. */
function end(graph: Graph, incident: Incident): Point {
  const recovered = momentOf(incident, 'recovered');
  if (recovered && recovered.precision !== 'unknown') return { span: recovered, path: ['times', 'recovered'] };
  const last = ending(graph, incident);
  const detected = detectionOf(incident);
  return recovered && detected ? { span: between(detected, last.span), path: ['times', 'recovered'] } : last;
}

function between(first: Span, last: Span): Span {
  return { earliest: Math.min(first.earliest, last.latest), latest: last.latest, precision: 'interval' };
}

/** The part of an update's span that lies within the cadence. */
function within({ span, path }: Update, start: Update, last: Point): Update {
  const earliest = Math.max(span.earliest, start.span.earliest);
  return { span: { ...span, earliest, latest: Math.min(span.latest, last.span.latest) }, path };
}

/**
 * For each point the update before it, where the points stand in the order of one bound: by their latest
 * instants the one that begins last (what surely lies before), by their earliest the one that ends last
 * (what may lie before).
 */
function updateBefore(start: Update, updates: readonly Update[], last: Point, order: 'earliest' | 'latest') {
  const reach = order === 'latest' ? 'earliest' : 'latest';
  const found = new Map<Point, Update>();
  let held = start;
  for (const update of updates.toSorted((a, b) => a.span[order] - b.span[order])) {
    found.set(update, held);
    if (update.span[reach] > held.span[reach]) held = update;
  }
  return found.set(last, held);
}

/** The promise for the tier held at the end of a gap, by the version in force when the gap began. */
function gapOf(graph: Graph, incident: Incident, sure: Update, possible: Update, to: Point): Gap[] {
  const spell = tierSpells(incident).findLast((one) => one.from <= to.span.latest);
  const policy = responsePolicyAt(graph, sure.span.earliest);
  const index = policy?.data.severityTiers?.findIndex((tier) => tier.id === spell?.tier) ?? -1;
  const written = policy?.data.severityTiers?.[index]?.targets?.updateEvery;
  if (!policy || !spell || written === undefined) return [];
  const promise = windowOf(written);
  const late = (from: Update) => isLate(to.span, deadline(from.span, promise, graph.calendar));
  if (late(sure) === 'no') return [];
  const certain = late(possible) === 'yes';
  return [
    {
      from: certain ? possible : sure,
      to,
      tier: spell.tier,
      policy,
      promise,
      promiseAt: ['severityTiers', index, 'targets', 'updateEvery'],
      verdict: certain ? 'yes' : 'undecidable',
    },
  ];
}

/** A recovered incident without the time of it is INC-1's to report: where its cadence ended is not known. */
function isRecoveryMissing(incident: Incident): boolean {
  if (!hasReached(incident, 'recovered') || incident.data.imported || momentOf(incident, 'recovered')) return false;
  return !incident.data.phasesNotApplicable?.some((entry) => entry.phase === 'recovery');
}

/** False for a gap to a coarse update that may lie within a longer one: the longer one says it all. */
function isWhole(gap: Gap, position: number, gaps: readonly Gap[]): boolean {
  return gap.verdict === 'yes' || !gaps.slice(position + 1).some(({ from }) => from === gap.from);
}

/** The stretches of an incident without an update that are, or may be, longer than its tier allows. */
export function lapsesOf(graph: Graph, incident: Incident): readonly Gap[] {
  const { status, imported, timeline } = incident.data;
  // A timeline that is not there is INC-1's or INC-9's to report.
  if (status === 'unknown' || (!timeline && (imported || status === 'closed'))) return [];
  const last = end(graph, incident);
  const start = begin(incident, last);
  if (!start || isRecoveryMissing(incident)) return [];
  const updates = updatesOf(incident)
    .filter((update) => isBefore(update.span, start.span) !== 'yes' && isBefore(last.span, update.span) !== 'yes')
    .map((update) => within(update, start, last));
  const sure = updateBefore(start, updates, last, 'latest');
  const possible = updateBefore(start, updates, last, 'earliest');
  const gaps = [...updates, last].flatMap((to) =>
    gapOf(graph, incident, sure.get(to) ?? start, possible.get(to) ?? start, to),
  );
  return gaps.filter(isWhole);
}
