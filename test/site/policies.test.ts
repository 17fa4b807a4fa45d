/** The policy at night: the emergency card, any two versions compared, the version that held on a day. */
import { beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

async function onPage(path: string, look: (reader: Reader) => Promise<void>, script = true): Promise<void> {
  const reader = await portal.read({ javaScriptEnabled: script });
  await reader.open(path);
  await look(reader);
  expect(reader.complaints).toEqual([]);
  await reader.close();
}

test('the emergency card has the terms of the version in force, and fits one sheet', () =>
  onPage('/emergency/', async ({ page }) => {
    expect(await said(page.locator('.lede'))).toContain('From Incident response policy 2.1.0');
    const [first] = await page.locator('tbody tr').allInnerTexts();
    expect(first?.replace(/\s+/g, ' ')).toMatch(
      /^SEV-1 Critical .+ 1 h Incident Commander 1 h Executive sponsor .+ 4 h .+ 8 h 48 h 6 h$/,
    );
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }));

test('two versions: the terms that differ, the words that came and went, unchanged clauses folded', () =>
  onPage('/policies/incident-response/compare/2.0.0/2.1.0/', async ({ page }) => {
    const term = page.locator('tr', { hasText: 'SEV-1: escalation to executive-sponsor within' });
    expect((await term.locator('td').allInnerTexts()).map((cell) => cell.trim())).toEqual(['8 h', '4 h', 'tightened']);
    const clause = page.locator('section[aria-labelledby="clause--monitoring-and-triage"]');
    expect(await clause.locator('del').first().textContent()).toBe('twenty-four');
    expect(await clause.locator('ins').first().textContent()).toBe('twelve');
    const folded = page.locator('details#clause--event');
    expect(await folded.locator('p').first().isVisible()).toBe(false);
    await folded.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await folded.locator('p').first().isVisible()).toBe(true);
  }));

test('any two versions are reached from the policy, without a script', () =>
  onPage(
    '/policies/incident-response/',
    async (reader) => {
      await reader.page.getByRole('link', { name: 'compare with 1.0.0' }).click();
      expect(reader.path()).toBe('/policies/incident-response/compare/1.0.0/2.0.0/');
      await reader.page.getByRole('link', { name: 'Compare', exact: true }).click();
      await reader.page.getByRole('link', { name: '1.0.0 → 2.1.0' }).click();
      expect(await said(reader.page.locator('h1'))).toContain('1.0.0 → 2.1.0');
    },
    false,
  ));

test('the version in force on a day, typed', () =>
  onPage('/in-force/', async ({ page }) => {
    const found = page.locator('#in-force-found');
    const on = async (day: string) => {
      await page.getByRole('textbox', { name: 'Day' }).fill(day);
      return found.textContent();
    };
    expect(await on('2026-01-31')).toContain('Incident response policy 2.0.0');
    expect(await on('2026-02-01')).toContain('Incident response policy 2.1.0');
    expect(await page.locator('tr.found').getAttribute('id')).toBe('from-2026-02-01');
    expect(await on('2024-01-01')).toBe('No policy was in force on that day.');
  }));

test('the version in force on a day, read without a script', () =>
  onPage(
    '/in-force/',
    async ({ page }) => {
      expect(await page.locator('#in-force').isVisible()).toBe(false);
      expect(await said(page.locator('[id="from-2026-02-01"]'))).toMatch(
        /1 Feb 2026\s+31 Mar 2026\s+.*Incident response policy 2\.1\.0/s,
      );
    },
    false,
  ));
