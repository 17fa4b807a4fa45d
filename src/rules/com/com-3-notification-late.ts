/** COM-3: notified, and decided, in time. */
import { type Duty, dutiesOf, type StageClock } from '../../graph/duties.ts';
import type { Incident } from '../../graph/incidents.ts';
import { isLate } from '../../model/time/deadline.ts';
import { formatDuration } from '../../model/time/format.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { pointSpan, type Span, type Verdict } from '../../model/time/span.ts';
import { at, defineRule, type Fault, type Spot } from '../rule.ts';
import { lateStages } from './late.ts';
import { clockSpots, term } from './told.ts';

interface Late {
  readonly spot: Spot;
  /** What came late: "initial of OBL-GDPR-33 was sent". */
  readonly what: string;
  readonly at: number;
  readonly clock: StageClock;
  readonly verdict: Exclude<Verdict, 'no'>;
}

function took(start: Span | null, when: number): string {
  return formatDuration(when - (start?.latest ?? when));
}

function fault(incident: Incident, duty: Duty, late: Late): Fault {
  const promise = term(incident, duty, late.clock);
  return {
    at: late.spot,
    outcome: late.verdict === 'yes' ? 'fail' : 'not-evidenced',
    message:
      late.verdict === 'yes'
        ? `${incident.id}: ${late.what} after ${took(late.clock.start, late.at)}; ${promise}`
        : `${incident.id}: whether ${late.what} in time cannot be told; ${promise}`,
    related: clockSpots(incident, duty, late.clock),
    past: true,
  };
}

/** A decision has the time of the first stage that falls due. */
function lateDecision(incident: Incident, duty: Duty): Late[] {
  const clocks = duty.stages.filter((clock) => clock.stage.after === 'clock-start' && clock.due);
  const first = clocks.sort((a, b) => (a.due?.latest ?? 0) - (b.due?.latest ?? 0))[0];
  const decided = parseInstant(duty.entry.decidedAt) ?? 0;
  const verdict = first?.due ? isLate(pointSpan(decided), first.due) : 'no';
  if (!first || verdict === 'no') return [];
  const what = `the decision on ${duty.obligation.id} (${duty.entry.decision}) was taken`;
  return [{ spot: at(incident, ...duty.path, 'decidedAt'), what, at: decided, clock: first, verdict }];
}

function lateSendings(incident: Incident, duty: Duty): Late[] {
  return lateStages(duty).map(({ clock, sending, verdict }) => ({
    spot: at(incident, ...sending.path, 'sentAt'),
    what: `${clock.stage.id} of ${duty.obligation.id} was sent`,
    at: sending.at,
    clock,
    verdict,
  }));
}

export const notificationLate = defineRule({
  code: 'COM-3',
  on: ['incident'],
  text: {
    what: 'A stage of a notification was sent, or the decision on it was taken, after its due time. Each stage has its own clock; a hold by an authority moves it by its length.',
    why: 'Notification windows are law or contract. An auditor recomputes them from the start of the clock, and so does the authority.',
    fix: 'If a time is wrong, correct it from the mail log or the authority’s receipt. If the notice was late, write delayReason, and add a DEV record.',
    sources: ['S066', 'S147', 'S148', 'CC2.3', 'P6.6'],
  },
  check: (incident, graph) =>
    dutiesOf(graph, incident).flatMap((duty) =>
      [...lateDecision(incident, duty), ...lateSendings(incident, duty)].map((late) => fault(incident, duty, late)),
    ),
});
