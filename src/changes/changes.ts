/** What one state of a content root means against an earlier one, in compliance terms. */
import type { TermChange } from '../graph/term-changes.ts';
import type { RecordType } from '../model/record-types.ts';
import type { Finding } from '../rules/finding.ts';

/** One value that differs; absent on one side is null. */
export interface FieldChange {
  /** RFC 6901 pointer into the record's data. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** `withdrawn`: gone, with a tombstone that says why. `deleted`: gone without one. */
export type Fate = 'added' | 'changed' | 'withdrawn' | 'deleted';

export interface RecordChange {
  readonly type: RecordType;
  readonly id: string;
  readonly fate: Fate;
  /** Of a changed record. */
  readonly fields: readonly FieldChange[];
  /** Words of the text that came and went; null where the text is as it was. */
  readonly text: { readonly inserted: number; readonly deleted: number } | null;
  /** Why it was withdrawn. */
  readonly reason: string | null;
}

/** `edited`: the terms of a version that stood already. `new-version`: those of a version against the one before it. */
export interface PromiseChange {
  readonly kind: 'edited' | 'new-version';
  readonly policy: string;
  readonly before: string;
  readonly after: string;
  readonly terms: readonly TermChange[];
}

/** How an incident stands against one promise; null: the promise did not bind it, or it could not be judged. */
export interface OutcomeChange {
  readonly incident: string;
  /** `SEV-1: contain within`, as the terms are named. */
  readonly promise: string;
  readonly before: OutcomeState | null;
  readonly after: OutcomeState | null;
}

export interface OutcomeState {
  readonly outcome: string;
  readonly policy: string;
  readonly allowed: string;
}

/**
 * `given`: new and true to the text. `fallen`: the text was changed, and the approval is of the text that was.
 * `resealed`: the text was changed and the seal rewritten under the same approval. `withdrawn`: taken out.
 */
export type ApprovalState = 'given' | 'fallen' | 'resealed' | 'withdrawn';

export interface ApprovalChange {
  readonly record: string;
  readonly by: string;
  readonly at: string;
  readonly state: ApprovalState;
}

export interface DueChange {
  readonly remediation: string;
  readonly before: string;
  readonly after: string;
  /** The record says who moved it, and why. */
  readonly explained: boolean;
}

export interface DisclosureChange {
  readonly disclosure: string;
  /** What of it changed itself; null where it is as it was. */
  readonly fate: Fate | null;
  readonly fields: readonly FieldChange[];
  /** Incidents that it is about and that changed. */
  readonly incidents: readonly string[];
}

export interface FindingChanges {
  readonly appeared: readonly Finding[];
  readonly fixed: readonly Finding[];
  /** Open before, acknowledged now. */
  readonly acknowledged: readonly Finding[];
  /** Acknowledged before, open now. */
  readonly reopened: readonly Finding[];
}

export interface Changes {
  readonly records: readonly RecordChange[];
  readonly promises: readonly PromiseChange[];
  readonly outcomes: readonly OutcomeChange[];
  readonly approvals: readonly ApprovalChange[];
  readonly dueDates: readonly DueChange[];
  readonly disclosures: readonly DisclosureChange[];
  readonly findings: FindingChanges;
}
