/** The columns of each type's listings, besides the first: the record itself. */
import type { Rec } from '../../../content/record.ts';
import { currentTier } from '../../../graph/incidents.ts';
import { type Audience, isLower } from '../../../model/audience.ts';
import type { RecordType } from '../../../model/record-types.ts';
import { stateMark } from '../by-type/chain.ts';
import { evidenceFile } from '../by-type/shared.ts';
import { recordLink } from '../links.ts';
import { periodsOf } from '../own-date.ts';
import { type Site, shows } from '../site.ts';
import { at } from '../value/field.ts';
import { absent, list, NOT_RECORDED, run, text, type Value } from '../value/value.ts';
import { counted, plainWords } from '../value/words.ts';
import { findingsOn } from './findings.ts';
import { ruleLink, subjectLink } from './subjects.ts';

export interface ListColumn<T extends RecordType> {
  readonly label: string;
  /** Is the column for the readers of this site? */
  readonly isFor: (site: Site, type: T) => boolean;
  readonly value: (site: Site, rec: Rec<T>) => Value;
}

/** A column that is worked out; without a word on its lowest readers it is for auditors alone. */
function column<T extends RecordType>(
  label: string,
  value: ListColumn<T>['value'],
  lowest: Audience = 'auditor',
): ListColumn<T> {
  return { label, value, isFor: ({ audience }) => !isLower(audience, lowest) };
}

/** A field as it is, for those who may see it. */
function field<T extends RecordType>(label: string, ...path: readonly string[]): ListColumn<T> {
  return {
    label,
    value: (site, rec) => at(site, rec, path, true),
    isFor: (site, type) => shows(site, type, path),
  };
}

const state = <T extends RecordType>() => column<T>('State', (site, rec) => stateMark(site, rec), 'public');
const period = <T extends RecordType>() =>
  column<T>('Period', (site, rec) =>
    list(
      periodsOf(site, rec).map((one) => recordLink(site, one, true)),
      true,
      absent('outside every period'),
    ),
  );

function findingsCell(site: Site, rec: Rec): Value {
  const found = findingsOn(site, rec.id);
  const open = found.filter((finding) => finding.status === 'open').length;
  if (found.length === 0) return text('none');
  return run(
    text(
      [open > 0 ? `${open} open` : '', found.length > open ? `${found.length - open} acknowledged` : '']
        .filter((words) => words !== '')
        .join(', '),
    ),
  );
}

function answered(count: number | undefined): Value {
  return text(counted(count ?? 0, 'finding'));
}

export const COLUMNS: { readonly [T in RecordType]: readonly ListColumn<T>[] } = {
  policy: [state(), field('In force from', 'effectiveFrom'), field('Owner', 'owner'), field('Kind', 'kind')],
  plan: [state(), field('Implements', 'implements'), field('From', 'effectiveFrom'), field('Owner', 'owner')],
  incident: [
    state(),
    column('Tier', (_site, rec) => (currentTier(rec) === null ? NOT_RECORDED : text(currentTier(rec) ?? ''))),
    field('Detected', 'times', 'detected'),
    period(),
    field('Lead', 'lead'),
    column('Findings of rules', findingsCell),
  ],
  event: [state(), field('Received', 'receivedAt'), field('Source', 'source')],
  review: [
    field('Held on', 'heldOn'),
    state(),
    column('Findings', (_site, { data }) => answered(data.findings.length)),
    period(),
  ],
  remediation: [state(), field('Kind', 'kind'), field('Owner', 'owner'), field('Due', 'due'), field('From', 'sources')],
  control: [state(), field('Criteria', 'criteria'), field('Owner', 'owner'), field('Frequency', 'frequency')],
  'control-change': [
    state(),
    field('Control', 'control'),
    field('Kind', 'kind'),
    field('Causes', 'causes'),
    field('Effective from', 'effectiveFrom'),
  ],
  role: [state(), field('Authority', 'authority'), field('Deputy', 'deputy')],
  'on-call': [
    field('Role', 'role'),
    column('Shifts', (_site, { data }) => text(counted(data.shifts.length, 'shift')), 'staff'),
  ],
  period: [
    state(),
    field('Type', 'type'),
    field('Start', 'start'),
    field('End', 'end'),
    field('Report date', 'reportDate'),
  ],
  threshold: [
    state(),
    field('In force from', 'effectiveFrom'),
    column('Factors', (_site, { data }) => text(counted(data.factors.length, 'factor'))),
  ],
  obligation: [
    state(),
    field('Kind', 'kind'),
    field('Clock starts when', 'clockStart'),
    field('Decided by', 'decidedBy'),
  ],
  vendor: [
    field('Services', 'services'),
    field('Method', 'method'),
    field('Notice within', 'noticeWithin'),
    column('Notices', (_site, { data }) => text(counted(data.notices?.length ?? 0, 'notice'))),
  ],
  'access-review': [field('Performed on', 'performedOn'), field('Reviewer', 'reviewer'), field('Causes', 'causes')],
  training: [field('Holder', 'holder'), field('Completed on', 'completedOn')],
  tabletop: [
    field('Held on', 'heldOn'),
    state(),
    field('Policy', 'policy'),
    column('Findings', (_site, { data }) => answered(data.findings?.length), 'staff'),
    period(),
  ],
  'system-description': [state(), period(), field('Version', 'version'), field('Approved at', 'approvedAt')],
  disclosure: [
    state(),
    field('Incidents', 'incidents'),
    column('Disposition', (_site, { data }) => text(plainWords(data.disposition.state)), 'public'),
    field('Issued on', 'issuedOn'),
  ],
  evidence: [
    field('Kind', 'kind'),
    field('Collected', 'collectedAt'),
    field('From', 'systemOfRecord'),
    column('File', evidenceFile),
  ],
  population: [field('Of', 'entity'), period(), field('Total', 'total'), field('Run at', 'runAt')],
  deviation: [
    state(),
    column('Rule', (site, { data }) => ruleLink(site, data.rule)),
    column('On', (site, { data }) => list(data.records.map((name) => subjectLink(site, name)))),
    field('Approved at', 'approvedAt'),
  ],
};
