/** A reader of the built sample: a browser whose every complaint is kept. */
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import { afterAll, expect } from 'vitest';
import { launchChromium, launchProfile } from '../setup/chromium.ts';
import { portal } from '../setup/portal.ts';
import { type Served, serve } from '../setup/serve.ts';

export interface Reader {
  readonly page: Page;
  /** Errors of the console and of scripts, requests that left the portal, responses that failed. */
  readonly complaints: readonly string[];
  /** Opens a path of the portal, such as `/incidents/`. */
  open(path: string): Promise<void>;
  /** Where the page stands, as a path with its fragment. */
  path(): string;
  close(): Promise<void>;
}

export interface Portal {
  readonly folder: string;
  read(options?: BrowserContextOptions): Promise<Reader>;
  /** A reader whose browser is set up by the profile in a folder. */
  readWithProfile(profile: string): Promise<Reader>;
}

function watch(page: Page, served: Served): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(served.address)) complaints.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`response ${response.status()}: ${response.url()}`);
  });
  return complaints;
}

async function readerOf(context: BrowserContext, served: Served): Promise<Reader> {
  const page = await context.newPage();
  const complaints = watch(page, served);
  return {
    page,
    complaints,
    open: async (path) => {
      const response = await page.goto(new URL(path.slice(1), served.address).href);
      expect(response?.status(), path).toBe(200);
    },
    path: () => {
      const { pathname, hash } = new URL(page.url());
      return `${pathname}${hash}`;
    },
    close: () => context.close(),
  };
}

/** The words that elements show, in their order. */
export async function said(shown: Locator): Promise<string> {
  return (await shown.allInnerTexts()).join(' ').trim();
}

/** A built portal (the sample's), served, with a browser; both end with the test file. To be called once by a test file. */
export async function openPortal(built?: string): Promise<Portal> {
  const folder = built ?? (await portal());
  const served = await serve(folder);
  const browser = await launchChromium();
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  return {
    folder,
    read: async (options = {}) =>
      readerOf(await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options }), served),
    readWithProfile: async (profile) => readerOf(await launchProfile(profile), served),
  };
}
