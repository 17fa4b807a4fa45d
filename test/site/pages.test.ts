/** Every kind of page: it opens without a complaint, has its landmarks, and fits from 360 to 1440 pixels. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal } from './reader.ts';

const PAGES = [
  '/',
  '/policies/',
  '/policies/incident-response/',
  '/policies/incident-response/2.1.0/',
  '/policies/incident-response/1.0.0/',
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

beforeAll(async () => {
  portal = await openPortal();
});

describe.each(PAGES)('%s', (path) => {
  test('opens, with one heading, its landmarks and a way past them', async () => {
    const reader = await portal.read();
    await reader.open(path);
    const { page } = reader;
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('h1').innerText()).trim()).not.toBe('');
    expect(await page.title()).not.toBe('');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'Portal' }).count()).toBe(1);
    await page.locator('body').press('Tab');
    if (path !== '/search/') expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
    expect(ids.length).toBe(new Set(ids).size);
    expect(await page.locator('[style], style, script:not([src])').count()).toBe(0);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test.each([360, 1440])('does not scroll sideways at %i pixels', async (width) => {
    const reader = await portal.read({ viewport: { width, height: 800 } });
    await reader.open(path);
    const { scrollWidth, clientWidth } = await reader.page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await reader.close();
  });
});

test('a table has a caption, and its headings say what they head', async () => {
  const reader = await portal.read();
  await reader.open('/incidents/INC-2026-004/');
  const tables = reader.page.locator('article section table');
  expect(await tables.count()).toBeGreaterThan(8);
  expect(await tables.locator('caption').count()).toBe(await tables.count());
  expect(await tables.locator('th:not([scope])').count()).toBe(0);
  await reader.close();
});

test('an address that no record has is answered with ways on', async () => {
  const reader = await portal.read();
  await reader.open('/');
  const response = await reader.page.goto(new URL('/incidents/INC-1999-001/', reader.page.url()).href);
  expect(response?.status()).toBe(404);
  expect(await reader.page.locator('h1').innerText()).toBe('This page does not exist');
  await reader.page.getByRole('main').getByRole('link', { name: 'A–Z' }).click();
  expect(reader.path()).toBe('/a-z/');
  await reader.close();
});
