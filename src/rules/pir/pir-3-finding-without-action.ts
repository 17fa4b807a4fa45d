/** PIR-3: what went badly is acted on, or its risk accepted. */
import { at, defineRule } from '../rule.ts';

export const findingWithoutAction = defineRule({
  code: 'PIR-3',
  on: ['review'],
  text: {
    what: 'A finding of a review, other than went-well, names a remediation or an accepted risk.',
    why: 'Every “did not go well” must map to an action with an owner and a date, or to somebody who answers for leaving it.',
    fix: 'Add the remediation that answers the finding (remediations: [REM-…]), or the accepted risk with who accepted it and why.',
    sources: ['S086', 'S143', 'CC7.5'],
  },
  check: (review) =>
    review.data.findings.flatMap((finding, index) =>
      finding.kind === 'went-well' || (finding.remediations ?? []).length > 0 || finding.acceptedRisk
        ? []
        : [
            {
              at: at(review, 'findings', index),
              message: `${review.id}: the finding ${finding.id} (${finding.kind}) has neither a remediation nor an accepted risk`,
            },
          ],
    ),
});
