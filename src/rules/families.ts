/** The families of rules: what the first part of a code stands for. */
import { RULE_CODES, type RuleCode } from '../model/catalogue.ts';

const TITLES: Readonly<Record<string, string>> = {
  SYN: 'Syntax and schema',
  REF: 'Referential integrity',
  TIME: 'Chronology',
  CLOCK: 'Promise against practice',
  POL: 'Policy governance',
  INC: 'Incident records',
  TRI: 'Triage of events',
  ESC: 'Escalation and authority',
  COM: 'Duties to notify, communications',
  PIR: 'Post-incident reviews',
  REM: 'Remediations',
  TTX: 'Exercises',
  TRN: 'Training',
  ROL: 'Roles',
  DIS: 'Disclosures',
  SYS: 'System description',
  CTL: 'Controls',
  EVD: 'Evidence and populations',
  VND: 'Vendors',
  PER: 'Examination periods',
  RED: 'What must not be published',
  DEV: 'Acknowledged deviations',
};

export interface Family {
  /** `CLOCK` */
  readonly prefix: string;
  readonly title: string;
  readonly codes: readonly RuleCode[];
}

function prefixOf(code: RuleCode): string {
  return code.slice(0, code.indexOf('-'));
}

/** The families in the order of the catalogue. */
export const FAMILIES: readonly Family[] = [...Map.groupBy(RULE_CODES, prefixOf)].map(([prefix, codes]) => {
  const title = TITLES[prefix];
  if (title === undefined) throw new Error(`the family ${prefix} has no title`);
  return { prefix, title, codes };
});
