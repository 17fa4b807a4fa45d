/** The CLOCK rules, promise against practice, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { wrongPolicyVersion } from './clock-1-wrong-policy-version.ts';
import { triageLate } from './clock-2-triage-late.ts';
import { escalationLate } from './clock-3-escalation-late.ts';
import { responseTargetMissed } from './clock-4-response-target-missed.ts';
import { clockNotEvidenced } from './clock-5-clock-not-evidenced.ts';
import { updatesLapsed } from './clock-6-updates-lapsed.ts';

export const CLOCK_RULES: readonly Rule[] = [
  wrongPolicyVersion,
  triageLate,
  escalationLate,
  responseTargetMissed,
  clockNotEvidenced,
  updatesLapsed,
];
