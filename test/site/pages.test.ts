/** Every kind of page: it opens without a complaint, has its landmarks, and fits from 360 to 1440 pixels. */
import { beforeAll, expect, test } from 'vitest';
import { PAGES } from './kinds-of-page.ts';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

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
