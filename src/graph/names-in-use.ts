/**
 * Which of its two names a record goes by, where its text says another than its place (SYN-4): the one that other
 * records use. One wrong name is then one finding, and none of what compares names.
 */
import type { Rec } from '../content/record.ts';
import { keyOf, visitLinks } from './links.ts';
import type { Index } from './record-index.ts';

function bears(value: string, name: string): boolean {
  return value === name || value.startsWith(`${name}#`);
}

/** The records that are called by the name of their place, and nowhere by their own. */
function calledByPlace(index: Index, records: readonly Rec[]): ReadonlySet<Rec> {
  const [own, place] = [new Set<Rec>(), new Set<Rec>()];
  for (const rec of records) {
    visitLinks(index, rec, ({ to, value }) => {
      if (to.state !== 'found' || to.rec === null || to.rec.alias === null || to.rec === rec) return;
      if (bears(value, to.rec.alias)) place.add(to.rec);
      if (bears(value, to.rec.id)) own.add(to.rec);
    });
  }
  return place.difference(own);
}

/** The records, each under the name that it goes by. A name that is another record's by right is never kept. */
export function namedAsUsed(records: readonly Rec[], indexed: (records: readonly Rec[]) => Index): readonly Rec[] {
  if (records.every(({ alias }) => alias === null)) return records;
  const settled = new Set(records.filter(({ alias }) => alias === null).map(keyOf));
  const byPlace = calledByPlace(indexed(records), records);
  return records.map((rec) =>
    rec.alias !== null && (byPlace.has(rec) || settled.has(keyOf(rec)))
      ? { ...rec, id: rec.alias, alias: rec.id }
      : rec,
  );
}
