/** EVD-4: what the system of record lists is what is on record here. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { membersOf } from '../../graph/populations.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function twice(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}

function differences(
  population: Rec<'population'>,
  graph: Graph,
): { ids: string[]; total: string[]; unlisted: readonly Rec[] } {
  const { ids, total, period: name } = population.data;
  const period = graph.get('period', name);
  if (!period) return { ids: [], total: [], unlisted: [] };
  const members = membersOf(graph, population, period);
  const listed = new Set(ids);
  const known = new Set(members.map((member) => member.name));
  const unlisted = members.filter((member) => member.certain && !listed.has(member.name));
  const names = unlisted.map(({ name: listedAs, record }) =>
    listedAs === record.id ? record.id : `${record.id} (${listedAs})`,
  );
  const unknown = [...listed].filter((id) => !known.has(id));
  const repeated = twice(ids);
  return {
    ids: [
      ...(names.length > 0 ? [`${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} on record and not listed`] : []),
      ...(unknown.length > 0
        ? [
            `${unknown.join(', ')} ${unknown.length > 1 ? 'are' : 'is'} listed and known here by no record of the period`,
          ]
        : []),
      ...(repeated.length > 0 ? [`${repeated.join(', ')} ${repeated.length > 1 ? 'are' : 'is'} listed twice`] : []),
    ],
    total: total === ids.length ? [] : [`its total is ${total}, and ${ids.length} are listed`],
    unlisted: unlisted.map((member) => member.record),
  };
}

function judge(population: Rec<'population'>, graph: Graph): Fault[] {
  const { ids, total, unlisted } = differences(population, graph);
  if (ids.length + total.length === 0) return [];
  const period = graph.get('period', population.data.period);
  const { entity, runAt } = population.data;
  return [
    {
      at: at(population, ids.length > 0 ? 'ids' : 'total'),
      message: `${population.id} lists the ${entity} of ${population.data.period} up to ${runAt}: ${[...ids, ...total].join('; ')}`,
      related: [
        ...unlisted.map((record) => ({ at: at(record, 'id'), message: `${record.id}: not listed` })),
        ...(period ? [{ at: at(period, 'start'), message: `the period ${period.id}` }] : []),
      ],
    },
  ];
}

export const populationMismatch = defineRule({
  code: 'EVD-4',
  on: ['population'],
  text: {
    what: 'The records of a period, recorded or received up to the run of a population, and the ids and total that the system of record listed differ. Records are known by their externalId where they have one.',
    why: 'The auditor’s sample is drawn from the system of record. An incident that is listed there and has no record here, or the other way round, ends the reliance on both.',
    fix: 'Add the missing record or its externalId, or run the query again and write what it lists. Nothing is dropped to make the numbers fit.',
    sources: ['S021', 'S089', 'S160', 'S180', 'CC7.3', 'CC7.4'],
  },
  check: judge,
});
