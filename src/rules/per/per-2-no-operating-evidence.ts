/** PER-2: in every period incident response ran at least once, in earnest or as an exercise. */
import { exercisesIn, incidentsOf } from '../../graph/operation.ts';
import { hasEnded } from '../../graph/periods.ts';
import { at, defineRule } from '../rule.ts';

export const noOperatingEvidence = defineRule({
  code: 'PER-2',
  on: ['period'],
  text: {
    what: 'A type II period that has ended has neither an incident nor an exercise.',
    why: 'Without one or the other there is nothing to test: the examiner can report on the design of incident response, and not on its operation.',
    fix: 'Record the exercise that was held, or the incidents. If there was neither, hold an exercise now and add a DEV record for the period that passed.',
    sources: ['S067', 'S093', 'S162', 'CC7.4', 'CC7.5'],
  },
  check(period, graph) {
    if (period.data.type !== 'II' || !hasEnded(graph, period)) return [];
    const shown = [...incidentsOf(graph, period), ...exercisesIn(graph, period)];
    if (shown.some((one) => one.certain)) return [];
    const { start, end } = period.data;
    return [
      {
        at: at(period, 'start'),
        outcome: shown.length > 0 ? 'not-evidenced' : 'fail',
        message:
          shown.length > 0
            ? `Whether ${shown.map((one) => one.record.id).join(', ')} fell in ${period.id} (${start} to ${end}) cannot be told, and nothing else did`
            : `${period.id} (${start} to ${end}) has neither an incident nor an exercise`,
        records: shown.map((one) => one.record.id),
        past: true,
      },
    ];
  },
});
