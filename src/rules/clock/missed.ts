/** How a missed target is told: the act, the promise, and where the clock started. */
import { type Clock, type ClockPhase, clocksOf } from '../../graph/clocks.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Incident, isStoodDown, standDownAt } from '../../graph/incidents.ts';
import { getAt } from '../../model/path.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, type Fault, type RelatedSpot } from '../rule.ts';

/** A phase as what was done. */
export const DONE: Readonly<Record<ClockPhase, string>> = {
  triage: 'triaged',
  contain: 'contained',
  recover: 'recovered',
};

/** The promise and the start of its clock, as the other ends of a finding. */
export function ends(incident: Incident, clock: Clock): readonly RelatedSpot[] {
  return [
    { at: at(clock.policy, ...clock.promiseAt), message: `the promise for ${clock.tier}` },
    {
      at: at(incident, ...clock.startAt),
      message: `the clock starts: ${String(getAt(incident.data, clock.startAt) ?? 'the earliest known time')}`,
    },
  ];
}

/** The clocks of some phases, one for each phase: the first that was missed, else the first that cannot be told. */
export function worstClocks(incident: Incident, graph: Graph, phases: readonly ClockPhase[]): readonly Clock[] {
  const clocks = clocksOf(graph, incident);
  return phases.flatMap((phase) => {
    const own = clocks.filter((clock) => clock.phase === phase);
    const worst =
      own.find((clock) => clock.outcome === 'missed') ?? own.find((clock) => clock.outcome === 'not-evidenced');
    return worst ? [worst] : [];
  });
}

/** What was not done is measured up to the check, or until the incident was stood down: then it will never be. */
export function missed(incident: Incident, clock: Clock, graph: Graph): Fault {
  const promise = `${clock.policy.id} allows ${formatWindow(clock.promise)} for ${clock.tier}`;
  const until = Math.min(graph.asOf, standDownAt(incident));
  const took = formatDuration((clock.actual?.earliest ?? until) - clock.start.latest);
  const ended = isStoodDown(incident);
  return {
    at: at(incident, ...clock.actualAt),
    message: clock.actual
      ? `${incident.id} was ${DONE[clock.phase]} after ${took}; ${promise}`
      : `${incident.id} ${ended ? 'was' : 'is'} not ${DONE[clock.phase]} after ${took} (${ended ? 'stood down at' : 'at'} ${formatInstant(until)}); ${promise}`,
    related: ends(incident, clock),
    past: clock.actual !== null || ended,
  };
}
