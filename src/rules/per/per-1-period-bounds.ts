/** PER-1: a period begins before it ends, and periods do not overlap. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { at, defineRule, type Fault } from '../rule.ts';

type Period = Rec<'period'>;

function bounds(period: Period): Fault[] {
  const { type, start, end } = period.data;
  const related = [{ at: at(period, 'start'), message: 'the start' }];
  if (end < start)
    return [{ at: at(period, 'end'), message: `${period.id} ends on ${end}, before its start on ${start}`, related }];
  if (type === 'I' && start !== end)
    return [
      {
        at: at(period, 'end'),
        message: `${period.id} is of type I, one day, and runs from ${start} to ${end}`,
        related,
      },
    ];
  return [];
}

/** The earlier ones, by start and then by id, with which a period shares a day. */
function overlaps(period: Period, graph: Graph): Fault[] {
  const { type, start } = period.data;
  if (type !== 'II') return [];
  return graph
    .approved('period')
    .filter((other) => {
      const before = other.data.start < start || (other.data.start === start && other.id < period.id);
      return other.data.type === 'II' && before && start <= other.data.end;
    })
    .map((other) => ({
      at: at(period, 'start'),
      severity: 'advisory',
      message: `${period.id} begins on ${start}, while ${other.id} lasts until ${other.data.end}`,
      related: [{ at: at(other, 'end'), message: `${other.id} ends` }],
    }));
}

export const periodBounds = defineRule({
  code: 'PER-1',
  on: ['period'],
  stage: 'order',
  text: {
    what: 'A period ends before it starts, or one of type I is not a single day; two type II periods overlap (advisory).',
    why: 'Everything that is tested is tested “in the period”. A type I examination looks at one day, a type II at a span; days that belong to two periods are counted twice.',
    fix: 'Correct start, end or type from the engagement letter.',
    sources: ['S089', 'S099'],
  },
  check(period, graph) {
    const faults = bounds(period);
    return faults.length > 0 ? faults : overlaps(period, graph);
  },
});
