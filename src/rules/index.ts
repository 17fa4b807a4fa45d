/** The rules that are built, in the order of the catalogue. SYN-1 to SYN-5 speak while the content is read. */
import { wrongPolicyVersion } from './clock/clock-1-wrong-policy-version.ts';
import { triageLate } from './clock/clock-2-triage-late.ts';
import { escalationLate } from './clock/clock-3-escalation-late.ts';
import { responseTargetMissed } from './clock/clock-4-response-target-missed.ts';
import { clockNotEvidenced } from './clock/clock-5-clock-not-evidenced.ts';
import { updatesLapsed } from './clock/clock-6-updates-lapsed.ts';
import { dutyUndetermined } from './com/com-1-duty-undetermined.ts';
import { notificationMissing } from './com/com-2-notification-missing.ts';
import { notificationLate } from './com/com-3-notification-late.ts';
import { clockStart } from './com/com-4-clock-start.ts';
import { delayUnexplained } from './com/com-5-delay-unexplained.ts';
import { notificationContent } from './com/com-6-notification-content.ts';
import { publicStatement } from './com/com-8-public-statement.ts';
import { communicationEvidence } from './com/com-9-communication-evidence.ts';
import { communicationPlan } from './com/com-10-communication-plan.ts';
import { criterionUncovered } from './ctl/ctl-1-criterion-uncovered.ts';
import { failedControlUnconsidered } from './ctl/ctl-2-failed-control-unconsidered.ts';
import { controlChange } from './ctl/ctl-3-control-change.ts';
import { invalidDeviation } from './dev/dev-1-invalid-deviation.ts';
import { expiredDeviation } from './dev/dev-2-expired-deviation.ts';
import { idleDeviation } from './dev/dev-3-idle-deviation.ts';
import { undisclosedIncident } from './dis/dis-1-undisclosed.ts';
import { timingContradicts } from './dis/dis-3-timing-contradicts.ts';
import { extentContradicts } from './dis/dis-4-extent-contradicts.ts';
import { dispositionContradicts } from './dis/dis-5-disposition-contradicts.ts';
import { claimsConformance } from './dis/dis-6-claims-conformance.ts';
import { commitmentsDiffer } from './dis/dis-7-commitments-differ.ts';
import { disclosureApproval } from './dis/dis-8-disclosure-approval.ts';
import { falseNegative } from './dis/dis-9-false-negative.ts';
import { unsupportedFigure } from './dis/dis-10-unsupported-figure.ts';
import { escalationMissing } from './esc/esc-1-escalation-missing.ts';
import { noAuthority } from './esc/esc-3-no-authority.ts';
import { unevidenced } from './evd/evd-1-unevidenced.ts';
import { evidenceIntegrity } from './evd/evd-2-evidence-integrity.ts';
import { evidenceSpan } from './evd/evd-3-evidence-span.ts';
import { populationMismatch } from './evd/evd-4-population-mismatch.ts';
import { incompleteRecord } from './inc/inc-1-incomplete-record.ts';
import { severityAssignment } from './inc/inc-2-severity-assignment.ts';
import { unmappedPhase } from './inc/inc-3-unmapped-phase.ts';
import { rootCauseMissing } from './inc/inc-4-root-cause-missing.ts';
import { recoveryValidation } from './inc/inc-5-recovery-validation.ts';
import { impactUnanswered } from './inc/inc-6-impact-unanswered.ts';
import { unjustifiedDecision } from './inc/inc-7-unjustified-decision.ts';
import { undeclaredComponent } from './inc/inc-8-undeclared-component.ts';
import { notRecorded } from './inc/inc-9-not-recorded.ts';
import { periodBounds } from './per/per-1-period-bounds.ts';
import { noOperatingEvidence } from './per/per-2-no-operating-evidence.ts';
import { populationMissing } from './per/per-3-population-missing.ts';
import { unevenEvidence } from './per/per-4-uneven-evidence.ts';
import { oldClock } from './per/per-5-old-clock.ts';
import { reviewMissingOrLate } from './pir/pir-1-review-missing-or-late.ts';
import { reviewContent } from './pir/pir-2-review-content.ts';
import { findingWithoutAction } from './pir/pir-3-finding-without-action.ts';
import { blame } from './pir/pir-4-blame.ts';
import { versionGapOrOverlap } from './pol/pol-1-version-gap-or-overlap.ts';
import { policyApproval } from './pol/pol-2-approval.ts';
import { reviewOverdue } from './pol/pol-3-review-overdue.ts';
import { reviewRecord } from './pol/pol-4-review-record.ts';
import { criteriaCoverage } from './pol/pol-5-criteria-coverage.ts';
import { definitions } from './pol/pol-6-definitions.ts';
import { severityScheme } from './pol/pol-7-severity-scheme.ts';
import { notificationTerms } from './pol/pol-8-notification-terms.ts';
import { looserThanDuty } from './pol/pol-9-looser-than-duty.ts';
import { sealedText } from './pol/pol-10-sealed-text.ts';
import { vaguePromise } from './pol/pol-11-vague-promise.ts';
import { planOfPolicy } from './pol/pol-12-plan-of-policy.ts';
import { proseAgainstTerms } from './pol/pol-13-prose-against-terms.ts';
import { silentPolicy } from './pol/pol-14-silent-policy.ts';
import { aboveAudience } from './red/red-1-above-audience.ts';
import { exploitDetail } from './red/red-2-exploit-detail.ts';
import { personalData } from './red/red-3-personal-data.ts';
import { secret } from './red/red-4-secret.ts';
import { confidentialEcho } from './red/red-5-confidential-echo.ts';
import { duplicateId } from './ref/ref-1-duplicate-id.ts';
import { danglingReference } from './ref/ref-2-dangling-reference.ts';
import { oneSidedLink } from './ref/ref-3-one-sided-link.ts';
import { brokenChain } from './ref/ref-4-broken-chain.ts';
import { orphanRemediation } from './ref/ref-5-orphan-remediation.ts';
import { vanishedRecord } from './ref/ref-6-vanished-record.ts';
import { inactiveControl } from './ref/ref-7-inactive-control.ts';
import { unexplainedIdGap } from './ref/ref-8-unexplained-id-gap.ts';
import { overdueRemediation } from './rem/rem-2-overdue.ts';
import { completion } from './rem/rem-3-completion.ts';
import { unverifiedRemediation } from './rem/rem-4-unverified.ts';
import { gapWithoutChange } from './rem/rem-5-gap-without-change.ts';
import { recurrence } from './rem/rem-6-recurrence.ts';
import { movedAgain } from './rem/rem-7-moved-again.ts';
import { roleRegister } from './rol/rol-1-role-register.ts';
import { vacantRole } from './rol/rol-2-vacant-role.ts';
import { onCallGap } from './rol/rol-3-on-call-gap.ts';
import { vacantLead } from './rol/rol-4-vacant-lead.ts';
import type { Rule } from './rule.ts';
import { claimedControl } from './sys/sys-1-claimed-control.ts';
import { claimWithoutOperation } from './sys/sys-2-claim-without-operation.ts';
import { unmonitoredComponent } from './sys/sys-3-unmonitored-component.ts';
import { quotedTerms } from './sys/sys-4-quoted-terms.ts';
import { outsideUndecided } from './sys/sys-5-outside-undecided.ts';
import { emptyClaim } from './sys/sys-6-empty-claim.ts';
import { descriptionApproval } from './sys/sys-7-description-approval.ts';
import { impossibleOrder } from './time/time-2-impossible-order.ts';
import { unusualOrder } from './time/time-3-unusual-order.ts';
import { inTheFuture } from './time/time-4-in-the-future.ts';
import { statedDuration } from './time/time-5-stated-duration.ts';
import { lateRecord } from './time/time-6-late-record.ts';
import { timelineOrder } from './time/time-7-timeline-order.ts';
import { triageOfEvents } from './tri/tri-1-triage-of-events.ts';
import { disposition } from './tri/tri-2-disposition.ts';
import { thresholdDismissed } from './tri/tri-3-threshold-dismissed.ts';
import { unknownSource } from './tri/tri-4-unknown-source.ts';
import { silentLog } from './tri/tri-5-silent-log.ts';
import { untrainedHolder } from './trn/trn-1-untrained-holder.ts';
import { reportingChannel } from './trn/trn-2-reporting-channel.ts';
import { exerciseOverdue } from './ttx/ttx-1-exercise-overdue.ts';
import { rolesAbsent } from './ttx/ttx-3-roles-absent.ts';
import { untimelyPolicy } from './ttx/ttx-4-untimely-policy.ts';
import { lessonWithoutAction } from './ttx/ttx-5-lesson-without-action.ts';
import { sameScenario } from './ttx/ttx-6-same-scenario.ts';
import { attendance } from './ttx/ttx-7-attendance.ts';
import { vendorTerms } from './vnd/vnd-1-vendor-terms.ts';
import { vendorNotice } from './vnd/vnd-2-vendor-notice-untracked.ts';
import { vendorUnmonitored } from './vnd/vnd-3-vendor-unmonitored.ts';

