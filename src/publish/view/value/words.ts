/** The words of the site: types of records, labels of fields, words of the contract as a reader reads them. */
import type { RecordType } from '../../../model/record-types.ts';

export interface TypeWords {
  readonly one: string;
  readonly many: string;
  /** The path of its index page. */
  readonly index: string;
}

export const TYPE_WORDS: Readonly<Record<RecordType, TypeWords>> = {
  policy: { one: 'Policy', many: 'Policies', index: '/policies/' },
  plan: { one: 'Plan', many: 'Plans', index: '/plans/' },
  incident: { one: 'Incident', many: 'Incidents', index: '/incidents/' },
  event: { one: 'Event', many: 'Events', index: '/events/' },
  review: { one: 'Post-incident review', many: 'Post-incident reviews', index: '/reviews/' },
  remediation: { one: 'Remediation', many: 'Remediations', index: '/remediations/' },
  control: { one: 'Control', many: 'Controls', index: '/controls/' },
  'control-change': { one: 'Control change', many: 'Control changes', index: '/control-changes/' },
  role: { one: 'Role', many: 'Roles', index: '/roles/' },
  'on-call': { one: 'On-call schedule', many: 'On-call schedules', index: '/on-call/' },
  period: { one: 'Examination period', many: 'Examination periods', index: '/periods/' },
  threshold: { one: 'Significance threshold', many: 'Significance thresholds', index: '/thresholds/' },
  obligation: { one: 'Obligation', many: 'Obligations', index: '/obligations/' },
  vendor: { one: 'Vendor', many: 'Vendors', index: '/vendors/' },
  'access-review': { one: 'Access review', many: 'Access reviews', index: '/access-reviews/' },
  training: { one: 'Training record', many: 'Training records', index: '/training/' },
  tabletop: { one: 'Tabletop exercise', many: 'Tabletop exercises', index: '/tabletops/' },
  'system-description': { one: 'System description', many: 'System descriptions', index: '/system-description/' },
  disclosure: { one: 'Disclosure', many: 'Disclosures', index: '/disclosures/' },
  evidence: { one: 'Evidence', many: 'Evidence', index: '/evidence/' },
  population: { one: 'Population', many: 'Populations', index: '/populations/' },
  deviation: { one: 'Acknowledged deviation', many: 'Acknowledged deviations', index: '/deviations/' },
};

const LABELS: Readonly<Record<string, string>> = {
  imported: 'Imported from another source',
  standDown: 'Stand-down',
  id: 'Id',
  externalId: 'External id',
  publicTitle: 'Public title',
  sha256: 'SHA-256',
  url: 'Address',
  euSubjects: 'People in the European Union',
  subjectsIn: 'People in',
  involved: 'Involved',
  updateEvery: 'Update every',
  every: 'Every',
  by: 'By',
  at: 'At',
  to: 'To',
  from: 'From',
  on: 'On',
  what: 'What',
  noActionReason: 'Why no action',
  reviewRequired: 'Review required',
  noIncidents: 'States that there were no incidents',
  dataClasses: 'Data classes',
  runBy: 'Run by',
  runAt: 'Run at',
  controlFailures: 'Controls that failed',
  commitmentsAffected: 'Commitments affected',
  phasesNotApplicable: 'Phases that did not apply',
  statedDurations: 'Stated durations',
  policyVersion: 'Policy version written',
  systemOfRecord: 'System of record',
  heldOn: 'Held on',
  due: 'Due',
  subserviceOrganisations: 'Subservice organisations',
  userEntityControls: 'Complementary user entity controls',
  complementaryControls: 'Complementary controls',
  acceptedRisk: 'Accepted risk',
};

/** Words of the contract that English writes with their hyphen. */
const HYPHENATED = new Set(['non-incident', 'sign-off', 'carve-out', 'event-driven', 'went-well']);

/** `accepted-risk`, `acceptedRisk` → `accepted risk`. */
export function plainWords(name: string): string {
  if (HYPHENATED.has(name)) return name;
  return name
    .replace(/([a-z0-9])([A-Z])/g, (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`)
    .replace(/-/g, ' ');
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const labels = new Map(Object.entries(LABELS));

/** The label of a field. */
export function labelOf(key: string): string {
  const known = labels.get(key);
  if (known !== undefined) return known;
  const label = capitalised(plainWords(key));
  labels.set(key, label);
  return label;
}

/** `3 incidents`, `1 incident`, `no incidents`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
