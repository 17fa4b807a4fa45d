/** The escalations that an incident's tiers demand, and what became of each (CLOCK-3, ESC-1; shown on the incident's page). */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { deadline, isLate } from '../model/time/deadline.ts';
import { parseInstant } from '../model/time/instant.ts';
import { earlierOf, isBefore, pointSpan, type Span, spanOf } from '../model/time/span.ts';
import { type Window, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import { detectionOf, type Incident, isStoodDown, momentOf, type TierSpell } from './incidents.ts';
import { termsOf } from './terms.ts';

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

/** The first escalation to a role since detection. */
function firstTo(incident: Incident, role: string): Made | null {
  const detection = detectionOf(incident);
  const made = (incident.data.escalations ?? [])
    .map((entry, index) => ({ to: entry.to, span: spanOf(entry.at), path: ['escalations', index, 'at'] as const }))
    .filter((one) => one.to === role && one.span !== null && !(detection && isBefore(one.span, detection) === 'yes'))
    .map((one): Made => ({ span: one.span ?? pointSpan(0), path: one.path }));
  return made.reduce<Made | null>(
    (first, next) => (first && first.span.latest <= next.span.latest ? first : next),
    null,
  );
}

/** The first tier's escalations run from the earliest of its assignment, the declaration and triage; a later tier's from the change. */
function startOf(incident: Incident, spell: TierSpell): { readonly span: Span; readonly at: Path } {
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
 * What the tiers of an incident demand, in the order of the tiers. A demand that had not fallen due before the
 * tier was left, or that fell due after the incident was stood down, is none.
 */
export function demandsOf(graph: Graph, incident: Incident): readonly Demand[] {
  const stoodDown = isStoodDown(incident) ? (parseInstant(incident.data.standDown?.at ?? '') ?? Infinity) : Infinity;
  return termsOf(graph, incident).flatMap(({ spell, terms }) => {
    const start = startOf(incident, spell);
    const demanded = terms.policy.data.severityTiers?.[terms.index]?.escalation ?? [];
    return demanded.flatMap((entry, index): Demand[] => {
      const promise = windowOf(entry.within);
      const due = deadline(start.span, promise, graph.calendar);
      if (due.latest >= spell.to || due.latest > stoodDown) return [];
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
