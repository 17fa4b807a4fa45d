/** TIME-6: the record is opened when the incident is declared, within the policy's window. */

import { standDownAt } from '../../graph/incidents.ts';
import { policyAt } from '../../graph/terms.ts';
import { deadline, isLate } from '../../model/time/deadline.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import { windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { dated, relatedTo, spotOf } from './dated.ts';

export const lateRecord = defineRule({
  code: 'TIME-6',
  on: ['incident'],
  text: {
    what: 'The incident’s record was opened later after the declaration than the policy in force allows (recordWithin), or a declared incident does not say when its record was opened.',
    why: 'The incident record is the primary evidence. One that was opened days later was written from memory.',
    fix: 'Write times.recordOpened as the tracker has it. If the record was in fact opened late, the deviation must be acknowledged: add a DEV record.',
    sources: ['S126', 'S136', 'CC7.4'],
  },
  *check(incident, graph): Iterable<Fault> {
    const declared = dated(incident, ['times', 'declared'], 'declared');
    if (!declared) return;
    const opened = dated(incident, ['times', 'recordOpened'], 'record opened');
    if (!opened && incident.data.imported) return;
    const policy = policyAt(graph, declared.span);
    if (policy === null || (policy && policy.data.recordWithin === undefined)) return;
    const promise = windowOf(policy?.data.recordWithin ?? 'P1D');
    const due = deadline(declared.span, promise, graph.calendar);
    if (due.latest > standDownAt(incident)) return;
    if (!policy || !opened) {
      yield {
        at: opened ? spotOf(opened) : at(incident, 'times', 'recordOpened'),
        outcome: 'not-evidenced',
        message: opened
          ? `${incident.id}: whether the record was opened in time cannot be told, because declared (${declared.written}) is too coarse`
          : `${incident.id} was declared (${declared.written}), and nothing says when its record was opened`,
        related: [relatedTo(declared)],
        past: true,
      };
      return;
    }
    const late = isLate(opened.span, due);
    if (late === 'no') return;
    const took = formatDuration(opened.span.earliest - declared.span.latest);
    yield {
      at: spotOf(opened),
      outcome: late === 'yes' ? 'fail' : 'not-evidenced',
      message:
        late === 'yes'
          ? `${incident.id}: the record was opened ${took} after the declaration; ${policy.id} allows ${formatWindow(promise)}`
          : `${incident.id}: whether the record was opened within ${formatWindow(promise)} of the declaration cannot be told from ${opened.written}`,
      related: [{ at: at(policy, 'recordWithin'), message: 'the promise' }, relatedTo(declared)],
      past: true,
    };
  },
});
