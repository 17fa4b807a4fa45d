/** A record's own name against the name that its place gives it (SYN-4). */
import { getAt, type Path } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';
import { nameOf } from '../../model/registry.ts';
import type { Fault } from '../fault.ts';
import type { Place } from '../schema/judge.ts';
import { isWithin } from '../schema/problems.ts';
import { type Claim, nameByPlace } from '../walk/claim.ts';

export interface Naming {
  readonly id: string;
  readonly alias: string | null;
  readonly faults: readonly Fault[];
  readonly faulty: readonly Path[];
}

interface NamingKey {
  readonly key: string;
  /** What the place says. */
  readonly expected: string;
  readonly what: string;
}

function namingKeys({ kind, place, base, slug }: Claim): readonly NamingKey[] {
  if (place?.name !== 'version') return [{ key: 'id', expected: base, what: "the file's name" }];
  const version = { key: 'version', expected: base, what: "the file's name" };
  return slug === null ? [version] : [{ key: kind, expected: slug, what: "the folder's name" }, version];
}

/** Names a record that stands alone in its file; where it and its place disagree, it goes by both names. */
export function nameRecord(
  type: RecordType,
  data: unknown,
  faulty: readonly Path[],
  claim: Claim,
  place: Place,
): Naming {
  const keys = namingKeys(claim);
  const byPlace = nameByPlace(claim);
  const known = keys.every(({ key }) => typeof getAt(data, [key]) === 'string' && !isWithin([key], faulty));
  if (!known) return { id: byPlace, alias: null, faults: [], faulty: [] };
  const wrong = keys.filter(({ key, expected }) => getAt(data, [key]) !== expected);
  const id = nameOf(type, data as Readonly<Record<string, unknown>>);
  return {
    id,
    alias: id === byPlace ? null : byPlace,
    faults: wrong.map((key) => misnamed(key, String(getAt(data, [key.key])), place)),
    faulty: wrong.map(({ key }) => [key]),
  };
}

function misnamed({ key, expected, what }: NamingKey, found: string, place: Place): Fault {
  const path = [...place.base, key];
  return {
    rule: 'SYN-4',
    at: place.find(path, 'value'),
    path,
    message: `${key} is "${found}", but ${what} is "${expected}"; they must be the same`,
    help: `If the record is "${found}", rename the ${what === "the folder's name" ? 'folder' : 'file'}; otherwise write ${key}: ${key === 'version' ? `"${expected}"` : expected}.`,
  };
}
