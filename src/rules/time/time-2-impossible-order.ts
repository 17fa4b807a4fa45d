/** TIME-2: times that no reading can put in order. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { sourceOwner } from '../../graph/incidents.ts';
import { isBefore } from '../../model/time/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import { type Dated, dated, present } from './dated.ts';
import { impossible, incidentOrder } from './order-of-incident.ts';

/** The detection of the earliest incident among those named, where each one's detection is written and known. */
function earliestDetection(incidents: readonly Rec<'incident'>[]): Dated | null {
  const detections = present(
    incidents.map((incident) => dated(incident, ['times', 'detected'], `${incident.id} detected`)),
  );
  const known = detections.filter(({ span }) => span.precision !== 'unknown');
  if (known.length < incidents.length) return null;
  return known.reduce<Dated | null>(
    (first, next) => (first && first.span.earliest <= next.span.earliest ? first : next),
    null,
  );
}

/** One finding for a time that comes before what it must follow, however much that is. */
function mustFollow(rec: Rec, later: Dated | null, ...earlier: readonly (Dated | null)[]): Fault[] {
  if (!later) return [];
  const missed = present(earlier).filter((one) => isBefore(later.span, one.span) === 'yes');
  return missed.length === 0 ? [] : [impossible(rec.id, later, missed, 'before')];
}

function reviewOrder(review: Rec<'review'>, graph: Graph): Fault[] {
  const incidents = review.data.incidents
    .map((id) => graph.get('incident', id))
    .filter((incident) => incident !== undefined);
  const held = dated(review, ['heldOn'], 'held');
  return [
    ...mustFollow(review, held, earliestDetection(incidents)),
    ...mustFollow(review, dated(review, ['approvedAt'], 'approved'), held),
  ];
}

/** The incidents that a remediation's sources lead to, directly or through a review's finding. */
function incidentsBehind(remediation: Rec<'remediation'>, graph: Graph): readonly Rec<'incident'>[] {
  const owners = remediation.data.sources.map((source) => sourceOwner(graph, source));
  const found = owners.flatMap((owner): readonly (Rec<'incident'> | undefined)[] => {
    if (owner?.type === 'incident') return [owner as Rec<'incident'>];
    if (owner?.type !== 'review') return [];
    return (owner as Rec<'review'>).data.incidents.map((id) => graph.get('incident', id));
  });
  return [...new Set(found.filter((incident) => incident !== undefined))];
}

function remediationOrder(remediation: Rec<'remediation'>, graph: Graph): Fault[] {
  const completed = dated(remediation, ['completedAt'], 'completed');
  const detected = completed && earliestDetection(incidentsBehind(remediation, graph));
  return [
    ...mustFollow(remediation, completed, detected, dated(remediation, ['createdAt'], 'created')),
    ...mustFollow(remediation, dated(remediation, ['verification', 'at'], 'verified'), completed),
  ];
}

export const impossibleOrder = defineRule({
  code: 'TIME-2',
  on: ['incident', 'review', 'remediation'],
  stage: 'order',
  text: {
    what: 'Times that cannot be in the order in which they are written: an incident triaged before it was detected, closed before it recovered, reviewed before it happened; a remediation verified before it was completed. A coarse time counts only where no reading of it is possible.',
    why: 'An auditor who traces a sampled incident reads its timestamps first. An impossible order means that at least one was not taken from a system, and puts every other date of the record in doubt.',
    fix: 'Look up both times in the ticket or log that they were taken from, and correct the one that is wrong. If only the day is known, write the day.',
    sources: ['S002', 'S022', 'CC7.3'],
  },
  check(subject, graph) {
    if (subject.type === 'incident') return incidentOrder(subject);
    return subject.type === 'review' ? reviewOrder(subject, graph) : remediationOrder(subject, graph);
  },
});
