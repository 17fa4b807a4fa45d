/** What two versions of a policy promise differently: term by term, in words, and which way each moved. */
import type { Path } from '../model/path.ts';
import type { PolicyData } from '../model/records/policy.ts';
import { isLonger } from '../model/time/window.ts';
import { type PolicyTerm, policyTerms } from './policy-terms.ts';

/** `changed`: neither way (24 h for 1 day), or not to be told (months against days, a role, a list). */
export type Direction = 'tightened' | 'loosened' | 'changed';

export interface TermChange {
  /** What is promised: `SEV-1: contain within`, `escalation of SEV-2 to incident-commander`. */
  readonly term: string;
  readonly direction: Direction;
  /** As printed; null where that version does not have the term. */
  readonly before: string | null;
  readonly after: string | null;
  /** Places in the front matter of the one version and the other. */
  readonly beforeAt: Path | null;
  readonly afterAt: Path | null;
}

/** A promise that is there holds more than one that is not; a plain setting only differs. */
function directionOf(before: PolicyTerm | undefined, after: PolicyTerm | undefined): Direction {
  if ((before ?? after)?.window === null) return 'changed';
  if (before === undefined) return 'tightened';
  if (after === undefined) return 'loosened';
  if (before.window === null || after.window === null) return 'changed';
  if (isLonger(after.window, before.window)) return 'loosened';
  return isLonger(before.window, after.window) ? 'tightened' : 'changed';
}

function changeOf(term: string, before: PolicyTerm | undefined, after: PolicyTerm | undefined): TermChange {
  return {
    term,
    direction: directionOf(before, after),
    before: before?.words ?? null,
    after: after?.words ?? null,
    beforeAt: before?.at ?? null,
    afterAt: after?.at ?? null,
  };
}

/** The terms that differ, in the order of the later version, then those that it no longer has. */
export function termChanges(before: PolicyData, after: PolicyData): readonly TermChange[] {
  const was = new Map(policyTerms(before).map((term) => [term.name, term]));
  const is = new Map(policyTerms(after).map((term) => [term.name, term]));
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((name) => was.get(name)?.words !== is.get(name)?.words)
    .map((name) => changeOf(name, was.get(name), is.get(name)));
}
