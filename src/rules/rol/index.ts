/** The ROL rules, roles, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { roleRegister } from './rol-1-role-register.ts';
import { vacantRole } from './rol-2-vacant-role.ts';
import { onCallGap } from './rol-3-on-call-gap.ts';
import { vacantLead } from './rol-4-vacant-lead.ts';

export const ROL_RULES: readonly Rule[] = [roleRegister, vacantRole, onCallGap, vacantLead];
