/** The search as a dialog over any page, by keyboard alone, under the security policy. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

const PAGE = '/evidence/EVD-2026-004-ALERT/';

async function openDialog(keys = '/', path = PAGE): Promise<Reader> {
  const reader = await portal.read();
  await reader.open(path);
  await reader.page.keyboard.press(keys);
  await reader.page.locator('dialog select[name="type"]:not([disabled])').waitFor();
  return reader;
}

/** The addresses of the results, once there are some. */
async function found(reader: Reader): Promise<readonly (string | null)[]> {
  const links = reader.page.locator('dialog .results a');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
}

const focused = (reader: Reader) => reader.page.evaluate<string>('document.activeElement.outerHTML.slice(0, 60)');

describe('the dialog', () => {
  test.each(['/', 'Control+k', 'Meta+k'])('opens with %s, its field focused, and closes with Escape', async (keys) => {
    const reader = await openDialog(keys);
    expect(await reader.page.locator('dialog[open] input[type="search"]:focus').count()).toBe(1);
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.locator('dialog').isVisible()).toBe(false);
    expect(reader.path()).toBe(PAGE);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test('is opened by a button that names its key, and gives the focus back to it', async () => {
    const reader = await portal.read();
    await reader.open(PAGE);
    const button = reader.page.getByRole('banner').getByRole('button', { name: 'Search' });
    expect(await said(button)).toMatch(/^Search\s+Ctrl K$/);
    expect(await button.getAttribute('aria-haspopup')).toBe('dialog');
    await button.focus();
    await reader.page.keyboard.press('Enter');
    await reader.page.locator('dialog input[type="search"]:focus').waitFor();
    await reader.page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await reader.page.keyboard.press('Enter');
    expect(await reader.page.locator('dialog[open]').count()).toBe(1);
    expect(await reader.page.locator('dialog').count()).toBe(1);
    await reader.close();
  });

  test('leaves a slash to the field in which it is typed', async () => {
    const reader = await portal.read();
    await reader.open('/incidents/');
    await reader.page.getByRole('searchbox').first().pressSequentially('a/b');
    expect(await reader.page.getByRole('searchbox').first().inputValue()).toBe('a/b');
    expect(await reader.page.locator('dialog').count()).toBe(0);
    await reader.close();
  });
});

describe('its results', () => {
  test('begin with the record whose id was typed, and say its id and type; Enter opens it', async () => {
    const reader = await openDialog();
    await reader.page.keyboard.type('INC-2026-004');
    expect((await found(reader))[0]).toBe('/incidents/INC-2026-004/');
    expect(await said(reader.page.locator('dialog .results li').first().locator('.fields'))).toMatch(
      /^INC-2026-004 Incident · SEV-1/,
    );
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL('**/incidents/INC-2026-004/');
    await reader.close();
  });

  test('come for words that were typed and sent before the index was there', async () => {
    const reader = await portal.read();
    await reader.open(PAGE);
    await reader.page.keyboard.press('/');
    await reader.page.locator('dialog input[type="search"]:focus').waitFor();
    await reader.page.keyboard.type('REM-2026-003');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL('**/remediations/REM-2026-003/');
    await reader.close();
  });

  test('are walked through with the arrows, back into the field too', async () => {
    const reader = await openDialog();
    await reader.page.keyboard.type('ransomware');
    const links = await found(reader);
    expect(links.length).toBeGreaterThan(2);
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowUp');
    expect(await focused(reader)).toContain(`href="${links[0]}"`);
    await reader.page.keyboard.press('ArrowUp');
    expect(await focused(reader)).toContain('type="search"');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL(`**${links[1]}`);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test('on the same page close the dialog', async () => {
    const reader = await openDialog('/', '/events/2026-03/');
    await reader.page.keyboard.type('EVT-2026-0012');
    expect((await found(reader))[0]).toBe('/events/2026-03/#EVT-2026-0012');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL('**/events/2026-03/#EVT-2026-0012');
    expect(await reader.page.locator('dialog').isVisible()).toBe(false);
    await reader.close();
  });

  test.each([
    ['type', 'Incident', 'INC-2026-004', /^INC-/],
    ['tier', 'SEV-1', 'rota', /^INC-/],
    ['status', 'in force', 'escalation', /policy|plan|threshold|incident-response/i],
    ['period', 'fy2027', 'roster', /./],
    ['control', 'CTL-ACC-3', 'access', /./],
  ])('are narrowed by %s, without words too', async (name, value, words, ids) => {
    const reader = await openDialog();
    await reader.page.locator(`dialog select[name="${name}"]`).selectOption(value);
    expect((await found(reader)).length).toBeGreaterThan(0);
    await reader.page.locator('dialog input[type="search"]').fill(words);
    await reader.page.locator(`dialog .finder-foot a[href*="q=${words}"]`).waitFor();
    for (const id of await reader.page.locator('dialog .results .id').allInnerTexts()) expect(id).toMatch(ids);
    // By its key: results that come meanwhile move it from under a pointer.
    await reader.page.locator('dialog .finder-foot a').press('Enter');
    await reader.page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get(name) === value);
    await reader.close();
  });
});
