/** What a reference leads to: a total function into a closed set of states. */
import type { Rec } from '../content/record.ts';
import { TRUST_SERVICES_CRITERIA } from '../model/criteria.ts';
import { parseRef, splitFragment } from '../model/forms.ts';
import type { LinkSpec, LinkTarget } from '../model/link.ts';
import { getAt, type Path } from '../model/path.ts';
import { RECORD_TYPES, type RecordType } from '../model/record-types.ts';
import { anchorsOf, idsIn } from './parts.ts';
import type { Index } from './record-index.ts';

export type Resolution =
  /** It exists; `rec` is null for things of portal.yaml and criteria. */
  | { readonly state: 'found'; readonly rec: Rec | null; readonly fragment: string | null }
  /** The owner exists, and has no such clause, finding, root cause, stage or factor. */
  | { readonly state: 'no-part'; readonly rec: Rec; readonly fragment: string; readonly parts: readonly string[] }
  | { readonly state: 'wrong-type'; readonly rec: Rec }
  | { readonly state: 'missing' }
  /** What it would lead to could not be read: nothing can be said. */
  | { readonly state: 'unreadable' };

const MISSING: Resolution = { state: 'missing' };
const UNREADABLE: Resolution = { state: 'unreadable' };

const TYPES: ReadonlySet<string> = new Set(RECORD_TYPES);
const isRecordType = (target: LinkTarget): target is RecordType => TYPES.has(target);

function found(rec: Rec | null, fragment: string | null = null): Resolution {
  return { state: 'found', rec, fragment };
}

function record(index: Index, type: RecordType, name: string): Resolution {
  const rec = index.byName(type, type === 'plan' && !name.startsWith('plan:') ? `plan:${name}` : name);
  if (rec) return found(rec);
  return index.isOpaque(type) ? UNREADABLE : MISSING;
}

/** A part of a record that was resolved: found in the list of its parts, or not. */
function part(owner: Resolution, fragment: string, partsOf: (rec: Rec) => readonly string[] | null): Resolution {
  if (owner.state !== 'found' || owner.rec === null) return owner;
  const parts = partsOf(owner.rec);
  if (parts === null) return UNREADABLE;
  return parts.includes(fragment) ? found(owner.rec, fragment) : { state: 'no-part', rec: owner.rec, fragment, parts };
}

function fragmentOf(index: Index, value: string, type: RecordType, list: string): Resolution {
  const { owner, fragment } = splitFragment(value);
  if (fragment === null) return MISSING;
  return part(record(index, type, owner), fragment, (rec) => idsIn(rec, list));
}

/** The owner of a part that another field names: where that field leads nowhere, it alone is at fault. */
function ownerOr(owner: Resolution): Resolution {
  return owner.state === 'missing' ? UNREADABLE : owner;
}

/** The record that a sibling field names: the obligation of a stage, the threshold of a factor. */
function sibling(index: Index, from: Rec | null, path: Path, type: RecordType, key: string): Resolution {
  if (from === null) return UNREADABLE;
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const name = getAt(from.data, [...path.slice(0, depth), key]);
    if (typeof name === 'string') return ownerOr(record(index, type, name));
  }
  return UNREADABLE;
}

function stage(index: Index, value: string, from: Rec | null, path: Path): Resolution {
  const owner = from?.type === 'obligation' ? found(from) : sibling(index, from, path, 'obligation', 'obligation');
  return part(owner, value, (rec) => idsIn(rec, 'stages'));
}

function ownRootCause(index: Index, value: string, from: Rec | null): Resolution {
  const names = getAt(from?.data, ['incidents']);
  if (!Array.isArray(names)) return UNREADABLE;
  const owners = names.map((name: unknown) => ownerOr(record(index, 'incident', String(name))));
  const tried = owners.map((owner) => part(owner, value, (rec) => idsIn(rec, 'rootCauses')));
  return (
    tried.find((one) => one.state === 'found') ?? tried.find((one) => one.state !== 'no-part') ?? tried[0] ?? UNREADABLE
  );
}

