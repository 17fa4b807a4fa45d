/** TTX-4: what was exercised was in force. */
import { isUngoverned } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import { planInForce } from '../../graph/plans.ts';
import { policyInForce, policySlugs } from '../../graph/policies.ts';
import { parseRef } from '../../model/forms.ts';
import type { Millis } from '../../model/time/instant.ts';
import { daySpan } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import type { Exercise } from './exercises.ts';

/** A day on which no incident response policy was in force is told by POL-1, once. */
function isInGap(graph: Graph, slug: string, day: Millis): boolean {
  return policySlugs(graph, 'incident-response').includes(slug) && isUngoverned(graph, day);
}

function judge(exercise: Exercise, key: 'policy' | 'plan', graph: Graph): Fault[] {
  const named = exercise.data[key];
  const slug = named === undefined ? undefined : parseRef(named)?.slug;
  if (named === undefined || slug === undefined) return [];
  const day = daySpan(exercise.data.heldOn);
  const inForce = key === 'policy' ? policyInForce(graph, slug, day.earliest) : planInForce(graph, slug, day.earliest);
  const name = key === 'policy' ? named : `plan:${named}`;
  if (inForce?.id === name || (!inForce && key === 'policy' && isInGap(graph, slug, day.earliest))) return [];
  const record = key === 'policy' ? graph.get('policy', named) : graph.get('plan', name);
  return [
    {
      at: at(exercise, key),
      message: `${exercise.id} exercised ${named}; on ${exercise.data.heldOn} ${inForce ? inForce.id : 'none of its versions'} was in force`,
      related: [
        { at: at(exercise, 'heldOn'), message: 'held' },
        ...(record ? [{ at: at(record, 'effectiveFrom'), message: `${named} takes effect` }] : []),
      ],
      past: true,
    },
  ];
}

export const untimelyPolicy = defineRule({
  code: 'TTX-4',
  on: ['tabletop'],
  text: {
    what: 'The policy or plan version that was exercised was not in force on the day.',
    why: 'An exercise of a version that nobody was bound by says nothing about the one that they were.',
    fix: 'Name the version that was exercised. If a draft or an old version really was, add a DEV record, and exercise the one in force.',
    sources: ['S038', 'S168', 'CC7.5'],
  },
  check: (exercise, graph) => [...judge(exercise, 'policy', graph), ...judge(exercise, 'plan', graph)],
});
