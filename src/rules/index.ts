/** The rules that are built, in the order of the catalogue. SYN-1 to SYN-5 speak while the content is read. */
import { wrongPolicyVersion } from './clock/clock-1-wrong-policy-version.ts';
import { triageLate } from './clock/clock-2-triage-late.ts';
import { escalationLate } from './clock/clock-3-escalation-late.ts';
import { responseTargetMissed } from './clock/clock-4-response-target-missed.ts';
import { clockNotEvidenced } from './clock/clock-5-clock-not-evidenced.ts';
import { updatesLapsed } from './clock/clock-6-updates-lapsed.ts';
import { failedControlUnconsidered } from './ctl/ctl-2-failed-control-unconsidered.ts';
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
import type { Rule } from './rule.ts';
import { descriptionApproval } from './sys/sys-7-description-approval.ts';
import { impossibleOrder } from './time/time-2-impossible-order.ts';
import { unusualOrder } from './time/time-3-unusual-order.ts';
import { inTheFuture } from './time/time-4-in-the-future.ts';
import { statedDuration } from './time/time-5-stated-duration.ts';
import { lateRecord } from './time/time-6-late-record.ts';
import { timelineOrder } from './time/time-7-timeline-order.ts';

export const RULES: readonly Rule[] = [
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
  undisclosedIncident,
  timingContradicts,
  extentContradicts,
  dispositionContradicts,
  claimsConformance,
  commitmentsDiffer,
  disclosureApproval,
  falseNegative,
  unsupportedFigure,
  descriptionApproval,
  failedControlUnconsidered,
  invalidDeviation,
  expiredDeviation,
  idleDeviation,
];
