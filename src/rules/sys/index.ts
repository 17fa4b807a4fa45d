/** The SYS rules, the system description, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { claimedControl } from './sys-1-claimed-control.ts';
import { claimWithoutOperation } from './sys-2-claim-without-operation.ts';
import { unmonitoredComponent } from './sys-3-unmonitored-component.ts';
import { quotedTerms } from './sys-4-quoted-terms.ts';
import { outsideUndecided } from './sys-5-outside-undecided.ts';
import { emptyClaim } from './sys-6-empty-claim.ts';
import { descriptionApproval } from './sys-7-description-approval.ts';

export const SYS_RULES: readonly Rule[] = [
  claimedControl,
  claimWithoutOperation,
  unmonitoredComponent,
  quotedTerms,
  outsideUndecided,
  emptyClaim,
  descriptionApproval,
];
