/** What readers come for, in clicks from the home page. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { portal } from '../setup/portal.ts';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

let auditor: Portal;
let staff: Portal;

beforeAll(async () => {
  auditor = await openPortal();
  staff = await openPortal(await portal('staff'));
});

/** A reader on the home page who follows links, each with one click, and comes out where the last one leads. */
async function inClicks(from: Portal, ...links: ((reader: Reader) => Locator)[]): Promise<Reader> {
  const reader = await from.read();
  await reader.open('/');
  for (const link of links) {
    const before = reader.page.url();
    await link(reader).first().click();
    await reader.page.waitForURL((url) => url.href !== before);
  }
  return reader;
}

const inMain = (name: string | RegExp) => (reader: Reader) => reader.page.getByRole('main').getByRole('link', { name });

test('the incident response policy in force: one', async () => {
  const reader = await inClicks(auditor, inMain('Incident response policy 2.1.0'));
  expect(await said(reader.page.locator('.banner'))).toContain('This version is in force.');
  await reader.close();
});

test('the promise that an incident was measured against: two', async () => {
  const promise = (reader: Reader) =>
    reader.page.locator('section:has(> #section--promise-against-practice) tbody').getByRole('link');
  const reader = await inClicks(auditor, inMain(/^INC-2026-004/), promise);
  expect(reader.path()).toBe('/policies/incident-response/2.1.0/#tier--SEV-1');
  await reader.close();
});

test('the disclosure of an incident, then the control change that closed it: three', async () => {
  const reader = await inClicks(auditor, inMain(/^INC-2026-004/), inMain(/^DIS-2026-002/), inMain(/^CHG-2026-004/));
  expect(reader.path()).toBe('/control-changes/CHG-2026-004/');
  await reader.close();
});

test('every incident of a period, as CSV: two', async () => {
  const reader = await inClicks(auditor, inMain(/^fy2026/));
  const download = reader.page.waitForEvent('download');
  await reader.page.locator('main a[href$="/incidents.csv"]').first().click();
  const file = await (await download).path();
  const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  expect(lines.filter((line) => /^"?INC-/.test(line)).length).toBeGreaterThan(10);
  await reader.close();
});

test('staff: the incident response policy in force: one; the emergency card: one', async () => {
  const policy = await inClicks(staff, inMain('Incident response policy 2.1.0'));
  expect(await said(policy.page.locator('.banner'))).toContain('This version is in force.');
  await policy.close();
  const card = await inClicks(staff, (reader) =>
    reader.page.getByRole('banner').getByRole('link', { name: 'Emergency' }),
  );
  expect(card.path()).toBe('/emergency/');
  await card.close();
});
