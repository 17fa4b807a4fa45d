/** When the thing that an evidence item is cited for began. */
import type { Rec } from '../../content/record.ts';
import { detectionOf, type Incident, momentOf } from '../../graph/incidents.ts';
import { getAt, type Path } from '../../model/path.ts';
import { daySpan, type Span, spanOf } from '../../model/time/span.ts';

export interface Begun {
  readonly span: Span;
  /** Where the record says so. */
  readonly path: Path;
}

/** The earliest instant of a day: a day of something begins with it. */
function fromDay(rec: Rec, ...path: Path): Begun | null {
  const written = getAt(rec.data, path);
  if (typeof written !== 'string') return null;
  const { earliest } = daySpan(written);
  return { span: { earliest, latest: earliest, precision: 'instant' }, path };
}

function fromTime(rec: Rec, ...path: Path): Begun | null {
  const written = getAt(rec.data, path);
  const span = typeof written === 'string' || typeof written === 'number' ? spanOf(written) : null;
  return span && span.precision !== 'unknown' ? { span, path } : null;
}

/**
 * An incident began when it occurred, at the latest when it was detected. Where neither is known, at the latest at
 * its earliest known time; of an imported one INC-9 says that nobody knows.
 */
function incidentBegun(incident: Incident): Begun | null {
  const detection = detectionOf(incident);
  const occurred = momentOf(incident, 'occurred');
  if (occurred && occurred.precision !== 'unknown') {
    const latest = Math.max(occurred.earliest, Math.min(occurred.latest, detection?.latest ?? Infinity));
    return { span: { ...occurred, latest }, path: ['times', 'occurred'] };
  }
  const detected = fromTime(incident, 'times', 'detected');
  if (detected || !detection || incident.data.imported) return detected;
  return {
    span: { earliest: -Infinity, latest: detection.latest, precision: 'interval' },
    path: ['times', 'detected'],
  };
}

/** A message is sent before there is evidence of it; every other part of an incident may rest on evidence from its beginning. */
function withinIncident(incident: Incident, path: Path): Begun | null {
  if (path[0] === 'communications') return fromTime(incident, ...path.slice(0, 2), 'at');
  if (path[0] === 'notifications' && path[2] === 'stages') return fromTime(incident, ...path.slice(0, 4), 'sentAt');
  return incidentBegun(incident);
}

/**
 * When the thing began that a citation at `path` of a record is evidence for; null where that is unknown, or
 * where the record is nothing that begins.
 *
 * @param bySpan the evidence is judged by the end of what it covers, not by its collection
 */
export function begunAt(rec: Rec, path: Path, bySpan: boolean): Begun | null {
  switch (rec.type) {
    case 'incident':
      return withinIncident(rec as Incident, path);
    case 'tabletop':
      return fromDay(rec, 'heldOn');
    case 'remediation':
      return fromDay(rec, 'createdAt');
    case 'access-review':
      return fromDay(rec, 'performedOn');
    case 'vendor':
      return fromDay(rec, ...path.slice(0, 2), 'on');
    case 'training':
      return fromDay(rec, 'completedOn');
    case 'population':
      return fromTime(rec, 'runAt');
    case 'event':
      // What an alert was raised by was there before it: only when it was collected says something.
      return bySpan ? null : fromTime(rec, 'receivedAt');
    default:
      return null;
  }
}