/** Another version of the same policy. */
function ownVersion(index: Index, value: string, from: Rec | null): Resolution {
  const slug =
    from?.type === 'policy' && !from.faults.some(([key]) => key === undefined || key === 'policy')
      ? getAt(from.data, ['policy'])
      : null;
  return slug === null ? UNREADABLE : record(index, 'policy', `${String(slug)}@${value}`);
}

function tier(index: Index, value: string, from: Rec | null): Resolution {
  const policies = from?.type === 'policy' ? [from] : index.all('policy');
  const lists = policies.map((rec) => idsIn(rec, 'severityTiers'));
  if (lists.some((ids) => ids?.includes(value))) return found(null);
  return lists.includes(null) || index.isOpaque('policy') ? UNREADABLE : MISSING;
}

function inPortal(
  index: Index,
  key: 'components' | 'commitments' | 'detectionSources' | 'criteria',
  value: string,
): Resolution {
  const names = index.portalIds(key);
  if (names === null) return UNREADABLE;
  return names.includes(value) ? found(null) : MISSING;
}

type Resolver = (index: Index, value: string, from: Rec | null, path: Path) => Resolution;

/** How each thing that is not a record of its own is found. */
const RESOLVERS: Readonly<Record<Exclude<LinkTarget, RecordType>, Resolver>> = {
  'policy-clause': (index, value) => {
    const ref = parseRef(value);
    if (!ref?.clause) return MISSING;
    return part(record(index, 'policy', `${ref.slug}@${ref.version}`), ref.clause, anchorsOf);
  },
  'own-clause': (_index, value, from) => part(found(from), value, anchorsOf),
  'review-finding': (index, value) => fragmentOf(index, value, 'review', 'findings'),
  'tabletop-finding': (index, value) => fragmentOf(index, value, 'tabletop', 'findings'),
  'root-cause': (index, value) => fragmentOf(index, value, 'incident', 'rootCauses'),
  'own-root-cause': ownRootCause,
  'own-version': ownVersion,
  stage,
  factor: (index, value, from, path) =>
    part(sibling(index, from, path, 'threshold', 'threshold'), value, (rec) => idsIn(rec, 'factors')),
  tier,
  anything: (index, value) => {
    const rec = index.anyByName(value);
    if (rec) return found(rec);
    if (RECORD_TYPES.some((type) => index.isOpaque(type))) return UNREADABLE;
    return value === 'portal' ? found(null) : inPortal(index, 'components', value);
  },
  component: (index, value) => inPortal(index, 'components', value),
  commitment: (index, value) => inPortal(index, 'commitments', value),
  'detection-source': (index, value) => inPortal(index, 'detectionSources', value),
  criterion: (index, value) =>
    TRUST_SERVICES_CRITERIA.includes(value) ? found(null) : inPortal(index, 'criteria', value),
};

function one(index: Index, target: LinkTarget, value: string, from: Rec | null, path: Path): Resolution {
  return isRecordType(target) ? record(index, target, value) : RESOLVERS[target](index, value, from, path);
}

/**
 * Resolves the value of a link field. Of several targets the first that is found counts; else what says
 * most of the failure: a part that its owner lacks, a thing of the wrong type, nothing at all.
 *
 * @param from the record that links; null for portal.yaml and tombstones.yaml
 */
export function resolveLink(index: Index, spec: LinkSpec, value: string, from: Rec | null, path: Path): Resolution {
  const tried: Resolution[] = [];
  for (const target of spec.to) {
    const result = one(index, target, value, from, path);
    if (result.state === 'found') return result;
    tried.push(result);
  }
  const answer =
    tried.find((result) => result.state === 'unreadable') ?? tried.find((result) => result.state === 'no-part');
  if (answer) return answer;
  const other = spec.to.includes('own-version') ? undefined : index.anyByName(splitFragment(value).owner);
  return other ? { state: 'wrong-type', rec: other } : MISSING;
}
