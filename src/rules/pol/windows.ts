/** The windows that a version's front matter writes, each with its place. */
import type { Path } from '../../model/path.ts';
import { type Window, type WrittenExerciseWindow, windowOf } from '../../model/time/window.ts';
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
