/** The REF rules, referential integrity, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { duplicateId } from './ref-1-duplicate-id.ts';
import { danglingReference } from './ref-2-dangling-reference.ts';
import { oneSidedLink } from './ref-3-one-sided-link.ts';
import { brokenChain } from './ref-4-broken-chain.ts';
import { orphanRemediation } from './ref-5-orphan-remediation.ts';
import { vanishedRecord } from './ref-6-vanished-record.ts';
import { inactiveControl } from './ref-7-inactive-control.ts';
import { unexplainedIdGap } from './ref-8-unexplained-id-gap.ts';

export const REF_RULES: readonly Rule[] = [
  duplicateId,
  danglingReference,
  oneSidedLink,
  brokenChain,
  orphanRemediation,
  vanishedRecord,
  inactiveControl,
  unexplainedIdGap,
];
