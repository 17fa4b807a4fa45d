/** REM-6: the same kind of cause again, after it was said to be cured. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { detectionOf, type Incident } from '../../graph/incidents.ts';
import { splitFragment } from '../../model/forms.ts';
import { daySpan } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';

interface Addressed {
  readonly remediation: Rec<'remediation'>;
  readonly completedAt: string;
  readonly category: string;
  /** The incident whose cause it was. */
  readonly incident: Incident;
}

function folded(category: string): string {
  return category.trim().toLowerCase();
}

const memory = new WeakMap<Graph, ReadonlyMap<string, readonly Addressed[]>>();

/** The categories of cause that completed remediations addressed. */
function addressedOf(graph: Graph): ReadonlyMap<string, readonly Addressed[]> {
  const known = memory.get(graph);
  if (known) return known;
  const all = graph.approved('remediation').flatMap((remediation): Addressed[] => {
    const { status, completedAt, rootCauses = [] } = remediation.data;
    if (status !== 'done' || completedAt === undefined) return [];
    return rootCauses.flatMap((name): Addressed[] => {
      const { owner, fragment } = splitFragment(name);
      const incident = graph.get('incident', owner);
      const cause = incident?.data.rootCauses?.find((one) => one.id === fragment);
      return incident && cause ? [{ remediation, completedAt, category: folded(cause.category), incident }] : [];
    });
  });
  const byCategory = Map.groupBy(all, (one) => one.category);
  memory.set(graph, byCategory);
  return byCategory;
}

export const recurrence = defineRule({
  code: 'REM-6',
  on: ['incident'],
  text: {
    what: 'An incident that was detected after a remediation was completed has a root cause of the category that the remediation addressed.',
    why: 'A cause that returns after its cure says that the cure did not reach it, or that there is a pattern.',
    fix: 'Look at both together: reopen the remediation, or say in the review why this is another matter.',
    sources: ['S072', 'CC7.4', 'CC7.5'],
  },
  check: (incident, graph) => {
    const { rootCauses = [] } = incident.data;
    const detection = rootCauses.length > 0 ? detectionOf(incident) : null;
    if (!detection) return [];
    return rootCauses.flatMap((cause, index): Fault[] => {
      const before = (addressedOf(graph).get(folded(cause.category)) ?? []).filter(
        (one) => one.incident.id !== incident.id && daySpan(one.completedAt).latest < detection.earliest,
      );
      const [first] = before;
      if (!first) return [];
      return [
        {
          at: at(incident, 'rootCauses', index, 'category'),
          message: `${incident.id} has a root cause of the category ${cause.category}, which ${first.remediation.id} addressed for ${first.incident.id} on ${first.completedAt}`,
          related: before.map((one) => ({
            at: at(one.remediation, 'completedAt'),
            message: `${one.remediation.id} was completed on ${one.completedAt}`,
          })),
        },
      ];
    });
  },
});
