/** SYS-7: a system description is approved by somebody who may, and is the text that was approved. */
import { defineRule } from '../rule.ts';
import { narrativeApproval } from './narrative-approval.ts';

export const descriptionApproval = defineRule({
  code: 'SYS-7',
  on: ['system-description'],
  text: {
    what: 'A system description is approved by a role with the authority approve-disclosure that somebody held then, and its text and terms are those that were approved (its seal).',
    why: 'The description is management’s own, and management answers for every sentence of it. A sentence added after the approval is nobody’s.',
    fix: 'Have the description approved by a role with approve-disclosure, and write the seal of the text as it then stands.',
    sources: ['S044', 'S056'],
  },
  check: narrativeApproval,
});
