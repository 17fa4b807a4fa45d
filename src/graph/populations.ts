/** What a population should list: the records of a period that were on record when it was run (EVD-4; shown on its page). */
import type { Rec } from '../content/record.ts';
import { parseInstant } from '../model/time/instant.ts';
import { isBefore, pointSpan, type Span, type Verdict } from '../model/time/span.ts';
import type { Graph } from './graph.ts';
import { detectionOf, momentOf } from './incidents.ts';
import { fallsIn } from './operation.ts';
import type { Period } from './periods.ts';
import { Blocked } from './poison.ts';

export interface Member {
  readonly record: Rec<'incident'> | Rec<'event'>;
  /** What the system of record calls it: its `externalId`, else its id. */
  readonly name: string;
  /** False where its times are too coarse to say whether it belongs: listed or not, either is right. */
  readonly certain: boolean;
}

function both(a: Verdict, b: Verdict): Verdict {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'undecidable';
}

function notAfter(span: Span, at: number): Verdict {
  const later = isBefore(pointSpan(at), span);
  return later === 'yes' ? 'no' : later === 'no' ? 'yes' : 'undecidable';
}

/** Was the incident on record at an instant? Where nobody wrote when it was opened, it can have been since its detection. */
function onRecord(incident: Rec<'incident'>, at: number, detection: Span): Verdict {
  const opened = momentOf(incident, 'recordOpened');
  if (opened && opened.precision !== 'unknown') return notAfter(opened, at);
  return notAfter(detection, at) === 'no' ? 'no' : 'undecidable';
}

/**
 * The members of a population: records of its period, recorded or received up to `runAt`; stood-down and
 * merged incidents belong too.
 */
export function membersOf(graph: Graph, population: Rec<'population'>, period: Period): readonly Member[] {
  const runAt = parseInstant(population.data.runAt) ?? -Infinity;
  const type = population.data.entity === 'incidents' ? 'incident' : 'event';
  if (graph.index.isOpaque(type)) throw new Blocked(`a file of type ${type} could not be read`);
  const member = (record: Member['record'], verdict: Verdict): Member[] =>
    verdict === 'no' ? [] : [{ record, name: record.data.externalId ?? record.id, certain: verdict === 'yes' }];
  if (type === 'incident') {
    return graph.approved('incident').flatMap((incident) => {
      const detection = detectionOf(incident);
      if (!detection) return member(incident, 'undecidable');
      return member(incident, both(fallsIn(period, detection), onRecord(incident, runAt, detection)));
    });
  }
  return graph.approved('event').flatMap((event) => {
    const received = pointSpan(parseInstant(event.data.receivedAt) ?? Infinity);
    return member(event, both(fallsIn(period, received), notAfter(received, runAt)));
  });
}
