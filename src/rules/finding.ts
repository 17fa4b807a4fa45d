/**
 * A finding and the result of a check, exactly as the machine output prints them: reports, the gate and the
 * pages all read this one shape. What does not apply is `null`, never absent.
 */
import type { RuleCode, Severity } from '../model/catalogue.ts';
import type { RecordType } from '../model/record-types.ts';

export type Outcome = 'fail' | 'not-evidenced';
export type Status = 'open' | 'acknowledged';

/** Another place that the finding compares with: the promise, the other end of a link, a timestamp. */
export interface RelatedPlace {
  /** Relative to the root, with `/`. */
  readonly file: string | null;
  /** From 1. */
  readonly line: number | null;
  /** In UTF-16 units, from 1. */
  readonly column: number | null;
  readonly message: string;
}

export interface Finding {
  /** The rule's permanent code, such as `CLOCK-3`. */
  readonly rule: RuleCode;
  /** The rule's kebab name, such as `escalation-late`. */
  readonly name: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly status: Status;
  /** One sentence with both values. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** The rule's page: `/rules/CODE/`, under the site's address where one is given. */
  readonly url: string;
  /** Whose: an id, a `slug@version`, a role, period, component or schedule slug, or `portal`. */
  readonly record: string;
  /** Every record that the finding speaks of, its own first. */
  readonly records: readonly string[];
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** RFC 6901 pointer into the file's data; null in a body's text. */
  readonly pointer: string | null;
  readonly related: readonly RelatedPlace[];
  /** The `DEV-*` that acknowledges it. */
  readonly acknowledgedBy: string | null;
}

export interface Summary {
  readonly files: number;
  /** Every record that was read, rows of logs and records with faults included, portal.yaml not. */
  readonly records: number;
  /** Zeros are left out. */
  readonly recordsByType: Readonly<Partial<Record<RecordType, number>>>;
  /** Open findings that fail, by severity; those not evidenced are counted in `notEvidenced` alone. */
  readonly errors: number;
  readonly deviations: number;
  readonly advisories: number;
  readonly acknowledged: number;
  readonly notEvidenced: number;
  /** Pairs of rule and record that could not be judged, because something that the rule reads has an error. */
  readonly blocked: number;
}

export interface CheckResult {
  readonly tool: { readonly name: string; readonly version: string };
  readonly root: string;
  /** The instant that the check was made for. */
  readonly asOf: string;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
}

/** The mildest severity whose open findings block. */
export type FailOn = Severity;

const RANK: Readonly<Record<Severity, number>> = { advisory: 0, deviation: 1, error: 2 };

/** True where an open finding, failing or not evidenced, stops publication; acknowledged ones never do. */
export function blocks(finding: Finding, failOn: FailOn = 'deviation'): boolean {
  return finding.status === 'open' && RANK[finding.severity] >= RANK[failOn];
}

/** The findings' part of a summary. */
export type Tally = Pick<Summary, 'errors' | 'deviations' | 'advisories' | 'acknowledged' | 'notEvidenced'>;

/** Counts findings as the summary of the machine output defines it: each finding in one count only. */
export function tally(findings: readonly Finding[]): Tally {
  const open = findings.filter((finding) => finding.status === 'open');
  const failing = open.filter((finding) => finding.outcome === 'fail');
  const ofSeverity = (severity: Severity) => failing.filter((finding) => finding.severity === severity).length;
  return {
    errors: ofSeverity('error'),
    deviations: ofSeverity('deviation'),
    advisories: ofSeverity('advisory'),
    acknowledged: findings.length - open.length,
    notEvidenced: open.length - failing.length,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nullLast<T>(a: T | null, b: T | null, compare: (a: T, b: T) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}

/**
 * The order of findings: by file, line, column, rule; what has no place comes last, and what is still equal is
 * ordered by pointer, record and message, so that the list never depends on the order in which files were read.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    nullLast(a.file, b.file, compareText) ||
    nullLast(a.line, b.line, (x, y) => x - y) ||
    nullLast(a.column, b.column, (x, y) => x - y) ||
    compareText(a.rule, b.rule) ||
    nullLast(a.pointer, b.pointer, compareText) ||
    compareText(a.record, b.record) ||
    compareText(a.message, b.message)
  );
}
