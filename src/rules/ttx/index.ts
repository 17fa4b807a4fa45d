/** The TTX rules, exercises, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { exerciseOverdue } from './ttx-1-exercise-overdue.ts';
import { rolesAbsent } from './ttx-3-roles-absent.ts';
import { untimelyPolicy } from './ttx-4-untimely-policy.ts';
import { lessonWithoutAction } from './ttx-5-lesson-without-action.ts';
import { sameScenario } from './ttx-6-same-scenario.ts';
import { attendance } from './ttx-7-attendance.ts';

export const TTX_RULES: readonly Rule[] = [
  exerciseOverdue,
  rolesAbsent,
  untimelyPolicy,
  lessonWithoutAction,
  sameScenario,
  attendance,
];
