/** The POL rules, policy governance, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { versionGapOrOverlap } from './pol-1-version-gap-or-overlap.ts';
import { policyApproval } from './pol-2-approval.ts';
import { reviewOverdue } from './pol-3-review-overdue.ts';
import { reviewRecord } from './pol-4-review-record.ts';
import { criteriaCoverage } from './pol-5-criteria-coverage.ts';
import { definitions } from './pol-6-definitions.ts';
import { severityScheme } from './pol-7-severity-scheme.ts';
import { notificationTerms } from './pol-8-notification-terms.ts';
import { looserThanDuty } from './pol-9-looser-than-duty.ts';
import { sealedText } from './pol-10-sealed-text.ts';
import { vaguePromise } from './pol-11-vague-promise.ts';
import { planOfPolicy } from './pol-12-plan-of-policy.ts';
import { proseAgainstTerms } from './pol-13-prose-against-terms.ts';
import { silentPolicy } from './pol-14-silent-policy.ts';

export const POL_RULES: readonly Rule[] = [
  versionGapOrOverlap,
  policyApproval,
  reviewOverdue,
  reviewRecord,
  criteriaCoverage,
  definitions,
  severityScheme,
  notificationTerms,
  looserThanDuty,
  sealedText,
  vaguePromise,
  planOfPolicy,
  proseAgainstTerms,
  silentPolicy,
];
