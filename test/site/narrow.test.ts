/** Every kind of page on a telephone: nothing but single boxes scrolls sideways, and tables are read row by row. */
import { beforeAll, describe, expect, test } from 'vitest';
import { portal } from '../setup/portal.ts';
import { PAGES, PUBLIC_PAGES, STAFF_PAGES } from './kinds-of-page.ts';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

const NARROW = { viewport: { width: 360, height: 740 } };

/** What stands out of the page, and what scrolls in it that the keyboard does not reach or that has no name. */
const WIDER = `(() => {
  const page = document.documentElement;
  const wider = [...document.querySelectorAll('main *')].filter((box) => box.scrollWidth > box.clientWidth + 1);
  const scrolls = (box) => /auto|scroll/.test(getComputedStyle(box).overflowX);
  const named = (box) => box.tabIndex === 0 && box.getAttribute('aria-label');
  return [
    ...(page.scrollWidth > page.clientWidth ? ['the page'] : []),
    ...wider.filter(scrolls).filter((box) => !named(box)).map((box) => box.outerHTML.slice(0, 120)),
  ];
})()`;

/** Tables of more than three columns that scroll sideways all the same. */
const WIDE_TABLES = `[...document.querySelectorAll('.table-scroll')]
  .filter((box) => box.querySelectorAll('thead th').length > 3 && box.scrollWidth > box.clientWidth)
  .map((box) => box.getAttribute('aria-label'))`;

const PORTALS = [
  ['auditor', PAGES],
  ['staff', STAFF_PAGES],
  ['public', PUBLIC_PAGES],
] as const;

describe.each(PORTALS)('the portal for %s at 360 pixels', (audience, pages) => {
  let built: Portal;

  beforeAll(async () => {
    built = await openPortal(await portal(audience));
  });

  test.each([true, false])('no page is wider than that (with scripts: %s)', async (javaScriptEnabled) => {
    const reader = await built.read({ ...NARROW, javaScriptEnabled });
    for (const path of pages) {
      await reader.open(path);
      expect(await reader.page.evaluate(WIDER), path).toEqual([]);
      if (javaScriptEnabled) expect(await reader.page.evaluate(WIDE_TABLES), path).toEqual([]);
    }
    await reader.close();
  });
});

describe('a table of many columns', () => {
  let built: Portal;

  beforeAll(async () => {
    built = await openPortal();
  });

  async function firstRow(reader: Reader): Promise<string> {
    return (await said(reader.page.locator('tbody tr').first())).replace(/\s+/g, ' ');
  }

  const labels = ({ page }: Reader, row: string) =>
    page.locator(`${row} > *`).evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-label')));

  test('stands row by row, each value with the name of its column', async () => {
    const reader = await built.read(NARROW);
    await reader.open('/incidents/');
    expect(await labels(reader, 'tbody tr:first-child')).toEqual([
      null,
      'State',
      'Tier',
      'Detected',
      'Period',
      'Lead',
      'Findings of rules',
    ]);
    const tier = reader.page.locator('tbody tr:first-child [data-label="Tier"]');
    expect(await tier.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"Tier: "');
    expect((await tier.boundingBox())?.x).toBe((await reader.page.locator('h1').boundingBox())?.x);
    await reader.close();
  });

  test('in which rows share cells names what follows these', async () => {
    const reader = await built.read(NARROW);
    await reader.open('/traceability/');
    const shared = 'tr:has([rowspan="2"] a[href$="/DIS-2026-003/"])';
    expect(await labels(reader, shared)).toEqual([null, 'Incident', 'Remediation', 'Control changes']);
    expect(await labels(reader, `${shared} + tr`)).toEqual(['Remediation', 'Control changes']);
    await reader.close();
  });

  test('is named when the window becomes narrow, and a table again when it becomes wide', async () => {
    const reader = await built.read();
    await reader.open('/incidents/');
    expect(await labels(reader, 'tbody tr:first-child')).not.toContain('Tier');
    await reader.page.setViewportSize(NARROW.viewport);
    await reader.page.locator('[data-label="Tier"]').first().waitFor();
    await reader.page.setViewportSize({ width: 1280, height: 900 });
    const tier = reader.page.locator('[data-label="Tier"]').first();
    expect(await tier.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('none');
    await reader.close();
  });

  test('is whole without scripts too, and scrolls by itself', async () => {
    const reader = await built.read({ ...NARROW, javaScriptEnabled: false });
    await reader.open('/incidents/');
    const box = reader.page.getByRole('group', { name: 'All incidents: 18' });
    expect(await firstRow(reader)).toMatch(/^INC-2026-011 .* open SEV-2 14 Oct 2026, 17:05 UTC\+1 fy2027/);
    await box.focus();
    await reader.page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await reader.close();
  });
});
