/** INC-3: each phase of the response shows the control that it exercised. */
import { hasReached } from '../../graph/incidents.ts';
import { at, defineRule, type Fault } from '../rule.ts';

const PHASES = ['containment', 'remediation', 'recovery'] as const;

export const unmappedPhase = defineRule({
  code: 'INC-3',
  on: ['incident'],
  text: {
    what: 'The timeline entries of containment, remediation or recovery of a closed incident name no control.',
    why: 'An incident is operating evidence for the controls that its response exercised. A phase without a control shows that something was done, not that the control operated.',
    fix: 'If a control was exercised, name it in an entry of the phase (control: CTL-…). If none was, add a DEV record.',
    sources: ['S003', 'S004', 'S028', 'S031', 'S032', 'S140', 'CC7.4'],
  },
  check: (incident) => {
    if (!hasReached(incident, 'closed')) return [];
    const entries = (incident.data.timeline ?? []).map((entry, index) => ({ entry, index }));
    return PHASES.flatMap((phase): Fault[] => {
      const own = entries.filter(({ entry }) => entry.phase === phase);
      const [first] = own;
      if (!first || own.some(({ entry }) => entry.control !== undefined)) return [];
      const entriesOf =
        own.length === 1
          ? `its only timeline entry of ${phase} names no control`
          : `none of its ${own.length} timeline entries of ${phase} names a control`;
      return [
        {
          at: at(incident, 'timeline', first.index),
          message: `${incident.id} is closed, and ${entriesOf}`,
          past: true,
        },
      ];
    });
  },
});
