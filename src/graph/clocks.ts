/**
 * An incident's clocks: what the policy in force promised, when the clock started, when it fell due, what
 * happened (rules.md, Readings: "A tier's clock starts"). Rules judge them and pages show them.
 */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import type { Moment } from '../model/records/incident-parts.ts';
import { deadline, isLate } from '../model/time/deadline.ts';
import { isBefore, pointSpan, type Span, type Verdict } from '../model/time/span.ts';
import { type Window, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import {
  currentTier,
  hasReached,
  type Incident,
  momentOf,
  type Progress,
  standDownAt,
  type TierSpell,
} from './incidents.ts';
import { policyAt, type Terms, termsOf, tierlessTerms } from './terms.ts';

export type ClockPhase = 'triage' | 'contain' | 'recover';

/** `running`: not reached, and not yet due at as-of. */
export type ClockOutcome = 'met' | 'missed' | 'not-evidenced' | 'running';

export interface Clock {
  readonly phase: ClockPhase;
  readonly tier: string;
  readonly policy: Rec<'policy'>;
  /** The promise's place in the policy's front matter. */
  readonly promiseAt: Path;
  readonly promise: Window;
  readonly start: Span;
  /** The place in the incident that the clock starts from. */
  readonly startAt: Path;
  readonly due: Span;
  /** When the phase was reached; null while it is not. */
  readonly actual: Span | null;
  readonly actualAt: Path;
  readonly outcome: ClockOutcome;
}

const MOMENT_OF: Readonly<Record<ClockPhase, Moment>> = {
  triage: 'triaged',
  contain: 'contained',
  recover: 'recovered',
};
const STATUS_OF: Readonly<Record<ClockPhase, Progress>> = {
  triage: 'contained',
  contain: 'contained',
  recover: 'recovered',
};
const PHASE_NAME: Readonly<Partial<Record<ClockPhase, string>>> = { contain: 'containment', recover: 'recovery' };
const AFTER: Readonly<Record<ClockPhase, readonly Moment[]>> = {
  triage: ['contained', 'recovered', 'closed'],
  contain: ['recovered', 'closed'],
  recover: ['closed'],
};

/** Has the phase passed, by the incident's status or by a later moment that is written? */
export function isPast(incident: Incident, phase: ClockPhase): boolean {
  return hasReached(incident, STATUS_OF[phase]) || AFTER[phase].some((moment) => momentOf(incident, moment) !== null);
}

/** The absence of a phase's time is INC-1's (or INC-9's) to report: no clock measures it. */
function isReportedElsewhere(incident: Incident, phase: ClockPhase): boolean {
  return (
    momentOf(incident, MOMENT_OF[phase]) === null &&
    (hasReached(incident, STATUS_OF[phase]) || incident.data.imported !== undefined)
  );
}

function outcomeOf(
  graph: Graph,
  incident: Incident,
  phase: ClockPhase,
  actual: Span | null,
  due: Span,
  certain: boolean,
): ClockOutcome {
  if (!certain) return 'not-evidenced';
  if (actual === null && isPast(incident, phase)) return 'not-evidenced';
  const late: Verdict = isLate(actual ?? pointSpan(graph.asOf), due);
  if (late === 'undecidable') return 'not-evidenced';
  if (late === 'yes') return 'missed';
  return actual === null ? 'running' : 'met';
}

function clockOf(graph: Graph, incident: Incident, phase: ClockPhase, terms: Terms): Clock | null {
  const written = terms.policy.data.severityTiers?.[terms.index]?.targets?.[phase];
  if (written === undefined || isReportedElsewhere(incident, phase)) return null;
  const promise = windowOf(written);
  const due = deadline(terms.start.span, promise, graph.calendar);
  if (due.latest > standDownAt(incident)) return null;
  const actual = momentOf(incident, MOMENT_OF[phase]);
  const certain = policyAt(graph, terms.start.span) !== undefined;
  return {
    phase,
    tier: terms.tier,
    policy: terms.policy,
    promiseAt: ['severityTiers', terms.index, 'targets', phase],
    promise,
    start: terms.start.span,
    startAt: terms.start.at,
    due,
    actual,
    actualAt: ['times', MOMENT_OF[phase]],
    outcome: outcomeOf(graph, incident, phase, actual, due, certain),
  };
}

/** Does a tier's clock count? Its own phase reached in its time, or due before the tier changed; a later tier's only for what was not yet reached. */
function counts(clock: Clock, spell: TierSpell): boolean {
  const change = pointSpan(spell.from);
  if (spell.index > 0 && clock.actual && isBefore(clock.actual, change) === 'yes') return false;
  if (spell.to === Infinity) return true;
  const reached = clock.actual !== null && isBefore(clock.actual, pointSpan(spell.to)) === 'yes';
  return reached || clock.due.latest < spell.to;
}

const memory = new WeakMap<Graph, WeakMap<Incident, readonly Clock[]>>();

/** Every clock of an incident that counts, in the order of its tiers and phases. */
export function clocksOf(graph: Graph, incident: Incident): readonly Clock[] {
  const known = memory.get(graph) ?? new WeakMap<Incident, readonly Clock[]>();
  memory.set(graph, known);
  const clocks = known.get(incident) ?? measure(graph, incident);
  known.set(incident, clocks);
  return clocks;
}

function measure(graph: Graph, incident: Incident): readonly Clock[] {
  if (currentTier(incident) === null) {
    const terms = tierlessTerms(graph, incident);
    const clock = terms && clockOf(graph, incident, 'triage', terms);
    return clock ? [clock] : [];
  }
  const omitted = new Set(incident.data.phasesNotApplicable?.map((entry) => entry.phase) ?? []);
  const phases = (['triage', 'contain', 'recover'] as const).filter(
    (phase) => !omitted.has((PHASE_NAME[phase] ?? 'identification') as 'containment'),
  );
  return termsOf(graph, incident).flatMap(({ spell, terms }) =>
    phases
      .map((phase) => clockOf(graph, incident, phase, terms))
      .filter((clock) => clock !== null)
      .filter((clock) => counts(clock, spell)),
  );
}
