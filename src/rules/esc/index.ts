/** The ESC rules, escalation and authority, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { escalationMissing } from './esc-1-escalation-missing.ts';
import { noAuthority } from './esc-3-no-authority.ts';

export const ESC_RULES: readonly Rule[] = [escalationMissing, noAuthority];
