/** Findings in a browser while the content is written: over every page and on the record's own, with the way to the line. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copy, removeAfterwards } from '../cli/roots.ts';
import { launch } from '../cli/run.ts';
import { launchChromium } from '../setup/chromium.ts';

removeAfterwards();

const FILE = 'incidents/2026/INC-2026-002.md';
const LATE = '2026-04-07T09:31:00Z';

let root = '';
let address = '';
let server: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  root = await copy();
  server = launch(['dev', '--root', root, '--no-cache', '--as-of', '2026-10-15']);
  const [first] = await once(server.stdout ?? server, 'data');
  address = String(first).split('\n')[0] ?? '';
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.kill('SIGINT');
  const [code] = await once(server, 'exit');
  expect(code).toBe(0);
});

async function write(from: RegExp, to: string): Promise<void> {
  const before = await readFile(join(root, FILE), 'utf8');
  expect(before).toMatch(from);
  await writeFile(join(root, FILE), before.replace(from, to));
}

/** What the finding's line and column are by the command line. */
function placeOf(rule: string): { readonly line: number; readonly column: number } {
  const args = ['check', '--root', root, '--no-cache', '--as-of', '2026-10-15', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, [new URL('../../src/cli/bin.mjs', import.meta.url).pathname, ...args]);
  const { findings } = JSON.parse(String(stdout)) as { findings: { rule: string; line: number; column: number }[] };
  const found = findings.find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`${rule} finds nothing`);
  return found;
}

const overlay = () => page.locator('#findings-overlay');

test('a root without findings has none over its pages', async () => {
  await page.goto(new URL('incidents/INC-2026-002/', address).href);
  await page.locator('[data-record="INC-2026-002"] h1').waitFor();
  expect(await overlay().count()).toBe(0);
});

test('a fault that is saved comes over the open page and onto the record, with a link to its line', async () => {
  await write(/(escalations:[\s\S]*?at: )\S+?Z/, `$1${LATE}`);
  await overlay().waitFor();
  const { line, column } = placeOf('CLOCK-3');
  const href = `vscode://file${root}/${FILE}:${line}:${column}`;
  const words = `${FILE}, line ${line}`;
  expect(await overlay().locator('summary').textContent()).toBe('1 finding, 1 of them here');
  expect(await overlay().locator(`a[href="${href}"]`).textContent()).toBe(words);
  const section = page.locator('[aria-labelledby="section--findings-and-deviations"]');
  expect(await section.locator(`a[href="${href}"]`).textContent()).toBe(words);
  await page.goto(address);
  expect(await overlay().locator('summary').textContent()).toBe('1 finding');
  expect(await overlay().locator('details[open]').count()).toBe(0);
  await overlay().locator('summary').click();
  expect(await overlay().locator(`a[href="${href}"]`).isVisible()).toBe(true);
});

test('it goes when the fault is mended', async () => {
  await write(new RegExp(LATE), '2026-04-07T09:00:00Z');
  await overlay().waitFor({ state: 'detached' });
  // Not by the page itself, which may be about to load again by what the server told it.
  const answer = await fetch(page.url());
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('findings-overlay');
});
