/** The exercises of the incident response policy, in the order in which they were held. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { policySlugs } from '../../graph/policies.ts';
import { parseRef } from '../../model/forms.ts';

export type Exercise = Rec<'tabletop'>;

export function exercisesOf(graph: Graph): readonly Exercise[] {
  const slugs = policySlugs(graph, 'incident-response');
  return graph
    .approved('tabletop')
    .filter((exercise) => slugs.includes(parseRef(exercise.data.policy)?.slug ?? ''))
    .sort((a, b) => (a.data.heldOn < b.data.heldOn ? -1 : a.data.heldOn > b.data.heldOn ? 1 : a.id < b.id ? -1 : 1));
}
