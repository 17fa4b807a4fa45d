/** The escalations that an incident's tiers demand, and what became of each (CLOCK-3, ESC-1; shown on the incident's page). */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { deadline, isLate } from '../model/time/deadline.ts';
import { earlierOf, isBefore, pointSpan, type Span, spanOf } from '../model/time/span.ts';
import { type Window, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import { detectionOf, type Incident, momentOf, standDownAt, type TierSpell, tierSpells } from './incidents.ts';
import { type Start, termsAt } from './terms.ts';

export interface Made {
  readonly span: Span;
  /** The place of its time in the incident. */
  readonly path: Path;
}

/** `missing`: due, still demanded then, and not recorded; `running`: not made, and not yet due at as-of. */
export type DemandOutcome = 'met' | 'late' | 'not-evidenced' | 'missing' | 'running';

export interface Demand {
  readonly to: string;
  readonly tier: string;
  readonly policy: Rec<'policy'>;
  readonly promiseAt: Path;
  readonly promise: Window;
  readonly start: Span;
  readonly startAt: Path;
  readonly due: Span;
  readonly made: Made | null;
  readonly outcome: DemandOutcome;
}

/** The earlier of two escalations: it happened at the earlier of their times, and stands where that may begin. */
function sooner(first: Made, next: Made): Made {
  const path = next.span.earliest < first.span.earliest ? next.path : first.path;
  return { span: earlierOf(first.span, next.span), path };
}

/** The first escalation to a role since detection; of coarse times any may be the first. */
function firstTo(incident: Incident, role: string): Made | null {
  const detection = detectionOf(incident);
  const made = (incident.data.escalations ?? [])
    .map((entry, index) => ({ to: entry.to, span: spanOf(entry.at), path: ['escalations', index, 'at'] as const }))
    .filter((one) => one.to === role && one.span !== null && !(detection && isBefore(one.span, detection) === 'yes'))
    .map((one): Made => ({ span: one.span ?? pointSpan(0), path: one.path }));
  return made.reduce<Made | null>((first, next) => (first ? sooner(first, next) : next), null);
}

/** The first tier's escalations run from the earliest of its assignment, the declaration and triage; a later tier's from the change. */
function startOf(incident: Incident, spell: TierSpell): Start {
  const assigned = { span: pointSpan(spell.from), at: ['severity', spell.index, 'at'] as Path };
  if (spell.index > 0) return assigned;
  const others = (['declared', 'triaged'] as const).flatMap((moment) => {
    const span = momentOf(incident, moment);
    return span && span.precision !== 'unknown' ? [{ span, at: ['times', moment] as Path }] : [];
  });
  return others.reduce(
    (first, next) =>
      next.span.earliest < first.span.earliest ? { span: earlierOf(first.span, next.span), at: next.at } : first,
    assigned,
  );
}

function outcomeOf(graph: Graph, made: Made | null, due: Span): DemandOutcome {
  const late = isLate(made?.span ?? pointSpan(graph.asOf), due);
  if (made === null) return late === 'yes' ? 'missing' : 'running';
  if (late === 'undecidable') return 'not-evidenced';
  return late === 'yes' ? 'late' : 'met';
}

/**
 * What the tiers of an incident demand, each by the version in force when its clock started, in the order of
 * the tiers. A tier that was left, or an incident that was stood down, before a demand fell due makes none.
 */
export function demandsOf(graph: Graph, incident: Incident): readonly Demand[] {
  return tierSpells(incident).flatMap((spell) => {
    const start = startOf(incident, spell);
    const terms = termsAt(graph, spell.tier, start);
    const demanded = terms?.policy.data.severityTiers?.[terms.index]?.escalation ?? [];
    return demanded.flatMap((entry, index): Demand[] => {
      const promise = windowOf(entry.within);
      const due = deadline(start.span, promise, graph.calendar);
      if (!terms || due.latest >= spell.to || due.latest > standDownAt(incident)) return [];
      const made = firstTo(incident, entry.to);
      return [
        {
          to: entry.to,
          tier: spell.tier,
          policy: terms.policy,
          promiseAt: ['severityTiers', terms.index, 'escalation', index, 'within'],
          promise,
          start: start.span,
          startAt: start.at,
          due,
          made,
          outcome: outcomeOf(graph, made, due),
        },
      ];
    });
  });
}
