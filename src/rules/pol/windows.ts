/** The windows that a version's front matter writes, each with its place, and those that it has by default. */
import type { DurationFigure } from '../../content/body/figures.ts';
import type { Path } from '../../model/path.ts';
import { MS, type Window, type WrittenExerciseWindow, windowOf } from '../../model/time/window.ts';
import type { Policy } from './effect.ts';

export interface WrittenTerm {
  readonly path: Path;
  readonly window: Window;
}

export const TARGETS = ['triage', 'contain', 'recover', 'updateEvery', 'review'] as const;

type Term = readonly [Path, WrittenExerciseWindow | undefined];

function ofTiers(policy: Policy): Term[] {
  return (policy.data.severityTiers ?? []).flatMap((tier, index): Term[] => {
    const at: Path = ['severityTiers', index];
    const targets = TARGETS.map((name): Term => [[...at, 'targets', name], tier.targets?.[name]]);
    const escalation = (tier.escalation ?? []).map(
      (entry, position): Term => [[...at, 'escalation', position, 'within'], entry.within],
    );
    return [...targets, ...escalation];
  });
}

/** Every window of the front matter; a number of exercises in a calendar year is none. */
export function windowsOf(policy: Policy): readonly WrittenTerm[] {
  const { data } = policy;
  const terms: Term[] = [
    ...ofTiers(policy),
    [['reviewRule', 'within'], data.reviewRule?.within],
    [['exerciseRule', 'every'], data.exerciseRule?.every],
    [['reviewEvery'], data.reviewEvery],
    [['reviewAfter'], data.reviewAfter],
    [['verifyWithin'], data.verifyWithin],
    [['recordWithin'], data.recordWithin],
    [['eventTriageWithin'], data.eventTriageWithin],
    ...(data.notifications ?? []).map((entry, index): Term => [['notifications', index, 'within'], entry.within]),
    [['onCall', 'maxGap'], data.onCall?.maxGap],
  ];
  return terms.flatMap(([path, written]) => {
    if (written === undefined || (typeof written === 'object' && 'perCalendarYear' in written)) return [];
    return [{ path, window: windowOf(written) }];
  });
}

/** The windows that a version holds to without writing them (content contract, Policy version). */
const DEFAULTS: readonly [key: 'reviewEvery' | 'reviewAfter' | 'verifyWithin', window: Window][] = [
  ['reviewEvery', { kind: 'months', months: 12 }],
  ['reviewAfter', { kind: 'elapsed', ms: 90 * MS.day, smallest: 'day' }],
  ['verifyWithin', { kind: 'elapsed', ms: 90 * MS.day, smallest: 'day' }],
];

/** Every window of a version, those it has by default included. */
export function windowsHeld(policy: Policy): readonly Window[] {
  const unwritten = DEFAULTS.filter(([key]) => policy.data[key] === undefined).map(([, window]) => window);
  return [...windowsOf(policy).map((term) => term.window), ...unwritten];
}

const UNIT_MS: Readonly<Partial<Record<DurationFigure['unit'], number>>> = { ...MS, week: 7 * MS.day };
const UNIT_MONTHS: Readonly<Partial<Record<DurationFigure['unit'], number>>> = { month: 1, year: 12 };

/** Is the figure this window? Months are not compared with days. */
export function isWindow({ value, unit }: DurationFigure, window: Window): boolean {
  if (window.kind === 'elapsed') return window.ms === value * (UNIT_MS[unit] ?? NaN);
  return window.kind === 'months' && window.months === value * (UNIT_MONTHS[unit] ?? NaN);
}
