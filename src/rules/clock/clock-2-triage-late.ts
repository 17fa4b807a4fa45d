/** CLOCK-2: triage within the target of the tier. */
import { defineRule } from '../rule.ts';
import { missed, worstClocks } from './missed.ts';

export const triageLate = defineRule({
  code: 'CLOCK-2',
  on: ['incident'],
  text: {
    what: 'The incident was triaged later than the target of its tier in the policy version in force; an open one is measured up to the check.',
    why: 'CC7.3 is tested by sampling incidents and comparing detection with triage. A target that was missed and not acknowledged is an exception in the report.',
    fix: 'If times.triaged or times.detected is wrong, correct it from the ticket. If triage was in fact late, add a DEV record that says why and who accepted it.',
    sources: ['S019', 'S034', 'S079', 'S090', 'S096', 'CC7.3'],
  },
  check: (incident, graph) =>
    worstClocks(incident, graph, ['triage'])
      .filter((clock) => clock.outcome === 'missed')
      .map((clock) => missed(incident, clock, graph)),
});
