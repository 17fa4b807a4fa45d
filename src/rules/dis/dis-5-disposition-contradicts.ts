/** DIS-5: the disposition that a disclosure states is what became of its incidents. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { hasReached, remediationsOf } from '../../graph/incidents.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { type Disclosure, incidentsOf, severityFor } from './issued.ts';

function isVerified(remediation: Rec<'remediation'>): boolean {
  return remediation.data.status === 'done' && remediation.data.verification?.result === 'effective';
}

function stateOf(remediation: Rec<'remediation'>): string {
  if (remediation.data.status !== 'done') return remediation.data.status;
  if (isVerified(remediation)) return 'done and verified';
  return remediation.data.verification
    ? `done, but verified as ${remediation.data.verification.result}`
    : 'done, but not verified';
}

/** `remediated`: every remediation of the incidents is named, done and verified; of one named in its place REF-4 speaks. */
function unfinished(disclosure: Disclosure, graph: Graph): Fault[] {
  const all = [...new Set(incidentsOf(disclosure, graph).flatMap((incident) => remediationsOf(graph, incident)))];
  const named = new Set(disclosure.data.disposition.remediations ?? []);
  const isMistaken = [...named].some((id) => all.every((one) => one.id !== id));
  return all.flatMap((remediation): Fault[] => {
    const related = [{ at: at(remediation, 'status'), message: `${remediation.id}: ${stateOf(remediation)}` }];
    if (!isVerified(remediation)) {
      return [
        {
          at: at(disclosure, 'disposition', 'state'),
          message: `${disclosure.id} says remediated; ${remediation.id} is ${stateOf(remediation)}`,
          related,
        },
      ];
    }
    if (isMistaken || named.has(remediation.id)) return [];
    return [
      {
        at: at(disclosure, 'disposition', 'remediations'),
        message: `${disclosure.id} says remediated and does not name ${remediation.id}, a remediation of its incidents`,
        related,
      },
    ];
  });
}

function unreached(disclosure: Disclosure, state: 'contained' | 'recovered', graph: Graph): Fault[] {
  return incidentsOf(disclosure, graph)
    .filter((incident) => !hasReached(incident, state))
    .map((incident) => ({
      at: at(disclosure, 'disposition', 'state'),
      message: `${disclosure.id} says ${state}; ${incident.id} is ${incident.data.status}`,
      related: [{ at: at(incident, 'status'), message: `${incident.id}: its status` }],
    }));
}

export const dispositionContradicts = defineRule({
  code: 'DIS-5',
  on: ['disclosure'],
  text: {
    what: 'A disclosure says remediated while a remediation of its incidents is not done and verified, or not named; or it says recovered or contained of an incident that is not.',
    why: 'The disposition tells report users whether the weakness is closed. Claiming a closure that the record does not show is the distortion that a qualified report is made of.',
    fix: 'State the disposition that is true today (remediation-in-progress while anything is open), and name every remediation of the incidents.',
    sources: ['S047', 'S053', 'DC 4'],
  },
  check(disclosure, graph) {
    const { state } = disclosure.data.disposition;
    const severity = severityFor(disclosure, graph);
    const faults =
      state === 'remediated'
        ? unfinished(disclosure, graph)
        : state === 'remediation-in-progress'
          ? []
          : unreached(disclosure, state, graph);
    return faults.map((fault) => ({ ...fault, severity }));
  },
});
