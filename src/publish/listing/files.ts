/** A listing as files: CSV for spreadsheets, JSON for exact values. Both hold the rows that the page shows. */
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { perSite, type Site } from '../view/site.ts';
import type { Cell } from './entities.ts';
import { allListings, type Listing } from './listing.ts';
import { provenanceOf } from './provenance.ts';

/** What a spreadsheet would take for a formula: it is told by a leading apostrophe that this is text. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function guarded(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function csvOf({ entity, rows }: Listing): string {
  const head = entity.columns.map(({ name }) => name);
  return stringify([head, ...rows.map((row) => row.map(guarded))], { record_delimiter: '\r\n' });
}

function jsonOf(site: Site, listing: Listing): string {
  const names = listing.entity.columns.map(({ name }) => name);
  const rows = listing.rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
  const document = { schemaVersion: 1, entity: listing.entity.name, provenance: provenanceOf(site, listing), rows };
  return `${JSON.stringify(document, null, 2)}\n`;
}

export interface ListingFile {
  readonly format: 'csv' | 'json';
  readonly text: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

function fileOf(format: ListingFile['format'], text: string): ListingFile {
  return { format, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

const files = perSite(
  (site) =>
    new Map(
      allListings(site).map((one) => [one, [fileOf('csv', csvOf(one)), fileOf('json', jsonOf(site, one))] as const]),
    ),
);

/** The files of a listing, made once. */
export function listingFiles(site: Site, listing: Listing): readonly ListingFile[] {
  return files(site).get(listing) ?? [];
}
