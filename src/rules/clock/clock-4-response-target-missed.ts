/** CLOCK-4: containment and recovery within the targets of the tier. */
import { isStoodDown } from '../../graph/incidents.ts';
import { defineRule } from '../rule.ts';
import { missed, worstClocks } from './missed.ts';

export const responseTargetMissed = defineRule({
  code: 'CLOCK-4',
  on: ['incident'],
  text: {
    what: 'The incident was contained, or recovered, later than the target of the tier that it held, by the version in force when the clock started; what is still under way is measured up to the check.',
    why: 'A target in the policy that incidents miss is worse than no target: the auditor tests the promise, not the effort.',
    fix: 'If a time is wrong, correct it from the ticket. If the target was in fact missed, add a DEV record that says why and who accepted it.',
    sources: ['S028', 'S030', 'S034', 'S079', 'S090', 'S096', 'S098', 'CC7.4', 'CC7.5'],
  },
  check: (incident, graph) =>
    isStoodDown(incident)
      ? []
      : worstClocks(incident, graph, ['contain', 'recover'])
          .filter((clock) => clock.outcome === 'missed')
          .map((clock) => missed(incident, clock, graph)),
});
