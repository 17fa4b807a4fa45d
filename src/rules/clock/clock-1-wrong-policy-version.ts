/** CLOCK-1: the incident names the promise that it was measured against. */

import { isUngoverned } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import { detectionOf, type Incident } from '../../graph/incidents.ts';
import { policyAt } from '../../graph/terms.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function judge(incident: Incident, written: string, graph: Graph): Fault[] {
  const detection = detectionOf(incident);
  if (!detection) return [];
  const inForce = policyAt(graph, detection);
  if (inForce?.id === written || (inForce === null && isUngoverned(graph, detection.latest))) return [];
  const named = graph.get('policy', written);
  const detected = String(incident.data.times.detected ?? 'an unrecorded time');
  const related = [
    { at: at(incident, 'times', 'detected'), message: `detected: ${detected}` },
    ...(named ? [{ at: at(named, 'effectiveFrom'), message: `${written} takes effect` }] : []),
    ...(inForce ? [{ at: at(inForce, 'effectiveFrom'), message: `${inForce.id}, in force at detection` }] : []),
  ];
  const place = at(incident, 'policyVersion');
  if (inForce === undefined) {
    return [
      {
        at: place,
        outcome: 'not-evidenced',
        message: `${incident.id} names ${written}, but its detection (${detected}) is too coarse to tell which version was in force`,
        related,
        past: true,
      },
    ];
  }
  return [
    {
      at: place,
      message: `${incident.id} names ${written}; at its detection (${detected}) ${inForce ? inForce.id : 'no incident response policy'} was in force`,
      related,
      past: true,
    },
  ];
}

export const wrongPolicyVersion = defineRule({
  code: 'CLOCK-1',
  on: ['incident'],
  text: {
    what: 'An incident that names its policy version names the one that was in force when it was detected.',
    why: 'Targets changed between versions. An incident measured against the wrong one looks late where it was in time, or in time where it was late.',
    fix: 'Write the version that was in force at detection, or leave policyVersion out: the portal finds it. If the response really followed another version, add a DEV record.',
    sources: ['S034', 'S064', 'S090', 'CC7.4'],
  },
  check: (incident, graph) =>
    incident.data.policyVersion === undefined ? [] : judge(incident, incident.data.policyVersion, graph),
});
