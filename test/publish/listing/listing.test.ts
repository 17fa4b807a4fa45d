/** Populations: complete, accounted for, and the same rows on the page, in CSV and in JSON. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { listingFiles } from '../../../src/publish/listing/files.ts';
import { gapsIn } from '../../../src/publish/listing/gaps.ts';
import { type Listing, listingsOf } from '../../../src/publish/listing/listing.ts';
import { provenanceOf } from '../../../src/publish/listing/provenance.ts';
import { listingParts, listingSections } from '../../../src/publish/view/page/listing.ts';
import type { Site } from '../../../src/publish/view/site.ts';
import { check } from '../../../src/rules/check.ts';
import { editedCopy } from '../../support/edits.ts';
import { siteOf } from '../view/site.ts';

const SAMPLE = fileURLToPath(new URL('../../../', import.meta.url));
const BASE = fileURLToPath(new URL('../../fixtures/base', import.meta.url));

let site: Site;
beforeAll(async () => {
  site = await siteOf(await check(SAMPLE, { cache: false }));
});

const listing = (name: string, of: Site = site, period = 'fy2026'): Listing => {
  const found = listingsOf(of, period).find(({ entity }) => entity.name === name);
  if (found === undefined) throw new Error(`no listing ${name}`);
  return found;
};
const file = (of: Site, one: Listing, format: 'csv' | 'json') =>
  listingFiles(of, one).find((each) => each.format === format)?.text ?? '';

describe.each(['incidents', 'events', 'reviews', 'remediations', 'exercises'])('%s', (name) => {
  test('total = shown + excluded, and the reasons add up', () => {
    const one = listing(name);
    const { total, shown, excluded, reasons } = provenanceOf(site, one);
    expect(total).toBe(shown + excluded);
    expect(reasons.reduce((sum, reason) => sum + Number.parseInt(reason, 10), 0)).toBe(excluded);
    expect(one.rows).toHaveLength(shown);
    expect(shown).toBeGreaterThan(0);
  });

  test('CSV and JSON hold the rows of the page, and the hashes are theirs', () => {
    const one = listing(name);
    const csv = parse<Record<string, string>>(file(site, one, 'csv'), { columns: true });
    const { rows } = JSON.parse(file(site, one, 'json'));
    expect(csv.map(({ id }) => id)).toEqual(one.records.map(({ id }) => id));
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(one.records.map(({ id }) => id));
    const page = JSON.stringify(
      listingSections(site, listingParts(site).find((part) => part.listing === one) as never),
    );
    for (const { id } of one.records) expect(page).toContain(id);
    for (const { text, sha256 } of listingFiles(site, one)) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      expect(page).toContain(sha256);
    }
  });
});

test('a withdrawn number is a gap with its reason', () => {
  expect(provenanceOf(site, listing('remediations')).gaps).toEqual([
    expect.stringMatching(/^REM-2025-006: withdrawn: Opened twice/),
  ]);
});

test('gaps: runs, several series, numbers that are no gap', () => {
  const gaps = gapsIn(['INC-2026-002', 'INC-2026-005', 'INC-2025-1', 'EVT-X'], new Map([['INC-2026-003', 'a test']]));
  expect(gaps).toEqual([
    { first: 'INC-2026-001', last: 'INC-2026-001', count: 1, reason: null },
    { first: 'INC-2026-003', last: 'INC-2026-003', count: 1, reason: 'a test' },
    { first: 'INC-2026-004', last: 'INC-2026-004', count: 1, reason: null },
  ]);
  expect(gapsIn(['INC-2026-005'], new Map())).toEqual([
    { first: 'INC-2026-001', last: 'INC-2026-004', count: 4, reason: null },
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u00a0=1', '＝1'])(
  '%j is text to a spreadsheet, and exact in JSON',
  async (title) => {
    const edited = await editedCopy(BASE, [{ file: 'incidents/2026/INC-2026-001.md', set: { '/title': title } }]);
    const own = await siteOf(await check(edited, { cache: false, asOf: Date.parse('2026-10-15T00:00:00Z') }));
    const one = listing('incidents', own, 'h1-2026');
    const [row] = parse<Record<string, string>>(file(own, one, 'csv'), { columns: true });
    expect(row?.title).toBe(`'${title}`);
    expect(JSON.parse(file(own, one, 'json')).rows[0].title).toBe(title);
  },
);
