/** PER-3: for every period there are lists of all incidents and events, drawn after its end. */
import { hasEnded, periodSpan } from '../../graph/periods.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { at, defineRule } from '../rule.ts';

export const populationMissing = defineRule({
  code: 'PER-3',
  on: ['period'],
  text: {
    what: 'A type II period that has ended has no population of incidents, or none of events, that was run after its end.',
    why: 'Sampling begins with a complete list from the system of record. One that was drawn before the period was over cannot be complete, and without one “no incidents” is only a statement.',
    fix: 'Run the query in the system of record, and write what it lists (content/populations/POP-….yaml) with the query, the time and the role that ran it.',
    sources: ['S089', 'S162', 'S163', 'CC7.3'],
  },
  check(period, graph) {
    if (period.data.type !== 'II' || !hasEnded(graph, period)) return [];
    const { end } = periodSpan(period);
    const own = graph.approved('population').filter((population) => population.data.period === period.id);
    return (['incidents', 'events'] as const)
      .map((entity) => ({ entity, runs: own.filter((population) => population.data.entity === entity) }))
      .filter(({ runs }) => !runs.some((population) => (parseInstant(population.data.runAt) ?? -Infinity) > end))
      .map(({ entity, runs }) => ({
        at: at(period, 'end'),
        outcome: 'not-evidenced' as const,
        message: `${period.id} ended on ${period.data.end}, and no population of its ${entity} was run after that`,
        related: runs.map((population) => ({ at: at(population, 'runAt'), message: `${population.id} was run` })),
      }));
  },
});
