/** PIR-2: a review names a cause, and a gap where a control failed. */
import { at, defineRule, type Fault } from '../rule.ts';

export const reviewContent = defineRule({
  code: 'PIR-2',
  on: ['review'],
  text: {
    what: 'An approved review lists at least one root cause of its incidents; where they say that controls failed, it has a finding of kind cause or gap.',
    why: 'A review that finds nothing after a control has failed was a formality, and reads as one.',
    fix: 'List the root cause (its id in the incident) in rootCauses, and add the finding that explains the failed control.',
    sources: ['S086', 'S166', 'CC7.5'],
  },
  check(review, graph) {
    const incidents = review.data.incidents
      .map((id) => graph.get('incident', id))
      .filter((incident) => incident !== undefined);
    const faults: Fault[] = [];
    if (review.data.rootCauses.length === 0) {
      faults.push({
        at: at(review, 'rootCauses'),
        message: `${review.id} lists no root cause of ${review.data.incidents.join(', ')}`,
      });
    }
    const failed = incidents.find((incident) => (incident.data.controlFailures ?? []).length > 0);
    if (failed && review.data.findings.every((finding) => finding.kind === 'went-well')) {
      faults.push({
        at: at(review, 'findings'),
        message: `${review.id} has no finding of a cause or gap, although ${failed.id} says that ${(failed.data.controlFailures ?? []).join(', ')} failed`,
        related: [{ at: at(failed, 'controlFailures'), message: 'the failed controls' }],
      });
    }
    return faults;
  },
});
