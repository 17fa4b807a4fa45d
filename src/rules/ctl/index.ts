/** The CTL rules, controls, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { criterionUncovered } from './ctl-1-criterion-uncovered.ts';
import { failedControlUnconsidered } from './ctl-2-failed-control-unconsidered.ts';
import { controlChange } from './ctl-3-control-change.ts';

export const CTL_RULES: readonly Rule[] = [criterionUncovered, failedControlUnconsidered, controlChange];
