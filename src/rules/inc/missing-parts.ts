/** What a record must hold once the incident has come so far (INC-1). */
import type { Graph } from '../../graph/graph.ts';
import { hasReached, type Incident, momentOf, remediationsOf } from '../../graph/incidents.ts';
import type { Path } from '../../model/path.ts';
import type { Moment } from '../../model/records/incident-parts.ts';

/** A missing thing: where it would stand, and what a message calls it. */
export interface MissingPart {
  readonly path: Path;
  readonly what: string;
  readonly help: string;
}

const PHASE_OF: Readonly<Partial<Record<Moment, string>>> = {
  triaged: 'identification',
  contained: 'containment',
  recovered: 'recovery',
};
const CLOSED_PHASES = ['containment', 'investigation', 'remediation', 'recovery'] as const;

/** Phases that the record itself says did not apply. */
function omitted(incident: Incident): ReadonlySet<string> {
  return new Set(incident.data.phasesNotApplicable?.map((entry) => entry.phase) ?? []);
}

function missingTimes(incident: Incident, moments: readonly Moment[]): MissingPart[] {
  const without = omitted(incident);
  return moments
    .filter((moment) => momentOf(incident, moment) === null && !without.has(PHASE_OF[moment] ?? ''))
    .map((moment) => ({
      path: ['times', moment],
      what: `times.${moment}`,
      help: `Write ${moment} under times as the ticket has it (a coarser time, or unknown, if that is all that is known).`,
    }));
}

function missingPhases(incident: Incident): MissingPart[] {
  const without = omitted(incident);
  const told = new Set(incident.data.timeline?.map((entry) => entry.phase) ?? []);
  const missing = CLOSED_PHASES.filter((phase) => !told.has(phase) && !without.has(phase));
  if (missing.length === 0) return [];
  const what = `timeline ${missing.length === 1 ? 'entry' : 'entries'} of ${missing.join(', ')}`;
  return [
    {
      path: ['timeline'],
      what: `${missing.length === 1 ? 'a ' : ''}${what}`,
      help: `Add to timeline what was done in ${missing.join(', ')}, or list a phase under phasesNotApplicable with the reason.`,
    },
  ];
}

function missingAtClosure(incident: Incident, graph: Graph): MissingPart[] {
  const { controlFailures, rootCauses = [], noActionReason } = incident.data;
  const parts: MissingPart[] = missingTimes(incident, ['closed']);
  if (controlFailures === undefined) {
    const help = 'Write controlFailures: the controls that failed, or [] if none did.';
    parts.push({ path: ['controlFailures'], what: 'controlFailures', help });
  }
  if (rootCauses.length === 0) {
    const help = 'Add the root cause under rootCauses: { id, category, summary }.';
    parts.push({ path: ['rootCauses'], what: 'a root cause', help });
  }
  parts.push(...missingPhases(incident));
  if (noActionReason === undefined && remediationsOf(graph, incident).length === 0) {
    const help = 'List the remediations, or write noActionReason: why nothing was to be done.';
    parts.push({ path: ['remediations'], what: 'a remediation or noActionReason', help });
  }
  return parts;
}

/** An imported record is asked only for the time that its status names; INC-9 names the rest. */
function missingOfImported({ data }: Incident): readonly Moment[] {
  return data.status === 'contained' || data.status === 'recovered' || data.status === 'closed' ? [data.status] : [];
}

/** What the status of an incident asks for and the record does not have. */
export function missingByStatus(incident: Incident, graph: Graph): readonly MissingPart[] {
  if (incident.data.imported) return missingTimes(incident, missingOfImported(incident));
  const parts: MissingPart[] = [];
  if (hasReached(incident, 'contained')) parts.push(...missingTimes(incident, ['triaged', 'contained']));
  if (hasReached(incident, 'recovered')) parts.push(...missingTimes(incident, ['recovered']));
  if (hasReached(incident, 'closed')) parts.push(...missingAtClosure(incident, graph));
  return parts;
}

/** What an open incident must have once its triage target has passed. */
export function missingAfterTriage(incident: Incident): readonly MissingPart[] {
  const { severity = [], boundary, controls = [] } = incident.data;
  return [
    ...(severity.length === 0
      ? [{ path: ['severity'], what: 'severity', help: 'Write the tier with its criterion under severity.' }]
      : []),
    ...(boundary === undefined
      ? [{ path: ['boundary'], what: 'boundary', help: 'Write boundary: inside or outside.' }]
      : []),
    ...(controls.length === 0
      ? [{ path: ['controls'], what: 'controls', help: 'List under controls those that the incident concerns.' }]
      : []),
  ];
}
