/** A policy version's terms as a flat list with names of their own, so that two versions can be compared. */
import type { Path } from '../model/path.ts';
import type { PolicyData, SeverityTier } from '../model/records/policy.ts';
import { formatWindow, formatWritten } from '../model/time/format.ts';
import { type Window, type WrittenExerciseWindow, windowOf } from '../model/time/window.ts';

export interface PolicyTerm {
  /** Unique within the version, and the same for the same term of another. */
  readonly name: string;
  readonly at: Path;
  readonly words: string;
  /** Null for a term that is no length of time. */
  readonly window: Window | null;
}

const TARGETS = {
  triage: 'triage within',
  contain: 'contain within',
  recover: 'recover within',
  updateEvery: 'an update every',
  review: 'a review within',
} as const;

function windowTerm(name: string, at: Path, written: WrittenExerciseWindow): PolicyTerm {
  if (typeof written === 'object' && 'perCalendarYear' in written) {
    return { name, at, words: formatWritten(written), window: null };
  }
  const window = windowOf(written);
  return { name, at, words: formatWindow(window), window };
}

function wordsTerm(name: string, at: Path, words: string): PolicyTerm {
  return { name, at, words, window: null };
}

function tierTerms(tier: SeverityTier, index: number): readonly PolicyTerm[] {
  const at: Path = ['severityTiers', index];
  const targets = (Object.keys(TARGETS) as (keyof typeof TARGETS)[]).flatMap((key) => {
    const written = tier.targets?.[key];
    return written === undefined ? [] : [windowTerm(`${tier.id}: ${TARGETS[key]}`, [...at, 'targets', key], written)];
  });
  const escalations = (tier.escalation ?? []).map((entry, position) =>
    windowTerm(`${tier.id}: escalation to ${entry.to} within`, [...at, 'escalation', position, 'within'], entry.within),
  );
  const criteria = tier.criteria.map((criterion, position) =>
    wordsTerm(`${tier.id}: criterion ${criterion.id}`, [...at, 'criteria', position, 'text'], criterion.text),
  );
  const settings = [
    wordsTerm(`${tier.id}: rank`, [...at, 'rank'], String(tier.rank)),
    wordsTerm(`${tier.id}: name`, [...at, 'name'], tier.name),
    wordsTerm(`${tier.id}: clock starts when`, [...at, 'targets', 'from'], tier.targets?.from ?? 'detected'),
    wordsTerm(`${tier.id}: review`, [...at, 'reviewRequired'], tier.reviewRequired ? 'required' : 'not required'),
  ];
  return [...targets, ...escalations, ...settings, ...criteria];
}

function ruleTerms(data: PolicyData): readonly PolicyTerm[] {
  const windows: readonly (readonly [string, Path, WrittenExerciseWindow | undefined])[] = [
    ['post-incident review within', ['reviewRule', 'within'], data.reviewRule?.within],
    ['an exercise every', ['exerciseRule', 'every'], data.exerciseRule?.every],
    ['review of the policy every', ['reviewEvery'], data.reviewEvery],
    ['review of the policy after a cause within', ['reviewAfter'], data.reviewAfter],
    ['verification of a remediation within', ['verifyWithin'], data.verifyWithin],
    ['a record opened within', ['recordWithin'], data.recordWithin],
    ['triage of an event within', ['eventTriageWithin'], data.eventTriageWithin],
    ['a gap in the on-call rota of at most', ['onCall', 'maxGap'], data.onCall?.maxGap],
  ];
  return windows.flatMap(([name, at, written]) => (written === undefined ? [] : [windowTerm(name, at, written)]));
}

function notificationTerms(data: PolicyData): readonly PolicyTerm[] {
  return (data.notifications ?? []).flatMap((entry, index) => [
    windowTerm(`notification of ${entry.obligation} within`, ['notifications', index, 'within'], entry.within),
    wordsTerm(
      `notification of ${entry.obligation}: clock starts when`,
      ['notifications', index, 'clockStart'],
      entry.clockStart,
    ),
  ]);
}

function listTerms(data: PolicyData): readonly PolicyTerm[] {
  const threshold = data.incidentThreshold;
  const threshes = [
    ...(threshold?.personalData === undefined ? [] : [`personal data: ${threshold.personalData ? 'yes' : 'no'}`]),
    ...(threshold?.tiers ?? []),
    ...(threshold?.sources ?? []),
  ];
  const roleOf = (kind: string) =>
    (data.decisions ?? []).filter((entry) => entry.kind === kind).map(({ role }) => role);
  const kinds = [...new Set((data.decisions ?? []).map(({ kind }) => kind))];
  return [
    ...(data.requiredRoles === undefined
      ? []
      : [wordsTerm('required roles', ['requiredRoles'], data.requiredRoles.toSorted().join(', '))]),
    ...kinds.map((kind) => wordsTerm(`who may ${kind}`, ['decisions'], roleOf(kind).toSorted().join(', '))),
    ...(data.communications ?? []).map((entry, index) =>
      wordsTerm(
        `communication to ${entry.audience} by ${entry.sender}`,
        ['communications', index],
        [entry.channel, ...(entry.approver === undefined ? [] : [`approved by ${entry.approver}`])].join(', '),
      ),
    ),
    ...(threshes.length === 0
      ? []
      : [wordsTerm('an event is an incident with any of', ['incidentThreshold'], threshes.join(', '))]),
    wordsTerm('owner', ['owner'], data.owner),
  ];
}

/** Every term of a version, tiers first. */
export function policyTerms(data: PolicyData): readonly PolicyTerm[] {
  return [
    ...(data.severityTiers ?? []).flatMap(tierTerms),
    ...ruleTerms(data),
    ...notificationTerms(data),
    ...listTerms(data),
  ];
}
