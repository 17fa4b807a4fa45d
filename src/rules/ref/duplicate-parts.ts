/** Ids that two parts of one record share: a reference to such a part could mean either. */
import type { Graph, Owner } from '../../graph/graph.ts';
import { getAt, type Path, startsWith } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';
import { at, type Fault } from '../rule.ts';

const LISTS: Readonly<Partial<Record<RecordType | 'portal', readonly string[]>>> = {
  portal: ['components', 'commitments', 'detectionSources', 'criteria'],
  incident: ['rootCauses'],
  review: ['findings'],
  tabletop: ['findings'],
  obligation: ['stages'],
  threshold: ['factors'],
  policy: ['severityTiers'],
};

type Listed = Owner & { readonly data: object; readonly faults: readonly Path[] };

function inList(owner: Listed, list: string): readonly Fault[] {
  if (owner.faults.some((fault) => startsWith([list], fault) || fault[0] === list)) return [];
  const entries = getAt(owner.data, [list]);
  if (!Array.isArray(entries)) return [];
  const ids = entries.map((entry: unknown) => String(getAt(entry, ['id'])));
  return ids.flatMap((id, index): Fault[] => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    return [
      {
        at: at(owner, list, index, 'id'),
        message: `${owner.type === 'portal' ? owner.file : owner.id} has two entries with the id ${id} in ${list}`,
        help: 'Give each entry an id of its own; what refers to it must be able to say which is meant.',
        related: [{ at: at(owner, list, first, 'id'), message: `the first ${id}` }],
      },
    ];
  });
}

/** The parts of records, and the entries of portal.yaml, that share an id with an earlier one. */
export function duplicateParts(graph: Graph): readonly Fault[] {
  const { portal } = graph.corpus;
  return (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((type) => {
    const owners: readonly Listed[] = type === 'portal' ? [portal] : graph.all(type);
    return owners.flatMap((owner) => (LISTS[type] ?? []).flatMap((list) => inList(owner, list)));
  });
}
