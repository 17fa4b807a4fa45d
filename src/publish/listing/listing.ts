/** One population of a period: every record that belongs to it, and the account of those that do not. */
import type { Rec } from '../../content/record.ts';
import { type Period, periodSpan } from '../../graph/periods.ts';
import { ownDate } from '../view/own-date.ts';
import { perSite, recordsOf, type Site } from '../view/site.ts';
import { type Cell, ENTITIES, type Entity } from './entities.ts';
import { type Gap, gapsIn } from './gaps.ts';

/** Why records of the type are not in the listing, each with how many. */
export interface Excluded {
  readonly before: number;
  readonly after: number;
  /** Their own date is not known. */
  readonly undated: number;
}

export interface Listing {
  readonly entity: Entity;
  readonly period: Period;
  readonly records: readonly Rec[];
  readonly rows: readonly (readonly Cell[])[];
  /** All records of the type in this portal: those shown and those excluded. */
  readonly total: number;
  readonly excluded: Excluded;
  readonly gaps: readonly Gap[];
}

function tombstonesOf(site: Site): ReadonlyMap<string, string> {
  const entries = site.graph.tombstones?.data.tombstones ?? [];
  return new Map(entries.map(({ id, reason }) => [id, reason]));
}

function listingOf(site: Site, period: Period, entity: Entity): Listing {
  const { start, end } = periodSpan(period);
  const all = recordsOf(site, entity.type);
  const excluded = { before: 0, after: 0, undated: 0 };
  const records = all.filter((rec) => {
    const at = ownDate(rec);
    if (at === null) excluded.undated += 1;
    else if (at < start) excluded.before += 1;
    else if (at > end) excluded.after += 1;
    return at !== null && at >= start && at <= end;
  });
  return {
    entity,
    period,
    records,
    rows: records.map((rec) => entity.columns.map(({ value }) => value(rec))),
    total: all.length,
    excluded,
    gaps: gapsIn(
      all.map(({ id }) => id),
      tombstonesOf(site),
    ),
  };
}

/** Every listing of every period, made once. */
const listings = perSite((site): readonly Listing[] =>
  recordsOf(site, 'period').flatMap((period) => ENTITIES.map((entity) => listingOf(site, period, entity))),
);

export function allListings(site: Site): readonly Listing[] {
  return listings(site);
}

export function listingsOf(site: Site, period: string): readonly Listing[] {
  return listings(site).filter((one) => one.period.id === period);
}
