/** INC-1: a record has what its status says it has. */
import { clocksOf } from '../../graph/clocks.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { formatWindow } from '../../model/time/format.ts';
import { at, atKey, defineRule, type Fault } from '../rule.ts';
import { missingAfterTriage, missingByStatus } from './missing-parts.ts';

function byStatus(incident: Incident, graph: Graph): Fault[] {
  const { status } = incident.data;
  return missingByStatus(incident, graph).map(({ path, what, help }) => ({
    at: atKey(incident, ...path),
    message: `${incident.id} is ${status} and lacks ${what}`,
    help,
    related: [{ at: at(incident, 'status'), message: `status: ${status}` }],
  }));
}

/** An open incident is assessed by the time at which its triage was due. */
function afterTriage(incident: Incident, graph: Graph): Fault[] {
  if (incident.data.status !== 'open' || incident.data.imported) return [];
  const missing = missingAfterTriage(incident);
  if (missing.length === 0) return [];
  const clock = clocksOf(graph, incident).find(({ phase, due }) => phase === 'triage' && due.latest < graph.asOf);
  if (!clock) return [];
  return missing.map(({ path, what, help }) => ({
    at: atKey(incident, ...path),
    message: `${incident.id} is open and lacks ${what}, though its triage was due within ${formatWindow(clock.promise)} (${clock.policy.id}, ${clock.tier})`,
    help,
    related: [
      { at: at(clock.policy, ...clock.promiseAt), message: `the triage target of ${clock.tier}` },
      { at: at(incident, ...clock.startAt), message: 'the clock starts' },
    ],
  }));
}

export const incompleteRecord = defineRule({
  code: 'INC-1',
  on: ['incident'],
  text: {
    what: 'The record lacks what its status asks for: times of triage and containment once contained, of recovery once recovered; when closed also the time of closure, the controls that failed, a root cause, timeline entries of each phase, and a remediation or the reason why none was needed. An open incident past its triage target lacks severity, boundary or controls.',
    why: 'The auditor samples incidents and reads each from end to end. A closed record with a missing part cannot show that the response followed the policy.',
    fix: 'Add what is missing from the ticket. What is not known is written as unknown; a phase that did not apply stands under phasesNotApplicable with its reason.',
    sources: [
      'S001',
      'S002',
      'S020',
      'S023',
      'S024',
      'S028',
      'S029',
      'S030',
      'S031',
      'S033',
      'S058',
      'S101',
      'S139',
      'S140',
      'S161',
      'S170',
      'S171',
      'CC7.4',
    ],
  },
  check: (incident, graph) => [...byStatus(incident, graph), ...afterTriage(incident, graph)],
});
