/** How the clock of a duty is told: what it allows, and where it started. */
import type { Duty, StageClock } from '../../graph/duties.ts';
import type { Incident } from '../../graph/incidents.ts';
import { getAt } from '../../model/path.ts';
import { formatWindow } from '../../model/time/format.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, type RelatedSpot } from '../rule.ts';

/** `OBL-GDPR-33 allows 72 h from 2026-04-07T08:40:00Z`. */
export function allowance(incident: Incident, { obligation }: Duty, clock: StageClock): string {
  const from = String(getAt(incident.data, clock.startAt) ?? 'the earliest known time');
  return `${obligation.id} allows ${clock.within ? formatWindow(clock.within) : 'any time'} from ${from}`;
}

/** The same with the instant at which the window ended, a hold included; of a coarse start there is none. */
export function term(incident: Incident, duty: Duty, clock: StageClock): string {
  const { due } = clock;
  const until = due && due.earliest === due.latest ? `, until ${formatInstant(due.latest)}` : '';
  return `${allowance(incident, duty, clock)}${until}`;
}

export function clockSpots(incident: Incident, { obligation, entry, path }: Duty, clock: StageClock): RelatedSpot[] {
  const hold = entry.hold ? [{ at: at(incident, ...path, 'hold'), message: `held by ${entry.hold.authority}` }] : [];
  return [
    { at: at(obligation, ...clock.stageAt, 'within'), message: `what ${obligation.id} allows` },
    { at: at(incident, ...clock.startAt), message: 'the clock starts' },
    ...hold,
  ];
}
