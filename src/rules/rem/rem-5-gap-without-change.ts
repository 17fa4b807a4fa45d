/** REM-5: a control that failed is changed, reviewed, or its risk knowingly taken. */
import { hasReached, reachOf } from '../../graph/incidents.ts';
import { at, defineRule } from '../rule.ts';

export const gapWithoutChange = defineRule({
  code: 'REM-5',
  on: ['incident'],
  text: {
    what: 'A closed incident in which controls failed leads to no control change, no access review and no accepted risk: not by itself, by its review, nor by its remediations.',
    why: 'A control that failed and was left as it was will fail again. The auditor follows the gap to what was changed.',
    fix: 'Link the control change (CHG), the access review (ACR) or the accepted risk to the incident, its review or its remediations. If nothing was changed, add a DEV record.',
    sources: ['S029', 'S057', 'S072', 'S167', 'CC7.5'],
  },
  check: (incident, graph) => {
    const { controlFailures = [] } = incident.data;
    if (!hasReached(incident, 'closed') || controlFailures.length === 0) return [];
    const { controlChanges, accessReviews, acceptedRisks } = reachOf(graph, incident);
    if (controlChanges.length > 0 || accessReviews.length > 0 || acceptedRisks > 0) return [];
    return [
      {
        at: at(incident, 'controlFailures'),
        message: `${incident.id} is closed with the failure of ${controlFailures.join(', ')}, and leads to no control change, access review or accepted risk`,
        related: [{ at: at(incident, 'status'), message: 'status: closed' }],
      },
    ];
  },
});
