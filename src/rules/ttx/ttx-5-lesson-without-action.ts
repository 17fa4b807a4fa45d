/** TTX-5: what an exercise shows is acted on. */
import { at, defineRule } from '../rule.ts';

export const lessonWithoutAction = defineRule({
  code: 'TTX-5',
  on: ['tabletop'],
  text: {
    what: 'A finding of an exercise names a remediation, an accepted risk or a change of policy.',
    why: 'The outcome of an exercise is its corrective actions. A finding that led to nothing will be found again, by the auditor or in earnest.',
    fix: 'Add to the finding the remediation (REM-…), the policy version that answers it, or the accepted risk.',
    sources: ['S039', 'S095', 'S165', 'CC7.5'],
  },
  check: (exercise) =>
    (exercise.data.findings ?? []).flatMap((finding, index) =>
      (finding.remediations ?? []).length > 0 || finding.acceptedRisk || finding.policyChange !== undefined
        ? []
        : [
            {
              at: at(exercise, 'findings', index),
              message: `${exercise.id}: the finding ${finding.id} has no remediation, accepted risk or policy change`,
            },
          ],
    ),
});
