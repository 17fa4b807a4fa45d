/** The page of one population of a period: where it comes from, its rows, and the same rows as files. */

import { listingFiles } from '../../listing/files.ts';
import type { Listing } from '../../listing/listing.ts';
import { allListings } from '../../listing/listing.ts';
import { provenanceOf } from '../../listing/provenance.ts';
import { urlOf } from '../../urls.ts';
import { factsBlock, row, type Section, section, type Table, tableBlock } from '../block.ts';
import { listTable } from '../list/lists.ts';
import { chunks } from '../list/split.ts';
import { addressOf, perSite, type Site } from '../site.ts';
import { absent, code, fact, link, list, run, text, type Value } from '../value/value.ts';
import { capitalised, TYPE_WORDS } from '../value/words.ts';
import { asOfWords } from './home.ts';

/** A listing with more rows than this stands in parts. */
const PART = 400;

export interface ListingPart {
  readonly listing: Listing;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

export function listingTitle({ entity, period }: Listing): string {
  return `${capitalised(entity.name)} of ${period.id}`;
}

function basePath({ entity, period }: Listing): string {
  return `/periods/${encodeURIComponent(period.id)}/${entity.name}`;
}

export function listingAddress(site: Site, listing: Listing, part = 1): string {
  return addressOf(site, `${basePath(listing)}/${part === 1 ? '' : `${part}/`}`);
}

/** Every part of every listing; a short one, or one without rows, is its own only part. */
export const listingParts = perSite((site): readonly ListingPart[] =>
  allListings(site).flatMap((listing) => {
    const pieces = Math.max(1, chunks(listing.records, PART).length);
    return Array.from({ length: pieces }, (_, index) => ({
      listing,
      number: index + 1,
      of: pieces,
      from: index * PART,
      to: Math.min((index + 1) * PART, listing.records.length),
    }));
  }),
);

/** The files of a listing, each with its hash. */
export function fileLinks(site: Site, listing: Listing): Value {
  const files = listingFiles(site, listing).map(({ format, sha256 }) =>
    run(link(addressOf(site, `${basePath(listing)}.${format}`), format.toUpperCase()), text('SHA-256'), code(sha256)),
  );
  return list(files);
}

function provenanceSection(site: Site, listing: Listing): Section {
  const { filter, total, shown, excluded, reasons, gaps, engine } = provenanceOf(site, listing);
  return section(
    'Where this list comes from',
    factsBlock([
      fact('Filter', text(filter)),
      fact('Period', link(urlOf(listing.period, site.base), listing.period.id)),
      fact('As of', text(asOfWords(site))),
      fact('Records', text(`${total} in this portal = ${shown} shown + ${excluded} excluded`)),
      fact('Excluded', list(reasons.map(text), false, text('none'))),
      fact('Gaps in the ids', list(gaps.map(text), false, absent('none: every number from 1 is there'))),
      fact('Files', fileLinks(site, listing)),
      fact('Made by', text(engine)),
    ]),
  );
}

function partLinks(site: Site, { listing, number, of }: ListingPart): Value {
  const numbers = Array.from({ length: of }, (_, index) => index + 1);
  return list(
    numbers.map((one) =>
      one === number ? text(`part ${one}`) : link(listingAddress(site, listing, one), `part ${one}`),
    ),
    true,
  );
}

/** Provenance, then the rows of this part; the parts together, and each of the files, are complete. */
export function listingSections(site: Site, part: ListingPart): readonly Section[] {
  const { listing, of, from, to } = part;
  const words = {
    caption: of === 1 ? `All ${listing.records.length}` : `${from + 1} to ${to} of ${listing.records.length}`,
    empty: `No ${TYPE_WORDS[listing.entity.type].many.toLowerCase()} belong to this period.`,
  };
  const table = tableBlock(listTable(site, listing.entity.type, listing.records.slice(from, to), words));
  const parts = of === 1 ? [] : [{ kind: 'words', value: partLinks(site, part) } as const];
  return [provenanceSection(site, listing), section('Records', ...parts, table, ...parts)];
}

/** The populations of a period: how many of each, whole on a page and as files. */
export function populationsTable(site: Site, listings: readonly Listing[]): Table {
  return {
    caption: 'Each with its filter, the gaps in its ids, and the same rows as files',
    columns: [
      { label: 'Population' },
      { label: 'Records', numeric: true },
      { label: 'Belong by' },
      { label: 'Excluded', numeric: true },
      { label: 'Files' },
    ],
    rows: listings.map((listing) =>
      row([
        link(listingAddress(site, listing), capitalised(listing.entity.name)),
        text(listing.records.length),
        code(listing.entity.by),
        text(listing.total - listing.records.length),
        list(
          listingFiles(site, listing).map(({ format }) =>
            link(addressOf(site, `${basePath(listing)}.${format}`), format.toUpperCase()),
          ),
          true,
        ),
      ]),
    ),
    empty: 'No population is defined.',
    note: null,
  };
}
