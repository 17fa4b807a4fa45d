/** The records that a rule is evaluated on. */
import type { Rec } from '../content/record.ts';
import type { Graph } from '../graph/graph.ts';
import type { Rule, SubjectOf, SubjectType } from './rule.ts';

/** The subjects of a rule, in the order of the catalogue's types and of ids. */
export function subjectsOf(rule: Rule, graph: Graph): readonly SubjectOf<SubjectType>[] {
  return rule.on.flatMap((type): readonly SubjectOf<SubjectType>[] => {
    if (type === 'portal') return [graph.portal];
    const records: readonly Rec[] = graph.index.all(type);
    return (rule.drafts ? records : records.filter((rec) => !rec.draft)) as readonly SubjectOf<SubjectType>[];
  });
}
