/** Light, dark or as the system has it: chosen with the keyboard, kept from page to page, and without a flash. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

const paper = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
const themed = (page: Page) => page.evaluate<string | null>('document.documentElement.dataset.theme ?? null');

/** Presses Tab until the theme switch has the focus, as somebody does who never touches the mouse. */
async function tabToSwitch({ page }: Reader): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator('#theme-switch:focus-visible').count()) return;
  }
  throw new Error('twelve times Tab do not lead to the theme switch');
}

test('light, dark and system are chosen with the keyboard, and the choice goes along to other pages', async () => {
  const reader = await portal.read({ colorScheme: 'dark' });
  const { page } = reader;
  await reader.open('/');
  const dark = await paper(page);
  await tabToSwitch(reader);
  const outline = 'getComputedStyle(document.activeElement).outline';
  expect(await page.evaluate(outline)).toMatch(/solid 3px$/);
  await page.keyboard.press('Space');
  expect(await said(page.locator('#theme-switch'))).toBe('Theme: light');
  const light = await paper(page);
  expect(light).not.toBe(dark);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/policies/incident-response/');
  expect(await paper(page)).toBe(light);
  expect(await said(page.locator('#theme-switch'))).toBe('Theme: light');

  await tabToSwitch(reader);
  await page.keyboard.press('Enter');
  expect(await said(page.locator('#theme-switch'))).toBe('Theme: dark');
  expect(await paper(page)).toBe(dark);
  await page.keyboard.press('Enter');
  expect(await said(page.locator('#theme-switch'))).toBe('Theme: system');
  expect(await themed(page)).toBeNull();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper(page)).toBe(light);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

test('the choice is applied before there is anything to paint', async () => {
  const reader = await portal.read({ colorScheme: 'light' });
  const { page } = reader;
  // Notes the theme at the moment at which the page gets its body: earlier there is nothing to see.
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      document.body.dataset.begunAs = document.documentElement.dataset.theme ?? 'system';
    }).observe(document, { childList: true, subtree: true });
  });
  await reader.open('/');
  expect(await page.locator('body').getAttribute('data-begun-as')).toBe('system');
  await tabToSwitch(reader);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await reader.open('/incidents/INC-2026-004/');
  expect(await page.locator('body').getAttribute('data-begun-as')).toBe('dark');
  await reader.close();
});

test('a browser that lets no site store anything switches for the page, and lacks nothing else', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'corroborate-profile-'));
  await mkdir(join(profile, 'Default'));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
  const reader = await portal.readWithProfile(profile);
  const { page } = reader;
  await page.emulateMedia({ colorScheme: 'light' });
  await reader.open('/incidents/');
  await expect(page.evaluate('localStorage.length')).rejects.toThrow('Access is denied');
  const light = await paper(page);
  await tabToSwitch(reader);
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  expect(await said(page.locator('#theme-switch'))).toBe('Theme: dark');
  expect(await paper(page)).not.toBe(light);
  expect(await page.getByRole('button', { name: 'Detected' }).count()).toBe(1);
  expect(reader.complaints).toEqual([]);
  await reader.close();
  await rm(profile, { recursive: true });
});
