/** Every record type with its schema: the one list that reading, linking, collections and pages are built from. */
import type { z } from 'zod';
import { portal, type PortalData, tombstones, type TombstonesData } from './records/portal.ts';
import { control, controlChange, type ControlChangeData, type ControlData } from './records/control.ts';
import { event, type EventData, eventLog } from './records/event.ts';
import { incident, type IncidentData } from './records/incident.ts';
import { disclosure, type DisclosureData, systemDescription, type SystemDescriptionData } from './records/narrative.ts';
import { obligation, type ObligationData } from './records/obligation.ts';
import { onCall, type OnCallData, role, type RoleData, training, type TrainingData, trainingLog } from './records/people.ts';
import { period, type PeriodData, threshold, type ThresholdData } from './records/period.ts';
import { plan, type PlanData } from './records/plan.ts';
import { policy, type PolicyData } from './records/policy.ts';
import { deviation, type DeviationData, evidence, type EvidenceData, population, type PopulationData } from './records/proof.ts';
import { remediation, type RemediationData } from './records/remediation.ts';
import { review, type ReviewData } from './records/review.ts';
import { tabletop, type TabletopData } from './records/tabletop.ts';
import { accessReview, type AccessReviewData, vendor, type VendorData } from './records/vendor.ts';
import type { FileKind, RecordType } from './record-types.ts';

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

const DRAFTABLE: ReadonlySet<RecordType> = new Set(['policy', 'review', 'control-change', 'tabletop', 'system-description', 'disclosure']);
