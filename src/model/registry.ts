/** Every record type with its schema: the one list that reading, linking, collections and pages are built from. */
import type { z } from 'zod';
import type { FileKind, RecordType } from './record-types.ts';
import { type ControlChangeData, type ControlData, control, controlChange } from './records/control.ts';
import { type EventData, event, eventLog } from './records/event.ts';
import { type IncidentData, incident } from './records/incident.ts';
import { type DisclosureData, disclosure, type SystemDescriptionData, systemDescription } from './records/narrative.ts';
import { type ObligationData, obligation } from './records/obligation.ts';
import {
  type OnCallData,
  onCall,
  type RoleData,
  role,
  type TrainingData,
  training,
  trainingLog,
} from './records/people.ts';
import { type PeriodData, period, type ThresholdData, threshold } from './records/period.ts';
import { type PlanData, plan } from './records/plan.ts';
import { type PolicyData, policy } from './records/policy.ts';
import { type PortalData, portal, type TombstonesData, tombstones } from './records/portal.ts';
import {
  type DeviationData,
  deviation,
  type EvidenceData,
  evidence,
  type PopulationData,
  population,
} from './records/proof.ts';
import { type RemediationData, remediation } from './records/remediation.ts';
import { type ReviewData, review } from './records/review.ts';
import { type TabletopData, tabletop } from './records/tabletop.ts';
import { type AccessReviewData, accessReview, type VendorData, vendor } from './records/vendor.ts';

export interface RecordData {
  policy: PolicyData;
  plan: PlanData;
  incident: IncidentData;
  event: EventData;
  review: ReviewData;
  remediation: RemediationData;
  control: ControlData;
  'control-change': ControlChangeData;
  role: RoleData;
  'on-call': OnCallData;
  period: PeriodData;
  threshold: ThresholdData;
  obligation: ObligationData;
  vendor: VendorData;
  'access-review': AccessReviewData;
  training: TrainingData;
  tabletop: TabletopData;
  'system-description': SystemDescriptionData;
  disclosure: DisclosureData;
  evidence: EvidenceData;
  population: PopulationData;
  deviation: DeviationData;
}

export interface FileData extends RecordData {
  portal: PortalData;
  tombstones: TombstonesData;
}

/** The schema of one record of each kind; `portal` and `tombstones` are files that are no records. */
export const SCHEMAS: { readonly [K in FileKind]: z.ZodType<FileData[K]> } = {
  portal,
  tombstones,
  policy,
  plan,
  incident,
  event,
  review,
  remediation,
  control,
  'control-change': controlChange,
  role,
  'on-call': onCall,
  period,
  threshold,
  obligation,
  vendor,
  'access-review': accessReview,
  training,
  tabletop,
  'system-description': systemDescription,
  disclosure,
  evidence,
  population,
  deviation,
};

/** Kinds whose files hold many records: the key of their list, and the schema of the whole file. */
export const LOGS = {
  event: { key: 'events', schema: eventLog },
  training: { key: 'records', schema: trainingLog },
} as const satisfies Partial<Record<RecordType, { key: string; schema: z.ZodType }>>;

export type LogType = keyof typeof LOGS;

export function isLogType(kind: FileKind): kind is LogType {
  return Object.hasOwn(LOGS, kind);
}

/** Keys whose values name a record of each type; a type without an entry is named by its `id`. */
const NAME_OF: Partial<Record<RecordType, (data: Readonly<Record<string, unknown>>) => unknown>> = {
  policy: (data) => `${String(data.policy)}@${String(data.version)}`,
  plan: (data) => `plan:${String(data.plan)}@${String(data.version)}`,
  threshold: (data) => data.version,
};

/** The name by which findings, links and manifests know a record. */
export function nameOf(type: RecordType, data: Readonly<Record<string, unknown>>): string {
  return String((NAME_OF[type] ?? ((record) => record.id))(data));
}

/** Types that may be drafts: read and linked, judged by no rule but SYN, REF, POL-11 and RED-4. */
export function isDraft(type: RecordType, data: Readonly<Record<string, unknown>>): boolean {
  return data.status === 'draft' && DRAFTABLE.has(type);
}

const DRAFTABLE: ReadonlySet<RecordType> = new Set([
  'policy',
  'review',
  'control-change',
  'tabletop',
  'system-description',
  'disclosure',
]);
