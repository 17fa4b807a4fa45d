/** TIME-7: a timeline is told forwards. */
import { isBefore } from '../../model/time/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import { type Dated, dated, present, relatedTo, spotOf } from './dated.ts';

/**
 * Each entry that goes back, with the one that it goes back behind: the latest since the last step back, for
 * one entry that is out of place is one fault, and a coarse entry between two others hides nothing.
 */
function stepsBack(entries: readonly Dated[]): readonly (readonly [Dated, Dated])[] {
  const steps: [Dated, Dated][] = [];
  let latest: Dated | null = null;
  for (const entry of entries) {
    if (latest && isBefore(entry.span, latest.span) === 'yes') {
      steps.push([latest, entry]);
      latest = entry;
    } else if (!latest || entry.span.earliest >= latest.span.earliest) latest = entry;
  }
  return steps;
}

export const timelineOrder = defineRule({
  code: 'TIME-7',
  on: ['incident'],
  stage: 'order',
  text: {
    what: 'An entry of the incident’s timeline stands after one that is later. Coarse times count only where no reading of them is in order.',
    why: 'A timeline that goes back in time was put together afterwards from several sources; the reader can no longer tell what was known when a decision was taken.',
    fix: 'Move the entry to its place in the order of time, or correct its time.',
    sources: ['S002', 'S031', 'CC7.4'],
  },
  check(incident) {
    const entries = present(
      (incident.data.timeline ?? []).map((_, index) =>
        dated(incident, ['timeline', index, 'at'], `entry ${index + 1}`),
      ),
    );
    const known = entries.filter((entry) => entry.span.precision !== 'unknown');
    return stepsBack(known).map(
      ([before, entry]): Fault => ({
        at: spotOf(entry),
        message: `${incident.id}: timeline ${entry.what} (${entry.written}) stands after ${before.what} (${before.written}), which is later`,
        related: [relatedTo(before)],
        taints: [spotOf(before)],
      }),
    );
  },
});
