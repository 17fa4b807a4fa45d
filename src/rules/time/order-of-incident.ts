/** What in an incident can only precede or follow what (TIME-2). */
import type { Incident } from '../../graph/incidents.ts';
import { isBefore } from '../../model/time/span.ts';
import type { Fault } from '../rule.ts';
import { type Dated, dated, present, relatedTo, spotOf } from './dated.ts';

/** All that can only follow detection. */
function followers(incident: Incident): Dated[] {
  const { severity = [], escalations = [], notifications = [] } = incident.data;
  return present([
    dated(incident, ['times', 'triaged'], 'triaged'),
    dated(incident, ['times', 'declared'], 'declared'),
    dated(incident, ['times', 'recordOpened'], 'record opened'),
    ...severity.map((entry, index) => dated(incident, ['severity', index, 'at'], `severity ${entry.tier} assigned`)),
    ...escalations.map((entry, index) => dated(incident, ['escalations', index, 'at'], `escalated to ${entry.to}`)),
    ...notifications.flatMap((entry, index) => [
      dated(incident, ['notifications', index, 'decidedAt'], `decided on ${entry.obligation}`),
      ...(entry.stages ?? []).map((_, stage) =>
        dated(incident, ['notifications', index, 'stages', stage, 'sentAt'], `notified for ${entry.obligation}`),
      ),
    ]),
  ]);
}

/** One finding for two times that cannot stand in this order; within a record both are no ground for later rules. */
export function impossible(owner: string, wrong: Dated, others: readonly Dated[], order: 'before' | 'after'): Fault {
  const said = others.map((other) => `${other.what} (${other.written})`).join(', ');
  return {
    at: spotOf(wrong),
    message: `${owner}: ${wrong.what} (${wrong.written}) is ${order} ${said}, which cannot be`,
    help: 'Correct whichever is wrong, from the ticket or log that it was taken from.',
    related: others.map(relatedTo),
    taints: others.filter((other) => other.owner === wrong.owner).map(spotOf),
  };
}

/**
 * The finding stands at the time that disagrees: at detection where it disagrees with several others,
 * else at the other one.
 */
function aroundDetection(incident: Incident): Fault[] {
  const detected = dated(incident, ['times', 'detected'], 'detected');
  if (!detected) return [];
  const early = followers(incident).filter((thing) => isBefore(thing.span, detected.span) === 'yes');
  const occurred = present([dated(incident, ['times', 'occurred'], 'occurred')]).filter(
    (thing) => isBefore(detected.span, thing.span) === 'yes',
  );
  if (early.length > 1)
    return [
      impossible(incident.id, detected, early, 'after'),
      ...occurred.map((thing) => impossible(incident.id, thing, [detected], 'after')),
    ];
  return [
    ...early.map((thing) => impossible(incident.id, thing, [detected], 'before')),
    ...occurred.map((thing) => impossible(incident.id, thing, [detected], 'after')),
  ];
}

function closedEarly(incident: Incident): Fault[] {
  const recovered = dated(incident, ['times', 'recovered'], 'recovered');
  const closed = dated(incident, ['times', 'closed'], 'closed');
  if (!recovered || !closed || isBefore(closed.span, recovered.span) !== 'yes') return [];
  return [impossible(incident.id, closed, [recovered], 'before')];
}

export function incidentOrder(incident: Incident): readonly Fault[] {
  return [...aroundDetection(incident), ...closedEarly(incident)];
}
