/**
 * The rule catalogue as data: permanent codes, names, and the severities that each rule may speak with
 * (the first is its usual one). What a rule does stands in `rules/`; this is what records may say of rules.
 */
import type { RecordType } from './record-types.ts';

export type Severity = 'error' | 'deviation' | 'advisory';

/** What a finding's `record` can be besides a record: the portal itself or one of its components. */
export type Subject = RecordType | 'portal' | 'component';

export interface CatalogueEntry {
  readonly name: string;
  readonly severities: readonly [Severity, ...Severity[]];
  /** What a deviation from this rule can be found on; empty where the rule knows no deviations. */
  readonly concerns: readonly Subject[];
}

const E = ['error'] as const;
const D = ['deviation'] as const;
const A = ['advisory'] as const;
const ED = ['error', 'deviation'] as const;
const EA = ['error', 'advisory'] as const;
const AED = ['advisory', 'error', 'deviation'] as const;

function rule(name: string, severities: CatalogueEntry['severities'], ...concerns: readonly Subject[]): CatalogueEntry {
  return { name, severities, concerns };
}

export const CATALOGUE = {
  'SYN-1': rule('unreadable-file', E),
  'SYN-2': rule('invalid-yaml', E),
  'SYN-3': rule('invalid-field', E),
  'SYN-4': rule('wrong-place', E),
  'SYN-5': rule('forbidden-markup', E),
  'REF-1': rule('duplicate-id', E),
  'REF-2': rule('dangling-reference', E),
  'REF-3': rule('one-sided-link', E),
  'REF-4': rule('broken-chain', E),
  'REF-5': rule('orphan-remediation', E),
  'REF-6': rule('vanished-record', E),
  'REF-7': rule('inactive-control', E),
  'REF-8': rule('unexplained-id-gap', E),
  'TIME-2': rule('impossible-order', E),
  'TIME-3': rule('unusual-order', D, 'incident'),
  'TIME-4': rule('in-the-future', E),
  'TIME-5': rule('stated-duration', E),
  'TIME-6': rule('late-record', D, 'incident'),
  'TIME-7': rule('timeline-order', E),
  'CLOCK-1': rule('wrong-policy-version', D, 'incident'),
  'CLOCK-2': rule('triage-late', D, 'incident'),
  'CLOCK-3': rule('escalation-late', D, 'incident'),
  'CLOCK-4': rule('response-target-missed', D, 'incident'),
  'CLOCK-5': rule('clock-not-evidenced', D, 'incident'),
  'CLOCK-6': rule('updates-lapsed', D, 'incident'),
  'POL-1': rule('version-gap-or-overlap', ED, 'portal', 'period', 'policy'),
  'POL-2': rule('approval', ED, 'policy'),
  'POL-3': rule('review-overdue', D, 'policy'),
  'POL-4': rule('review-record', D, 'policy'),
  'POL-5': rule('criteria-coverage', ED, 'policy'),
  'POL-6': rule('definitions', ED, 'policy'),
  'POL-7': rule('severity-scheme', ED, 'policy'),
  'POL-8': rule('notification-terms', ED, 'policy', 'obligation'),
  'POL-9': rule('looser-than-duty', ED, 'policy'),
  'POL-10': rule('sealed-text', E),
  'POL-11': rule('vague-promise', AED, 'policy', 'plan'),
  'POL-12': rule('plan-of-policy', D, 'policy'),
  'POL-13': rule('prose-against-terms', ED, 'policy'),
  'POL-14': rule('silent-policy', ED, 'policy'),
  'INC-1': rule('incomplete-record', E),
  'INC-2': rule('severity-assignment', ED, 'incident'),
  'INC-3': rule('unmapped-phase', D, 'incident'),
  'INC-4': rule('root-cause-missing', D, 'incident'),
  'INC-5': rule('recovery-validation', D, 'incident'),
  'INC-6': rule('impact-unanswered', D, 'incident'),
  'INC-7': rule('unjustified-decision', D, 'incident'),
  'INC-8': rule('undeclared-component', E),
  'INC-9': rule('not-recorded', D, 'incident'),
  'TRI-1': rule('triage-of-events', D, 'event'),
  'TRI-2': rule('disposition', E),
  'TRI-3': rule('threshold-dismissed', D, 'event'),
  'TRI-4': rule('unknown-source', E),
  'TRI-5': rule('silent-log', A),
  'ESC-1': rule('escalation-missing', D, 'incident'),
  'ESC-3': rule('no-authority', D, 'incident', 'review', 'remediation', 'tabletop'),
  'COM-1': rule('duty-undetermined', ED, 'incident'),
  'COM-2': rule('notification-missing', D, 'incident'),
  'COM-3': rule('notification-late', D, 'incident'),
  'COM-4': rule('clock-start', ED, 'incident'),
  'COM-5': rule('delay-unexplained', E),
  'COM-6': rule('notification-content', D, 'incident'),
  'COM-8': rule('public-statement', D, 'incident'),
  'COM-9': rule('communication-evidence', D, 'incident'),
  'COM-10': rule('communication-plan', D, 'incident'),
  'PIR-1': rule('review-missing-or-late', D, 'incident'),
  'PIR-2': rule('review-content', E),
  'PIR-3': rule('finding-without-action', E),
  'PIR-4': rule('blame', A),
  'REM-2': rule('overdue', D, 'remediation', 'review', 'tabletop'),
  'REM-3': rule('completion', E),
  'REM-4': rule('unverified', D, 'remediation'),
  'REM-5': rule('gap-without-change', D, 'incident'),
  'REM-6': rule('recurrence', A),
  'REM-7': rule('moved-again', A),
  'TTX-1': rule('exercise-overdue', D, 'portal', 'policy'),
  'TTX-3': rule('roles-absent', D, 'tabletop'),
  'TTX-4': rule('untimely-policy', D, 'tabletop'),
  'TTX-5': rule('lesson-without-action', E),
  'TTX-6': rule('same-scenario', A),
  'TTX-7': rule('attendance', D, 'tabletop'),
  'ROL-1': rule('role-register', ED, 'role'),
  'ROL-2': rule('vacant-role', D, 'role'),
  'ROL-3': rule('on-call-gap', D, 'on-call'),
  'ROL-4': rule('vacant-lead', D, 'incident'),
  'TRN-1': rule('untrained-holder', D, 'role'),
  'TRN-2': rule('reporting-channel', D, 'portal'),
  'DIS-1': rule('undisclosed', ED, 'incident'),
  'DIS-3': rule('timing-contradicts', ED, 'disclosure'),
  'DIS-4': rule('extent-contradicts', ED, 'disclosure'),
  'DIS-5': rule('disposition-contradicts', ED, 'disclosure'),
  'DIS-6': rule('claims-conformance', E),
  'DIS-7': rule('commitments-differ', ED, 'disclosure'),
  'DIS-8': rule('disclosure-approval', E),
  'DIS-9': rule('false-negative', E),
  'DIS-10': rule('unsupported-figure', ED, 'disclosure', 'system-description'),
  'SYS-1': rule('claimed-control', E),
  'SYS-2': rule('claim-without-operation', D, 'system-description', 'disclosure'),
  'SYS-3': rule('unmonitored-component', D, 'component'),
  'SYS-4': rule('quoted-terms', E),
  'SYS-5': rule('outside-undecided', D, 'incident'),
  'SYS-6': rule('empty-claim', E),
  'SYS-7': rule('description-approval', E),
  'CTL-1': rule('criterion-uncovered', D, 'period'),
  'CTL-2': rule('failed-control-unconsidered', E),
  'CTL-3': rule('control-change', D, 'control-change'),
  'EVD-1': rule('unevidenced', D, 'incident', 'tabletop'),
  'EVD-2': rule('evidence-integrity', E),
  'EVD-3': rule(
    'evidence-span',
    D,
    'evidence',
    'incident',
    'tabletop',
    'remediation',
    'access-review',
    'vendor',
    'population',
    'training',
    'event',
  ),
  'EVD-4': rule('population-mismatch', E),
  'VND-1': rule('vendor-terms', ED, 'vendor'),
  'VND-2': rule('vendor-notice-untracked', D, 'vendor'),
  'VND-3': rule('vendor-unmonitored', D, 'vendor'),
  'PER-1': rule('period-bounds', EA),
  'PER-2': rule('no-operating-evidence', D, 'period'),
  'PER-3': rule('population-missing', D, 'period'),
  'PER-4': rule('uneven-evidence', A),
  'PER-5': rule('old-clock', A),
  'RED-1': rule('above-audience', E),
  'RED-2': rule('exploit-detail', E),
  'RED-3': rule('personal-data', E),
  'RED-4': rule('secret', E),
  'RED-5': rule('confidential-echo', E),
  'DEV-1': rule('invalid-deviation', E),
  'DEV-2': rule('expired-deviation', E),
  'DEV-3': rule('idle-deviation', A),
} as const satisfies Record<string, CatalogueEntry>;

export type RuleCode = keyof typeof CATALOGUE;

export const RULE_CODES = Object.keys(CATALOGUE) as readonly RuleCode[];

export function isRuleCode(code: string): code is RuleCode {
  return Object.hasOwn(CATALOGUE, code);
}

/** The catalogue's entry of a rule. */
export function entryOf(code: RuleCode): CatalogueEntry {
  return CATALOGUE[code];
}

/** True for rules whose only severity is advisory: the only ones that portal.yaml may set. */
export function isConfigurable(code: RuleCode): boolean {
  return entryOf(code).severities[0] === 'advisory';
}
