/** A comparison in words: sections of lines, which the formats only set. The gravest come first. */
import type {
  ApprovalChange,
  ApprovalState,
  DisclosureChange,
  DueChange,
  FieldChange,
  OutcomeChange,
  OutcomeState,
  PromiseChange,
  RecordChange,
} from '../../changes/changes.ts';
import type { TermChange } from '../../graph/term-changes.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Comparison } from './comparison.ts';

export interface Line {
  readonly text: string;
  readonly below: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Longer values are cut: the change itself stands in the files. */
const LONGEST = 80;

function valueWords(value: unknown): string {
  if (value === null) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function fieldWords({ pointer, before, after }: FieldChange): string {
  return `${pointer}: ${valueWords(before)} → ${valueWords(after)}`;
}

function termWords({ term, direction, before, after }: TermChange): string {
  return `${direction}: ${term}: ${before ?? 'nothing promised'} → ${after ?? 'nothing promised'}`;
}

function promiseLine({ kind, before, after, terms }: PromiseChange): Line {
  const text = kind === 'edited' ? `${after}, a version that stood already, was edited` : `${after} against ${before}`;
  return { text, below: terms.map(termWords) };
}

function outcomeWords(state: OutcomeState | null): string {
  return state === null ? 'not bound' : `${state.outcome} (${state.policy}: ${state.allowed})`;
}

function outcomeLine({ incident, promise, before, after }: OutcomeChange): Line {
  return { text: `${incident}, ${promise}: ${outcomeWords(before)} → ${outcomeWords(after)}`, below: [] };
}

const APPROVAL_WORDS: Readonly<Record<ApprovalState, string>> = {
  given: 'is approved',
  fallen: 'is no longer the text that was approved: the approval falls',
  resealed: 'was changed under its approval, and the seal rewritten: who approved this text?',
  withdrawn: 'has lost its approval',
};

function approvalLine({ record, by, at, state }: ApprovalChange): Line {
  return { text: `${record} ${APPROVAL_WORDS[state]} (${by}, ${at})`, below: [] };
}

function dueLine({ remediation, before, after, explained }: DueChange): Line {
  const why = explained ? 'the record says who moved it and why' : 'without an entry in dueHistory';
  return { text: `${remediation}: due ${before} → ${after}, ${why}`, below: [] };
}

function disclosureLine({ disclosure, fate, fields, incidents }: DisclosureChange): Line {
  const own = fate === null ? 'is as it was' : `was ${fate}`;
  const rests = incidents.length === 0 ? '' : `; it is about ${incidents.join(', ')}, which changed`;
  return { text: `${disclosure} ${own}${rests}`, below: fields.map(fieldWords) };
}

function findingLine({ rule, name, severity, outcome, message, help }: Finding): Line {
  const undecided = outcome === 'not-evidenced' ? ', not evidenced' : '';
  return { text: `${severity}[${rule}] ${name}${undecided}: ${message}`, below: [help] };
}

function known(finding: Finding): Line {
  return { ...findingLine(finding), below: [`acknowledged by ${finding.acknowledgedBy ?? 'a deviation'}`] };
}

function recordLine({ type, id, fate, fields, text, reason }: RecordChange): Line {
  const words = text === null ? [] : [`text: ${text.inserted} words in, ${text.deleted} out`];
  const why = fate === 'withdrawn' ? `: ${reason ?? ''}` : fate === 'deleted' ? ', without a tombstone' : '';
  return { text: `${fate}: ${id} (${type})${why}`, below: [...fields.map(fieldWords), ...words] };
}

function section<T>(title: string, entries: readonly T[], line: (entry: T) => Line): readonly Section[] {
  return entries.length === 0 ? [] : [{ title, lines: entries.map(line) }];
}

/** What changed, section by section; those in which nothing did are left out. */
export function sectionsOf({ changes }: Comparison): readonly Section[] {
  const { findings } = changes;
  const open = findings.appeared.filter(({ status }) => status === 'open');
  const born = findings.appeared.filter(({ status }) => status === 'acknowledged');
  return [
    ...section('New findings', open, findingLine),
    ...section('No longer acknowledged', findings.reopened, findingLine),
    ...section('Approvals', changes.approvals, approvalLine),
    ...section('Promises', changes.promises, promiseLine),
    ...section('Outcomes that flip', changes.outcomes, outcomeLine),
    ...section('Disclosures touched', changes.disclosures, disclosureLine),
    ...section('Due dates', changes.dueDates, dueLine),
    ...section('Newly acknowledged', [...findings.acknowledged, ...born], known),
    ...section('Fixed', findings.fixed, (finding) => ({ ...findingLine(finding), below: [] })),
    ...section('Records', changes.records, recordLine),
  ];
}

/** `main (1a2b3c4d5e6f) → HEAD (…)`. */
export function betweenWords({ base, head }: Comparison): string {
  const said = ({ name, commit }: Comparison['base']) => `${name} (${commit.slice(0, 12)})`;
  return `${said(base)} → ${said(head)}`;
}
