/** Records by type and name, and what portal.yaml lists: what references are resolved against. */
import type { Rec } from '../content/record.ts';
import { getAt, type Path } from '../model/path.ts';
import { RECORD_TYPES, type RecordType } from '../model/record-types.ts';
import type { PortalData } from '../model/records/portal.ts';

export type PortalList = 'components' | 'commitments' | 'detectionSources' | 'criteria';

export interface Index {
  /** Every record of a type, drafts and faulty ones included, in the order of their ids. */
  all<T extends RecordType>(type: T): readonly Rec<T>[];
  byName<T extends RecordType>(type: T, name: string): Rec<T> | undefined;
  /** A record of any type by its name; slugs of several types may agree, then the first type counts. */
  anyByName(name: string): Rec | undefined;
  /** True where a file with many records of this type could not be read: a missing name proves nothing. */
  isOpaque(type: RecordType): boolean;
  /** The ids in a list of portal.yaml; null where the list has an error. */
  portalIds(list: PortalList): readonly string[] | null;
}

type ByName = Map<string, Rec>;

function byId(a: Rec, b: Rec): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** By path; a record that goes by another name than its file's comes after those that do not. */
function byPlace(a: Rec, b: Rec): number {
  if ((a.alias === null) !== (b.alias === null)) return a.alias === null ? -1 : 1;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/**
 * Indexes records. Where two have one name (REF-1), the first by path stands and the others are left out:
 * they exist for REF-1 alone. A copy that still bears the name of its original (SYN-4) never takes its place.
 */
export function indexRecords(
  records: readonly Rec[],
  opaque: ReadonlySet<RecordType>,
  portal: { readonly data: PortalData; readonly faults: readonly Path[] },
): Index {
  const lists = new Map<RecordType, Rec[]>(RECORD_TYPES.map((type) => [type, []]));
  const names = new Map<RecordType, ByName>(RECORD_TYPES.map((type) => [type, new Map()]));
  for (const rec of [...records].sort(byPlace)) {
    const known = names.get(rec.type);
    if (!known || known.has(rec.id)) continue;
    known.set(rec.id, rec);
    lists.get(rec.type)?.push(rec);
  }
  for (const rec of records) {
    const known = names.get(rec.type);
    if (rec.alias !== null && known && !known.has(rec.alias)) known.set(rec.alias, rec);
  }
  for (const list of lists.values()) list.sort(byId);
  let anyType: ByName | null = null;
  return {
    all: <T extends RecordType>(type: T) => (lists.get(type) ?? []) as readonly Rec[] as readonly Rec<T>[],
    byName: <T extends RecordType>(type: T, name: string) =>
      names.get(type)?.get(name) as Rec | undefined as Rec<T> | undefined,
    anyByName(name) {
      anyType ??= firstOfEach(names);
      return anyType.get(name);
    },
    isOpaque: (type) => opaque.has(type),
    portalIds: (list) => portalIds(portal, list),
  };
}

/** The names of all types together: where several have one, the first type's. */
function firstOfEach(names: ReadonlyMap<RecordType, ByName>): ByName {
  const all: ByName = new Map();
  for (const type of RECORD_TYPES) {
    for (const [name, rec] of names.get(type) ?? []) if (!all.has(name)) all.set(name, rec);
  }
  return all;
}

function portalIds(
  portal: { readonly data: PortalData; readonly faults: readonly Path[] },
  list: PortalList,
): readonly string[] | null {
  if (portal.faults.some((fault) => fault.length === 0 || fault[0] === list)) return null;
  const entries = getAt(portal.data, [list]);
  return Array.isArray(entries) ? entries.map((entry: unknown) => String(getAt(entry, ['id']))) : [];
}
