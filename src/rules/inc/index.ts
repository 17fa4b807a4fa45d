/** The INC rules, incident records, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { incompleteRecord } from './inc-1-incomplete-record.ts';
import { severityAssignment } from './inc-2-severity-assignment.ts';
import { unmappedPhase } from './inc-3-unmapped-phase.ts';
import { rootCauseMissing } from './inc-4-root-cause-missing.ts';
import { recoveryValidation } from './inc-5-recovery-validation.ts';
import { impactUnanswered } from './inc-6-impact-unanswered.ts';
import { unjustifiedDecision } from './inc-7-unjustified-decision.ts';
import { undeclaredComponent } from './inc-8-undeclared-component.ts';
import { notRecorded } from './inc-9-not-recorded.ts';

export const INC_RULES: readonly Rule[] = [
  incompleteRecord,
  severityAssignment,
  unmappedPhase,
  rootCauseMissing,
  recoveryValidation,
  impactUnanswered,
  unjustifiedDecision,
  undeclaredComponent,
  notRecorded,
];
