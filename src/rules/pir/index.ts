/** The PIR rules, post-incident reviews, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { reviewMissingOrLate } from './pir-1-review-missing-or-late.ts';
import { reviewContent } from './pir-2-review-content.ts';
import { findingWithoutAction } from './pir-3-finding-without-action.ts';
import { blame } from './pir-4-blame.ts';

export const PIR_RULES: readonly Rule[] = [reviewMissingOrLate, reviewContent, findingWithoutAction, blame];
