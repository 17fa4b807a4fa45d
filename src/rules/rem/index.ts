/** The REM rules, remediations, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { overdueRemediation } from './rem-2-overdue.ts';
import { completion } from './rem-3-completion.ts';
import { unverifiedRemediation } from './rem-4-unverified.ts';
import { gapWithoutChange } from './rem-5-gap-without-change.ts';
import { recurrence } from './rem-6-recurrence.ts';
import { movedAgain } from './rem-7-moved-again.ts';

export const REM_RULES: readonly Rule[] = [
  overdueRemediation,
  completion,
  unverifiedRemediation,
  gapWithoutChange,
  recurrence,
  movedAgain,
];
