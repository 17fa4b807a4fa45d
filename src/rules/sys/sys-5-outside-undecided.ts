/** SYS-5: an incident outside of the described system is weighed for what it says of shared controls. */
import { at, atKey, defineRule } from '../rule.ts';

export const outsideUndecided = defineRule({
  code: 'SYS-5',
  on: ['incident'],
  text: {
    what: 'A closed incident outside the boundary has no sharedControlDecision.',
    why: 'An incident beside the described system can reveal shared controls that failed, or too little separation. Whether it did must have been asked.',
    fix: 'Add sharedControlDecision: what was decided about controls shared with the described system, by which role, and when.',
    sources: ['S059'],
  },
  check(incident) {
    const { boundary, status, sharedControlDecision } = incident.data;
    if (boundary !== 'outside' || status !== 'closed' || sharedControlDecision) return [];
    return [
      {
        at: atKey(incident, 'sharedControlDecision'),
        message: `${incident.id} lies outside the boundary and is closed, and nothing says what it means for shared controls`,
        related: [{ at: at(incident, 'boundary'), message: 'outside' }],
      },
    ];
  },
});
