/** `npm run screenshots`: builds the sample's portal and photographs the pages that the README shows, light and dark. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { corroborate } from '../cli/run.ts';
import { launchChromium } from '../setup/chromium.ts';
import { type Served, serve } from '../setup/serve.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(REPOSITORY, '.github', 'screenshots');
const SCHEMES = ['light', 'dark'] as const;
/** Of WebP, from 0 to 100. */
const QUALITY = 80;

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What is done on the page before it is photographed. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const scrollTo = (selector: string) => async (page: Page) => {
  await page.locator(selector).evaluate((element) => element.scrollIntoView());
};

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '', width: 1280, height: 800 },
  {
    name: 'incident',
    path: 'incidents/INC-2026-004/',
    width: 1280,
    height: 800,
    prepare: scrollTo('#section--promise-against-practice'),
  },
  {
    name: 'comparison',
    path: 'policies/incident-response/compare/2.0.0/2.1.0/',
    width: 1280,
    height: 800,
    prepare: scrollTo('#section--text, h2:has-text("Text")'),
  },
  {
    name: 'claims',
    path: 'system-description/rota-fy2026/',
    width: 1280,
    height: 800,
    prepare: scrollTo('[id="claim--c3"]'),
  },
  {
    name: 'search',
    path: 'traceability/',
    width: 1280,
    height: 800,
    prepare: async (page) => {
      await page.keyboard.press('/');
      await page.locator('dialog input[type="search"]:focus').waitFor();
      await page.keyboard.type('INC-2026-004');
      await page.locator('dialog .result-exact').waitFor();
    },
  },
  { name: 'emergency-card', path: 'emergency/', width: 390, height: 800 },
];

/** The page as WebP: a fifth of what the same PNG takes. */
async function photograph(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}

async function take(
  browser: Browser,
  served: Served,
  shot: Shot,
  colorScheme: (typeof SCHEMES)[number],
): Promise<void> {
  const { name, path, width, height, prepare } = shot;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${served.address}${path}`, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await page.waitForLoadState('networkidle');
  const image = await photograph(page);
  await writeFile(join(FOLDER, `${name}-${colorScheme}.webp`), image);
  process.stdout.write(`${name}-${colorScheme}.webp: ${Math.round(image.length / 1000)} kB\n`);
  await context.close();
}

async function takeAll(folder: string): Promise<void> {
  const served = await serve(folder);
  const browser = await launchChromium();
  for (const shot of SHOTS) for (const scheme of SCHEMES) await take(browser, served, shot, scheme);
  await browser.close();
  await served.stop();
}

const work = await mkdtemp(join(tmpdir(), 'corroborate-screenshots-'));
const out = join(work, 'portal');
const { code, stderr } = await corroborate(['build', '--root', REPOSITORY, '--out', out, '--no-cache', '--quiet']);
if (code !== 0) throw new Error(`the sample does not build (${code}):\n${stderr}`);
await mkdir(FOLDER, { recursive: true });
await takeAll(out);
await rm(work, { recursive: true });
