/** The nearest existing name for one that leads nowhere. */
import { nearest } from '../../content/schema/nearest.ts';
import type { Graph } from '../../graph/graph.ts';
import { TRUST_SERVICES_CRITERIA } from '../../model/criteria.ts';
import { splitFragment } from '../../model/forms.ts';
import type { LinkTarget } from '../../model/link.ts';
import { RECORD_TYPES, type RecordType } from '../../model/record-types.ts';

/** Comparisons that one check may spend on offers: enough for every slip of the pen, too few to hang on a flood. */
const BUDGET = 2_000_000;
const spent = new WeakMap<Graph, number>();
const names = new WeakMap<Graph, Map<LinkTarget, readonly string[]>>();

const PORTAL_LISTS = {
  component: 'components',
  commitment: 'commitments',
  'detection-source': 'detectionSources',
} as const;

const OWNERS: Partial<Record<LinkTarget, RecordType>> = {
  'policy-clause': 'policy',
  'review-finding': 'review',
  'tabletop-finding': 'tabletop',
  'root-cause': 'incident',
};

function isRecordType(target: LinkTarget): target is RecordType {
  return (RECORD_TYPES as readonly string[]).includes(target);
}

function list(graph: Graph, target: LinkTarget): readonly string[] {
  if (isRecordType(target))
    return graph.index.all(target).map((rec) => (target === 'plan' ? rec.id.slice('plan:'.length) : rec.id));
  if (target === 'component' || target === 'commitment' || target === 'detection-source') {
    return graph.index.portalIds(PORTAL_LISTS[target]) ?? [];
  }
  if (target === 'criterion') return [...TRUST_SERVICES_CRITERIA, ...(graph.index.portalIds('criteria') ?? [])];
  if (target === 'anything')
    return [
      'portal',
      ...(graph.index.portalIds('components') ?? []),
      ...RECORD_TYPES.flatMap((type) => graph.index.all(type).map((rec) => rec.id)),
    ];
  const owner = OWNERS[target];
  return owner ? list(graph, owner) : [];
}

function namesOf(graph: Graph, target: LinkTarget): readonly string[] {
  const known = names.get(graph) ?? new Map<LinkTarget, readonly string[]>();
  names.set(graph, known);
  const found = known.get(target) ?? list(graph, target);
  known.set(target, found);
  return found;
}

/** The name that is most like the one written, or null where none is, or the budget is spent. */
export function nearestOf(graph: Graph, written: string, candidates: readonly string[]): string | null {
  const before = spent.get(graph) ?? 0;
  if (before + candidates.length > BUDGET) return null;
  spent.set(graph, before + candidates.length);
  return nearest(written, candidates);
}

/** The nearest name among the things that a reference may name; of a part (`PIR-…#finding`), its owner. */
export function offerFor(graph: Graph, written: string, targets: readonly LinkTarget[]): string | null {
  const { owner } = splitFragment(written);
  const candidates = [...new Set(targets.flatMap((target) => namesOf(graph, target)))];
  return nearestOf(
    graph,
    owner,
    candidates.filter((name) => name !== owner),
  );
}
