/** The records before and after one in its listing, for readers who go through them one by one. */
import type { Rec } from '../../../content/record.ts';
import type { RecordType } from '../../../model/record-types.ts';
import { urlOf } from '../../urls.ts';
import { shortName } from '../links.ts';
import { perSite, recordsOf, type Site } from '../site.ts';
import { titleOf } from '../title.ts';

export interface Neighbour {
  readonly href: string;
  readonly name: string;
  readonly title: string;
}

const positions = perSite(() => new Map<RecordType, ReadonlyMap<string, number>>());

function positionOf(site: Site, rec: Rec): number {
  const known = positions(site).get(rec.type) ?? new Map(recordsOf(site, rec.type).map(({ id }, index) => [id, index]));
  positions(site).set(rec.type, known);
  return known.get(rec.id) ?? -1;
}

function neighbour(site: Site, rec: Rec | undefined): Neighbour | null {
  return rec === undefined ? null : { href: urlOf(rec, site.base), name: shortName(rec), title: titleOf(rec) };
}

/** In the order of ids, in which numbers were given. */
export function neighboursOf(
  site: Site,
  rec: Rec,
): { readonly previous: Neighbour | null; readonly next: Neighbour | null } {
  const all: readonly Rec[] = recordsOf(site, rec.type);
  const at = positionOf(site, rec);
  return { previous: neighbour(site, all[at - 1]), next: neighbour(site, all[at + 1]) };
}
