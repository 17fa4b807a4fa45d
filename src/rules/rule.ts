/** A rule is a value: its code, its text, and a pure function from a record and the graph to faults. */

import type { Register } from '../content/corpus.ts';
import type { Rec } from '../content/record.ts';
import type { Position } from '../content/source.ts';
import type { Graph, Owner } from '../graph/graph.ts';
import type { RuleCode, Severity } from '../model/catalogue.ts';
import type { Path } from '../model/path.ts';
import type { RecordType } from '../model/record-types.ts';
import type { Finding, Outcome } from './finding.ts';

/** Where a fault is, or what it compares with. Rules name paths; the runner finds lines and columns. */
export type Spot =
  | { readonly on: 'field'; readonly owner: Owner; readonly path: Path; readonly end: 'key' | 'value' }
  | { readonly on: 'text'; readonly owner: Owner; readonly position: Position }
  | { readonly on: 'file'; readonly file: string; readonly position: Position | null };

/** The first character of the value at a path; a missing key falls back to its nearest existing parent key. */
export function at(owner: Owner, ...path: Path): Spot {
  return { on: 'field', owner, path, end: 'value' };
}

/** The key at a path: where a key is unknown, or stands for all that is missing below it. */
export function atKey(owner: Owner, ...path: Path): Spot {
  return { on: 'field', owner, path, end: 'key' };
}

/** A place in a record's text. */
export function inText(owner: Owner, position: Position): Spot {
  return { on: 'text', owner, position };
}

/** A file that is no record, or a place in one. */
export function inFile(file: string, position: Position | null = null): Spot {
  return { on: 'file', file, position };
}

export interface RelatedSpot {
  readonly at: Spot;
  /** What stands there, in a few words: "the promise", "detected". */
  readonly message: string;
}

/** What a rule reports; the runner adds code, name, position, status. */
export interface Fault {
  readonly at: Spot | null;
  /** The finding's `record`, where it is not the owner of `at`: a role, period, component or schedule slug, or `portal`. */
  readonly subject?: string;
  /** One sentence with both values. */
  readonly message: string;
  /** What to do here, where it is more than the rule's own `fix`. */
  readonly help?: string;
  readonly outcome?: Outcome;
  /** Where the catalogue gives the rule several severities; else its usual one. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedSpot[];
  /** Further records that the finding speaks of. */
  readonly records?: readonly string[];
  /** Further places that later rules must not rely on: the other time of an impossible order. */
  readonly taints?: readonly Spot[];
  /** True for a thing wholly past, which no later edit or act can end: a deviation may then be `historical`. */
  readonly past?: boolean;
}

/** What a reader of a rule's page is told. */
export interface RuleText {
  /** What the rule checks, in one or two sentences. */
  readonly what: string;
  /** Why an auditor cares. */
  readonly why: string;
  /** How to fix it: an instruction to an editor. */
  readonly fix: string;
  /** The article statements (`S045`) and criteria (`CC7.4`) that it answers. */
  readonly sources: readonly string[];
}

/** What rules judge: a type of record, or the portal as a whole. */
export type SubjectType = RecordType | 'portal';
export type SubjectOf<T extends SubjectType> = T extends RecordType ? Rec<T> : Register<'portal'>;

/** The stages whose errors taint what they name: later rules that read it are blocked. */
export const TAINTING = ['references', 'order', 'assignment'] as const;

/** When a rule runs. `findings` rules read what the others found; `last` ones also what was acknowledged. */
export type Stage = (typeof TAINTING)[number] | 'records' | 'findings' | 'last';

/** A finding while the check runs, with what only the runner knows. */
export interface Judged extends Finding {
  readonly past: boolean;
}

export interface Rule<T extends SubjectType = SubjectType> {
  readonly code: RuleCode;
  readonly text: RuleText;
  /** What it is evaluated on, one subject at a time. */
  readonly on: readonly T[];
  readonly stage: Stage;
  /** Does it also judge drafts? Only REF-2, REF-3 and their like do. */
  readonly drafts: boolean;
  /** `found` and `blocked` are what earlier stages found, and the rules that they could not evaluate everywhere. */
  readonly check: (
    subject: SubjectOf<T>,
    graph: Graph,
    found: readonly Judged[],
    blocked: readonly RuleCode[],
  ) => Iterable<Fault>;
}

type Definition<T extends SubjectType> = Omit<Rule<T>, 'stage' | 'drafts' | 'check'> & {
  readonly stage?: Stage;
  readonly drafts?: boolean;
  check(subject: SubjectOf<T>, graph: Graph, found: readonly Judged[], blocked: readonly RuleCode[]): Iterable<Fault>;
};

/** Declares a rule. By default it runs on approved records, after references and order were judged. */
export function defineRule<const T extends SubjectType>(definition: Definition<T>): Rule {
  const rule: Rule<T> = { stage: 'records', drafts: false, ...definition };
  return rule as unknown as Rule;
}
