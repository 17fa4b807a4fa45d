/** The DIS rules, disclosures, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { undisclosedIncident } from './dis-1-undisclosed.ts';
import { timingContradicts } from './dis-3-timing-contradicts.ts';
import { extentContradicts } from './dis-4-extent-contradicts.ts';
import { dispositionContradicts } from './dis-5-disposition-contradicts.ts';
import { claimsConformance } from './dis-6-claims-conformance.ts';
import { commitmentsDiffer } from './dis-7-commitments-differ.ts';
import { disclosureApproval } from './dis-8-disclosure-approval.ts';
import { falseNegative } from './dis-9-false-negative.ts';
import { unsupportedFigure } from './dis-10-unsupported-figure.ts';

export const DIS_RULES: readonly Rule[] = [
  undisclosedIncident,
  timingContradicts,
  extentContradicts,
  dispositionContradicts,
  claimsConformance,
  commitmentsDiffer,
  disclosureApproval,
  falseNegative,
  unsupportedFigure,
];
