/** Reading without JavaScript, and on paper. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal, said } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

describe('without JavaScript', () => {
  test('every way but the search is open: menu, policy, A–Z, record, clause', async () => {
    const reader = await portal.read({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const { page } = reader;
    await reader.open('/');
    expect(await page.locator('#site-nav').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Menu', exact: true }).click();
    expect(await page.locator('#site-nav').isVisible()).toBe(true);
    await page.locator('#site-nav').getByRole('link', { name: 'A–Z' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^INC-2026-004/ })
      .click();
    expect(reader.path()).toBe('/incidents/INC-2026-004/');
    await page.locator('.contents summary').click();
    await page.locator('.contents').getByRole('link', { name: 'Timeline' }).click();
    expect(reader.path()).toBe('/incidents/INC-2026-004/#section--timeline');
    await page.getByRole('main').getByRole('link', { name: 'incident-response 2.1.0 § escalation' }).first().click();
    expect(reader.path()).toBe('/policies/incident-response/2.1.0/#escalation');
    expect(await said(page.locator('#escalation'))).toContain('Escalation');
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test('the search says where to look instead', async () => {
    const reader = await portal.read({ javaScriptEnabled: false });
    await reader.open('/search/');
    expect(await reader.page.locator('#search').isVisible()).toBe(false);
    await reader.page.getByRole('main').getByRole('link', { name: 'the A–Z' }).click();
    expect(reader.path()).toBe('/a-z/');
    await reader.close();
  });
});

describe('on paper', () => {
  test('navigation is left out, the record and its as-of stay', async () => {
    const reader = await portal.read({ colorScheme: 'dark' });
    const { page } = reader;
    await reader.open('/incidents/INC-2026-004/');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.site-nav', '.crumbs', '.contents', '.masthead-links'])
      expect(await page.locator(gone).isVisible()).toBe(false);
    expect(await said(page.locator('footer'))).toContain('As of 15 Oct 2026');
    // As a box of its own, a button in the head of a table is not drawn again on the sheets that follow.
    expect(
      await page
        .locator('.sort')
        .first()
        .evaluate((sort) => getComputedStyle(sort).display),
    ).toBe('contents');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
    await reader.open('/');
    expect(await page.locator('.directory').isVisible()).toBe(false);
    await reader.close();
  });
});
