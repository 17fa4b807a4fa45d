/** The DEV rules, acknowledged deviations, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { invalidDeviation } from './dev-1-invalid-deviation.ts';
import { expiredDeviation } from './dev-2-expired-deviation.ts';
import { idleDeviation } from './dev-3-idle-deviation.ts';

export const DEV_RULES: readonly Rule[] = [invalidDeviation, expiredDeviation, idleDeviation];
