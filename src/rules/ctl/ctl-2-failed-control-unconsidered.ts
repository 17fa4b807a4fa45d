/** CTL-2: a failed control is weighed for disclosure. */
import { hasReached } from '../../graph/incidents.ts';
import { at, atKey, defineRule } from '../rule.ts';

export const failedControlUnconsidered = defineRule({
  code: 'CTL-2',
  on: ['incident'],
  text: {
    what: 'An incident in which a control failed, contained or later, has a determination of its significance.',
    why: 'A control that was not suitably designed or did not operate is the first of the two grounds on which DC 4 asks for disclosure. That the question was asked must be on record.',
    fix: 'Add a significance determination: the threshold’s version, an answer for each factor, the decision, by whom, when and why.',
    sources: ['S045', 'DC 4', 'CC4.2'],
  },
  check(incident) {
    const failures = incident.data.controlFailures ?? [];
    if (failures.length === 0 || incident.data.significance || !hasReached(incident, 'contained')) return [];
    return [
      {
        at: atKey(incident, 'significance'),
        message: `${incident.id} is ${incident.data.status} and says that ${failures.join(', ')} failed, but its significance was never determined`,
        related: [{ at: at(incident, 'controlFailures'), message: 'the failed controls' }],
      },
    ];
  },
});
