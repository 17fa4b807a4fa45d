/** What a comparison is printed from: the changes, and the two states that they lie between. */
import type { Changes } from '../../changes/changes.ts';
import type { CheckResult } from '../../rules/finding.ts';

export interface Revision {
  /** As it was asked for. */
  readonly name: string;
  readonly commit: string;
}

export interface Comparison {
  readonly base: Revision;
  readonly head: Revision;
  /** Of the later state; both were judged as of its instant. */
  readonly result: CheckResult;
  readonly changes: Changes;
}
