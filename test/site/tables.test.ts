/** Tables by the keyboard alone: sorted by a column, filtered by words, the rows counted aloud. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

const WIDTHS = [1280, 360];

async function open(path: string, width: number): Promise<Reader> {
  const reader = await portal.read({ viewport: { width, height: 800 } });
  await reader.open(path);
  await reader.page.locator('main').focus();
  return reader;
}

/** Presses Tab until the element that a selector names has the focus. */
async function tabTo({ page }: Reader, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`:focus-visible:is(${selector})`).count()) return;
  }
  throw new Error(`thirty times Tab do not lead to ${selector}`);
}

/** What the rows begin with that are shown: their ids. */
const ids = ({ page }: Reader) => page.locator('tbody tr:visible .id:first-child').allInnerTexts();

/** True where the focus has its whole outline, and no box cuts a piece of it off. */
const isOutlined = ({ page }: Reader) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const box = focused?.closest('.table-scroll')?.getBoundingClientRect();
    if (!focused || !box) return false;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { left, top } = focused.getBoundingClientRect();
    return outlineStyle === 'solid' && left - reach >= box.left && top - reach >= box.top;
  });

describe.each(WIDTHS)('at %i pixels', (width) => {
  test('a column is sorted by, either way, with Enter and with Space', async () => {
    const reader = await open('/incidents/', width);
    const { page } = reader;
    const inOrder = await ids(reader);
    expect(inOrder.length).toBeGreaterThan(12);
    await tabTo(reader, 'th:first-child .sort');
    expect(await isOutlined(reader)).toBe(true);
    const head = page.locator('thead th').first();
    expect(await head.getByRole('button').getAttribute('class')).toBe('sort');
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await ids(reader)).toEqual([...inOrder].sort());
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await ids(reader)).toEqual([...inOrder].sort().reverse());

    await tabTo(reader, 'th:nth-child(4) .sort');
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await page.locator('thead th').nth(3).getAttribute('aria-sort')).toBe('ascending');
    const times = await page
      .locator('tbody tr td:nth-child(4) time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual([...times].sort());
    expect(await page.locator('.sort:focus-visible').count()).toBe(1);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test('rows are filtered by every word, and their number is announced', async () => {
    const reader = await open('/incidents/', width);
    const { page } = reader;
    const all = await ids(reader);
    await tabTo(reader, '.table-filter input');
    await page.keyboard.type('closed SEV-1');
    const shown = page.locator('tbody tr:visible');
    const few = await shown.count();
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(all.length);
    for (const row of await shown.allInnerTexts()) expect(row).toMatch(/closed.*SEV-1/s);
    const count = page.getByRole('status');
    expect(await said(count)).toBe(`${few} of ${all.length} rows`);
    await page.keyboard.type(' nowhere');
    expect(await said(count)).toBe(`0 of ${all.length} rows`);
    await page.keyboard.press('Escape');
    expect(await ids(reader)).toEqual(all);
    expect(await said(count)).toBe('');
    await reader.close();
  });

  test('what is filtered is sorted too, and stays filtered', async () => {
    const reader = await open('/incidents/', width);
    const { page } = reader;
    await tabTo(reader, '.table-filter input');
    await page.keyboard.type('SEV-2');
    const before = await ids(reader);
    await tabTo(reader, 'th:first-child .sort');
    await page.keyboard.press('Enter');
    expect(await ids(reader)).toEqual([...before].sort());
    await tabTo(reader, 'tbody tr:not([hidden]) a');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/incidents/${[...before].sort()[0]}/`);
    await reader.close();
  });
});
