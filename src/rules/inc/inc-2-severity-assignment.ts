/** INC-2: severity is assigned by the policy's own tiers and criteria. */
import type { Incident } from '../../graph/incidents.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { brokenTo, dangling } from '../ref/dangling-fields.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { judgeEntry } from './severity-entry.ts';

/** The history runs forward, and a change says why. */
function history(incident: Incident): Fault[] {
  const entries = incident.data.severity ?? [];
  return entries.flatMap((entry, index): Fault[] => {
    const before = entries[index - 1];
    if (!before) return [];
    const faults: Fault[] = [];
    if ((parseInstant(entry.at) ?? 0) < (parseInstant(before.at) ?? 0)) {
      faults.push({
        at: at(incident, 'severity', index, 'at'),
        message: `${incident.id} became ${entry.tier} at ${entry.at}, before it became ${before.tier} at ${before.at}: the history goes back in time`,
        help: 'Put the entries in the order of their times, the oldest first, or correct the time that is wrong.',
        related: [{ at: at(incident, 'severity', index - 1, 'at'), message: `${before.tier} since ${before.at}` }],
      });
    }
    if (entry.tier !== before.tier && entry.reason === undefined) {
      faults.push({
        at: at(incident, 'severity', index, 'reason'),
        message: `${incident.id} changed from ${before.tier} to ${entry.tier} at ${entry.at} without a reason`,
        help: 'Write reason: what became known that changed the tier.',
        related: [{ at: at(incident, 'severity', index - 1, 'tier'), message: `the tier before: ${before.tier}` }],
      });
    }
    return faults;
  });
}

export const severityAssignment = defineRule({
  code: 'INC-2',
  on: ['incident', 'event', 'threshold', 'policy'],
  stage: 'assignment',
  drafts: true,
  text: {
    what: 'A tier or criterion that no version of the policy ever had, a criterion of another tier, a severity history out of order, or a change of tier without a reason. A tier or criterion of a version that was not in force when it was assigned is a deviation.',
    why: 'Severity decides every clock that follows. It must be decided by the criteria that the policy defined at the time, not by judgement in the moment.',
    fix: 'Write a tier and criterion of the version that was in force, keep the history in order, and give each change its reason.',
    sources: ['S010', 'S011', 'S023', 'S101', 'CC7.3', 'CC7.4'],
  },
  *check(subject, graph) {
    for (const link of brokenTo(graph, subject, 'tier')) yield dangling(graph, link);
    if (subject.type !== 'incident') return;
    for (const [index, entry] of (subject.data.severity ?? []).entries()) {
      yield* judgeEntry({ incident: subject, index, entry, graph });
    }
    yield* history(subject);
  },
});
