/** Examination periods: their bounds, and which incidents concern them (rules.md, Readings). */
import type { Rec } from '../content/record.ts';
import { MOMENTS } from '../model/records/incident-parts.ts';
import { type Millis, parseDate, parseInstant } from '../model/time/instant.ts';
import { daySpan } from '../model/time/span.ts';
import type { Graph } from './graph.ts';
import { detectionOf, hasReached, type Incident, momentOf } from './incidents.ts';

export type Period = Rec<'period'>;

/** First and last millisecond of a period; its `end` is a whole day. */
export function periodSpan(period: Period): { readonly start: Millis; readonly end: Millis } {
  return { start: parseDate(period.data.start) ?? Infinity, end: daySpan(period.data.end).latest };
}

/** Has the period ended at as-of? Rules about a period judge it only then. */
export function hasEnded(graph: Graph, period: Period): boolean {
  return periodSpan(period).end < graph.asOf;
}

/** Does an instant fall in the period? */
export function isIn(period: Period, at: Millis): boolean {
  const { start, end } = periodSpan(period);
  return start <= at && at <= end;
}

/** The system descriptions of a period that are no drafts. */
export function descriptionsOf(graph: Graph, period: Period): readonly Rec<'system-description'>[] {
  return graph.approved('system-description').filter((rec) => rec.data.period === period.id);
}

/** The last instant at which an incident can be known to a period's report: its description's approval, or its report date. */
function knownUntil(graph: Graph, period: Period): Millis {
  const approvals = descriptionsOf(graph, period).map((rec) => parseInstant(rec.data.approvedAt ?? '') ?? Infinity);
  if (approvals.length > 0) return Math.max(...approvals);
  return period.data.reportDate === undefined ? Infinity : daySpan(period.data.reportDate).latest;
}

/** The latest known of an incident's times: when an imported one ended that does not say so (rules.md, INC). */
function latestKnown(incident: Incident): Millis {
  const known = MOMENTS.map((moment) => momentOf(incident, moment)).filter(
    (span) => span !== null && span.precision !== 'unknown',
  );
  return Math.max(...known.map((span) => span?.latest ?? -Infinity));
}

/** From when to when an incident lasted: from occurred (else detected) to recovered (else as-of). */
export function lastingOf(graph: Graph, incident: Incident): { readonly from: Millis; readonly to: Millis } | null {
  const detection = detectionOf(incident);
  if (!detection) return null;
  const occurred = momentOf(incident, 'occurred');
  const begin = occurred && occurred.precision !== 'unknown' ? occurred : detection;
  const recovered = momentOf(incident, 'recovered');
  if (recovered && recovered.precision !== 'unknown') return { from: begin.earliest, to: recovered.latest };
  const ended = incident.data.imported && hasReached(incident, 'recovered');
  return { from: begin.earliest, to: ended ? latestKnown(incident) : graph.asOf };
}

/**
 * An incident concerns a period (for DIS-1, DIS-6, DIS-9) when the span that it lasted meets it, and detection
 * is not after the description's approval or the report date.
 */
export function concerns(graph: Graph, incident: Incident, period: Period): boolean {
  const detection = detectionOf(incident);
  const lasting = lastingOf(graph, incident);
  if (!detection || !lasting) return false;
  const { start, end } = periodSpan(period);
  return lasting.from <= end && lasting.to >= start && detection.earliest <= knownUntil(graph, period);
}
