/** Which records an audience sees at all (content contract, section 5). */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { policyInForce } from '../../graph/policies.ts';
import type { Audience } from '../../model/audience.ts';
import { RECORD_TYPES, type RecordType } from '../../model/record-types.ts';
import { type Millis, parseDate } from '../../model/time/instant.ts';

/** What is needed to say which records are seen. */
export interface Seen {
  readonly graph: Graph;
  readonly asOf: Millis;
}

type Sees<T extends RecordType> = (rec: Rec<T>, seen: Seen) => boolean;
type List = { readonly [T in RecordType]?: Sees<T> };

/** Which version is in force can only be told where every version could be read. */
function isReadable({ graph }: Seen): boolean {
  return !graph.index.isOpaque('policy') && graph.index.all('policy').every(({ faults }) => faults.length === 0);
}

/** The version in force of a policy that is written for the public. */
const publicPolicy: Sees<'policy'> = (rec, seen) =>
  rec.data.audience === 'public' &&
  rec.data.status === 'approved' &&
  isReadable(seen) &&
  policyInForce(seen.graph, rec.data.policy, seen.asOf)?.id === rec.id;

/** A disclosure that is approved for a later day is not told before that day. */
const issued: Sees<'disclosure'> = ({ draft, data }, { asOf }) =>
  !draft && (data.issuedOn === undefined || (parseDate(data.issuedOn) ?? Infinity) <= asOf);

const PUBLIC: List = {
  policy: publicPolicy,
  'system-description': ({ draft }) => !draft,
  disclosure: issued,
};

const STAFF: List = {
  ...PUBLIC,
  policy: ({ draft }) => !draft,
  plan: () => true,
  role: () => true,
  'on-call': () => true,
  obligation: () => true,
  // An exercise without a finding has no lesson.
  tabletop: ({ draft, data }) => !draft && (data.findings ?? []).length > 0,
};

const LISTS: Readonly<Record<Exclude<Audience, 'auditor'>, List>> = { public: PUBLIC, staff: STAFF };

/** The records that public or staff readers see, by type and id; in development those with faults are left out. */
export function visibleRecords(seen: Seen, audience: Exclude<Audience, 'auditor'>): readonly Rec[] {
  return RECORD_TYPES.flatMap((type): readonly Rec[] => {
    const sees = LISTS[audience][type] as Sees<RecordType> | undefined;
    if (sees === undefined) return [];
    return seen.graph.index.all(type).filter((rec) => rec.faults.length === 0 && sees(rec, seen));
  });
}
