/** With a thousand incidents every listing is in parts, and the parts together are the whole. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rec } from '../../../src/content/record.ts';
import type { Row, Table } from '../../../src/publish/view/block.ts';
import { hasLinkedPage, linkedGroups } from '../../../src/publish/view/list/backlinks.ts';
import { eventMonths, eventTable } from '../../../src/publish/view/list/events.ts';
import { partList, partsOf, typeList } from '../../../src/publish/view/list/lists.ts';
import { matrixParts, traceabilityTable } from '../../../src/publish/view/list/traceability.ts';
import { isWhole, letterPages } from '../../../src/publish/view/page/a-z.ts';
import type { Site } from '../../../src/publish/view/site.ts';
import { check } from '../../../src/rules/check.ts';
import { generate } from '../../bench/generate.ts';
import { siteOf } from './site.ts';

const INCIDENTS = 1000;

let root: string;
let site: Site;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'corroborate-listings-'));
  await generate(root, INCIDENTS);
  site = await siteOf(await check(root, { cache: false }));
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** The names of the records that the first cells of rows link to. */
function namesIn(table: Table): readonly string[] {
  const name = ({ lead, cells }: Row) =>
    JSON.stringify(lead ? lead.cells : cells[0]).match(/"id":"([A-Z]{3}-[^"]+)"/)?.[1];
  return table.rows.map(name).filter((found) => found !== undefined);
}

const incidents = () => site.graph.all('incident').map(({ id }) => id);

describe('incidents', () => {
  test('are split by date, each in exactly one part', () => {
    const parts = partsOf(site, 'incident');
    expect(parts.length).toBeGreaterThan(1);
    const listed = parts.flatMap((part) => namesIn(partList(site, 'incident', part)));
    expect([...listed].sort()).toEqual([...incidents()].sort());
  });

  test('the index says how many there are and leads to every part', () => {
    const { count, table, parts } = typeList(site, 'incident');
    expect(count).toBe(incidents().length);
    expect(count).toBeGreaterThanOrEqual(INCIDENTS);
    expect(table.rows.length).toBeLessThan(100);
    expect(parts?.rows.length).toBe(partsOf(site, 'incident').length);
  });

  test('stand in the traceability matrix once each', () => {
    const rows = matrixParts(site).flatMap(({ entries }) => traceabilityTable(site, entries).rows);
    const leads = rows.flatMap(({ lead }) => lead?.cells[1] ?? []);
    const listed = leads.map((cell) => JSON.stringify(cell).match(/"id":"(INC-[^"]+)"/)?.[1]);
    expect(listed.sort()).toEqual([...incidents()].sort());
  });
});

test('every event has its row in the month of its arrival', () => {
  const anchors = eventMonths(site).flatMap((month) => eventTable(site, month).rows.map(({ anchor }) => anchor));
  expect(anchors.sort()).toEqual(
    site.graph
      .all('event')
      .map(({ id }) => id)
      .sort(),
  );
});

test('what links to a record that thousands name is in parts without loss', () => {
  const hub = site.graph
    .all('role')
    .toSorted((a, b) => site.graph.backlinks(b).length - site.graph.backlinks(a).length)[0] as Rec;
  expect(hasLinkedPage(site, hub)).toBe(true);
  const linking = new Set(site.graph.backlinks(hub).map(({ from }) => from.id));
  const listed = linkedGroups(site, hub).flatMap((group) => {
    const parts = group.parts;
    return parts.length === 0 ? group.from : parts.flatMap(({ entries }) => entries);
  });
  expect(listed.map(({ id }) => id).sort()).toEqual([...linking].sort());
  expect(linkedGroups(site, hub).some((group) => group.parts.length > 1)).toBe(true);
});

test('the A–Z has pages for its letters, and every record with a page stands in one', () => {
  expect(isWhole(site)).toBe(false);
  const listed = new Set(letterPages(site).flatMap(({ entries }) => entries.map(({ id }) => id)));
  const missing = site.records.filter(({ type, id }) => type !== 'event' && type !== 'training' && !listed.has(id));
  expect(missing).toEqual([]);
});
