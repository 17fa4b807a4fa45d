/** ROL-4: an incident is led by somebody. */
import { isHeld } from '../../graph/holders.ts';
import { detectionOf } from '../../graph/incidents.ts';
import { at, defineRule, type Fault } from '../rule.ts';

export const vacantLead = defineRule({
  code: 'ROL-4',
  on: ['incident'],
  text: {
    what: 'When the incident was detected, nobody held its lead role, and nobody its deputy’s.',
    why: 'A lead that was nobody’s role is a name on a form. The auditor asks who took the decisions that the record ascribes to it.',
    fix: 'Write the role that led in fact, or add to the register the holding that is missing. If the role was vacant, add a DEV record.',
    sources: ['S125', 'S161', 'CC7.4'],
  },
  check(incident, graph): Fault[] {
    const { lead, times } = incident.data;
    const detection = detectionOf(incident);
    if (lead === undefined || !detection) return [];
    const held = [detection.earliest, detection.latest].filter((instant) => isHeld(graph, lead, instant)).length;
    if (held === 2) return [];
    const role = graph.get('role', lead);
    const detected = String(times.detected ?? 'the earliest known time');
    return [
      {
        at: at(incident, 'lead'),
        outcome: held === 0 ? 'fail' : 'not-evidenced',
        message:
          held === 0
            ? `${incident.id} was led by ${lead}, which nobody held at its detection (${detected})`
            : `${incident.id} was led by ${lead}; whether somebody held it at its detection (${detected}) cannot be told`,
        related: [
          ...(role ? [{ at: at(role, 'holdings'), message: `who held ${lead}` }] : []),
          { at: at(incident, 'times', 'detected'), message: `detected: ${detected}` },
        ],
        past: true,
      },
    ];
  },
});
