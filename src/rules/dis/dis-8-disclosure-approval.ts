/** DIS-8: a disclosure is approved by somebody who may, and is the text that was approved. */
import { defineRule } from '../rule.ts';
import { narrativeApproval } from '../sys/narrative-approval.ts';

export const disclosureApproval = defineRule({
  code: 'DIS-8',
  on: ['disclosure'],
  text: {
    what: 'A disclosure is approved by a role with the authority approve-disclosure that somebody held then, and its text and terms are those that were approved (its seal).',
    why: 'A disclosure is management’s assertion to report users. Text that changed after the approval is asserted by nobody.',
    fix: 'Have the disclosure approved by a role with approve-disclosure, and write the seal of the text as it then stands.',
    sources: ['S056', 'DC 4'],
  },
  check: narrativeApproval,
});
