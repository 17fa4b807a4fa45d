/** Every kind of page: it opens without a complaint, has its landmarks, and fits from 360 to 1440 pixels. */
import { beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

const PAGES = [
  '/',
  '/policies/',
  '/policies/incident-response/',
  '/policies/incident-response/2.1.0/',
  '/policies/incident-response/1.0.0/',
  '/policies/incident-response/compare/',
  '/policies/incident-response/compare/2.0.0/2.1.0/',
  '/emergency/',
  '/in-force/',
  '/plans/',
  '/plans/incident-response-plan/',
  '/plans/incident-response-plan/2.0.0/',
  '/incidents/',
  '/incidents/INC-2026-004/',
  '/incidents/INC-2025-001/',
  '/events/',
  '/events/2026-03/',
  '/reviews/',
  '/reviews/PIR-2026-002/',
  '/remediations/',
  '/remediations/REM-2026-003/',
  '/tabletops/',
  '/tabletops/TTX-2026-001/',
  '/disclosures/',
  '/disclosures/DIS-2026-002/',
  '/system-description/',
  '/system-description/rota-fy2026/',
  '/controls/',
  '/controls/CTL-ACC-1/',
  '/control-changes/',
  '/control-changes/CHG-2026-004/',
  '/criteria/',
  '/criteria/CC7.4/',
  '/roles/',
  '/roles/security-lead/',
  '/on-call/',
  '/on-call/primary/',
  '/vendors/',
  '/vendors/VND-TEXTWAVE/',
  '/obligations/',
  '/obligations/OBL-DPA-2/',
  '/thresholds/',
  '/thresholds/1.1.0/',
  '/evidence/',
  '/evidence/EVD-2026-004-ALERT/',
  '/access-reviews/',
  '/access-reviews/ACR-2026-001/',
  '/periods/',
  '/periods/fy2026/',
  '/periods/fy2026/incidents/',
  '/periods/fy2026/events/',
  '/commitments/',
  '/populations/',
  '/populations/POP-FY2026-INC/',
  '/deviations/',
  '/deviations/DEV-2026-001/',
  '/training/',
  '/components/',
  '/traceability/',
  '/findings/',
  '/rules/',
  '/rules/CLOCK-3/',
  '/search/',
  '/a-z/',
  '/404.html',
];

let portal: Portal;
let reader: Reader;

beforeAll(async () => {
  portal = await openPortal();
  reader = await portal.read();
});

test.each(PAGES)('%s opens, has one heading and its landmarks, and fits', async (path) => {
  const { page } = reader;
  await reader.open(path);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('h1').count()).toBe(1);
  expect((await said(page.locator('h1'))).trim()).not.toBe('');
  expect(await page.title()).not.toBe('');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
  expect(await page.getByRole('navigation', { name: 'Portal' }).count()).toBe(1);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
  expect(ids.length).toBe(new Set(ids).size);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(over, `sideways at ${width} pixels`).toBe(0);
  }
  expect(reader.complaints).toEqual([]);
});

test('the first key of a reader without a mouse leads past the navigation', async () => {
  await reader.open('/incidents/INC-2026-004/');
  await reader.page.keyboard.press('Tab');
  expect(await said(reader.page.locator(':focus'))).toBe('Skip to the content');
  await reader.page.keyboard.press('Enter');
  expect(reader.path()).toBe('/incidents/INC-2026-004/#main');
});

test('a table has a caption, and its headings say what they head', async () => {
  await reader.open('/incidents/INC-2026-004/');
  const tables = reader.page.locator('article section table');
  expect(await tables.count()).toBeGreaterThan(8);
  expect(await tables.locator('caption').count()).toBe(await tables.count());
  expect(await tables.locator('th:not([scope])').count()).toBe(0);
});

test('an address that no record has is answered with ways on', async () => {
  const lost = await portal.read();
  await lost.open('/');
  const response = await lost.page.goto(new URL('/incidents/INC-1999-001/', lost.page.url()).href);
  expect(response?.status()).toBe(404);
  expect(await said(lost.page.locator('h1'))).toBe('This page does not exist');
  await lost.page.getByRole('main').getByRole('link', { name: 'A–Z' }).click();
  expect(lost.path()).toBe('/a-z/');
  await lost.close();
});
