/** A population: what the system of record lists, each id with the record that it stands for. */
import type { Rec } from '../../../content/record.ts';
import { recordLink } from '../links.ts';
import { perSite, recordsOf, type Site } from '../site.ts';
import { absent, list, mark, run, text, type Value } from '../value/value.ts';

/** Incidents and events by the name that the system of record knows them by: `externalId` where written, else the id. */
const bySystemId = perSite((site) => ({
  incidents: new Map(recordsOf(site, 'incident').map((rec) => [rec.data.externalId ?? rec.id, rec])),
  events: new Map(recordsOf(site, 'event').map((rec) => [rec.data.externalId ?? rec.id, rec])),
}));

function entry(site: Site, id: string, rec: Rec | undefined): Value {
  if (rec === undefined) return run(text(id), mark('no such record', 'bad'));
  return rec.id === id ? recordLink(site, rec, true) : run(recordLink(site, rec, true), text(`(${id})`));
}

export function populationValue(site: Site, { data }: Rec<'population'>): Value {
  const known: ReadonlyMap<string, Rec> = bySystemId(site)[data.entity] as ReadonlyMap<string, unknown> as ReadonlyMap<
    string,
    Rec
  >;
  return list(
    data.ids.map((id) => entry(site, id, known.get(id))),
    true,
    absent('nothing: the listing is empty'),
  );
}