export const RULES: readonly Rule[] = [
  duplicateId,
  danglingReference,
  oneSidedLink,
  brokenChain,
  orphanRemediation,
  vanishedRecord,
  inactiveControl,
  unexplainedIdGap,
  impossibleOrder,
  unusualOrder,
  inTheFuture,
  statedDuration,
  lateRecord,
  timelineOrder,
  wrongPolicyVersion,
  triageLate,
  escalationLate,
  responseTargetMissed,
  clockNotEvidenced,
  updatesLapsed,
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
  incompleteRecord,
  severityAssignment,
  unmappedPhase,
  rootCauseMissing,
  recoveryValidation,
  impactUnanswered,
  unjustifiedDecision,
  undeclaredComponent,
  notRecorded,
  triageOfEvents,
  disposition,
  thresholdDismissed,
  unknownSource,
  silentLog,
  escalationMissing,
  noAuthority,
  dutyUndetermined,
  notificationMissing,
  notificationLate,
  clockStart,
  delayUnexplained,
  notificationContent,
  publicStatement,
  communicationEvidence,
  communicationPlan,
  reviewMissingOrLate,
  reviewContent,
  findingWithoutAction,
  blame,
  overdueRemediation,
  completion,
  unverifiedRemediation,
  gapWithoutChange,
  recurrence,
  movedAgain,
  exerciseOverdue,
  rolesAbsent,
  untimelyPolicy,
  lessonWithoutAction,
  sameScenario,
  attendance,
  roleRegister,
  vacantRole,
  onCallGap,
  vacantLead,
  untrainedHolder,
  reportingChannel,
  undisclosedIncident,
  timingContradicts,
  extentContradicts,
  dispositionContradicts,
  claimsConformance,
  commitmentsDiffer,
  disclosureApproval,
  falseNegative,
  unsupportedFigure,
  claimedControl,
  claimWithoutOperation,
  unmonitoredComponent,
  quotedTerms,
  outsideUndecided,
  emptyClaim,
  descriptionApproval,
  criterionUncovered,
  failedControlUnconsidered,
  controlChange,
  unevidenced,
  evidenceIntegrity,
  evidenceSpan,
  populationMismatch,
  vendorTerms,
  vendorNotice,
  vendorUnmonitored,
  periodBounds,
  noOperatingEvidence,
  populationMissing,
  unevenEvidence,
  oldClock,
  aboveAudience,
  exploitDetail,
  personalData,
  secret,
  confidentialEcho,
  invalidDeviation,
  expiredDeviation,
  idleDeviation,
];
