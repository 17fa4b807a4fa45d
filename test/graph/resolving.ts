/** A few records, and what a reference between them leads to, in words. */
import type { Rec } from '../../src/content/record.ts';
import { indexRecords } from '../../src/graph/record-index.ts';
import { resolveLink } from '../../src/graph/resolve.ts';
import type { LinkTarget } from '../../src/model/link.ts';
import type { Path } from '../../src/model/path.ts';
import type { RecordType } from '../../src/model/record-types.ts';
import type { PortalData } from '../../src/model/records/portal.ts';
import { recordOf } from '../support/record.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** A record of which only the ids in some lists are written. */
function holding<T extends RecordType>(type: T, id: string, lists: Lists, faults: readonly Path[] = []): Rec<T> {
  const data = Object.fromEntries(Object.entries(lists).map(([key, ids]) => [key, ids.map((one) => ({ id: one }))]));
  return { ...recordOf(type, id, data as object), faults };
}

/** A policy version whose text has these headings; null where it could not be read. */
export function policy(
  id: string,
  anchors: readonly string[] | null,
  tiers: readonly string[],
  faults: readonly Path[] = [],
) {
  const [slug, version] = id.split('@');
  const rec = holding('policy', id, { severityTiers: tiers }, faults);
  const headings = (anchors ?? []).map((anchor) => ({ anchor }));
  const body = { readable: anchors !== null, headings, elements: [] };
  return { ...rec, data: { ...rec.data, policy: slug, version }, body } as unknown as Rec<'policy'>;
}

export const ir = policy('ir@1.0.0', ['escalation'], ['SEV-1']);
export const unreadable = policy('ir@2.0.0', null, ['SEV-2']);
export const obligation = holding('obligation', 'OBL-1', { stages: ['first', 'final'] });

const RECORDS: readonly Rec[] = [
  ir,
  unreadable,
  recordOf('plan', 'plan:ir-plan@1.0.0', {}),
  holding('incident', 'INC-1', { rootCauses: ['patch'] }),
  holding('incident', 'INC-2', { rootCauses: ['key'] }),
  holding('incident', 'INC-3', { rootCauses: [] }, [['rootCauses']]),
  holding('review', 'PIR-1', { findings: ['slow'] }),
  holding('tabletop', 'TTX-1', { findings: ['late'] }),
  obligation,
  holding('threshold', '1.0.0', { factors: ['loss'] }),
  recordOf('role', 'lead', {}),
];
const portal = {
  components: [{ id: 'api' }],
  commitments: [{ id: 'CMT-1' }],
  detectionSources: [{ id: 'siem' }],
  criteria: [{ id: 'X1' }],
};

interface Setting {
  readonly from?: Rec | null;
  readonly path?: Path;
  readonly opaque?: readonly RecordType[];
  readonly more?: readonly Rec[];
  readonly portalFaults?: readonly Path[];
}

/** `found record part`, `no part in record: its parts`, `a type` of another type, or the state alone. */
export function resolved(to: LinkTarget | readonly LinkTarget[], value: string, setting: Setting = {}): string {
  const { from = ir, path = ['x'], opaque = [], more = [], portalFaults = [] } = setting;
  const index = indexRecords([...RECORDS, ...more], new Set(opaque), {
    data: portal as unknown as PortalData,
    faults: portalFaults,
  });
  const spec = { to: [to].flat(), words: [], unlinked: null, mirrors: {} };
  const found = resolveLink(index, spec, value, from, path);
  if (found.state === 'found') return `found ${found.rec?.id ?? '-'} ${found.fragment ?? '-'}`;
  if (found.state === 'no-part') return `no ${found.fragment} in ${found.rec.id}: ${found.parts.join()}`;
  return found.state === 'wrong-type' ? `a ${found.rec.type}` : found.state;
}
