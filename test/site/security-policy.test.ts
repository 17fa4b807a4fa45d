/**
 * The security policy in a browser: what somebody who got a script into a page would try next is refused, each time
 * with an event of the browser, and nothing reaches another origin. Once as a host serves the site that sends no
 * headers, and once with those that the build wrote.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { headersOfSite } from '../setup/headers-file.ts';
import { portal } from '../setup/portal.ts';
import { type HeadersFor, type Served, serve } from '../setup/serve.ts';
import { ATTACKS } from './attacks/attacks.ts';

let folder = '';
let browser: Browser;
let headers: HeadersFor = () => [];

/** Another origin. What reaches it has left the portal. */
let elsewhere: Server;
let attacker = '';
const reached: string[] = [];

beforeAll(async () => {
  folder = await portal();
  headers = await headersOfSite(folder);
  browser = await launchChromium();
  elsewhere = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${request.url?.startsWith('/frame?') ? request.url.slice(7) : ''}"></iframe>`);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  attacker = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  elsewhere.close();
});

declare global {
  interface Window {
    attacked?: boolean;
    refused?: string[];
  }
}

/** A page that keeps what its browser refuses. */
async function watched(served: Served): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => window.refused?.push(event.effectiveDirective));
  });
  await page.goto(new URL('policies/', served.address).href);
  return page;
}

/** Has a script of the site's own origin run in a page: the policy itself lets that one pass. */
async function inject(page: Page, script: string): Promise<void> {
  await page.unroute('**/attack.js?*');
  await page.route('**/attack.js?*', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.evaluate((name) => {
    window.refused = [];
    document.body.append(Object.assign(document.createElement('script'), { src: name }));
  }, `/attack.js?${reached.length}-${Math.random()}`);
}

describe.each([
  ['without headers', () => () => []],
  ['with the headers of the build', () => headers],
])('%s', (_name, headersFor: () => HeadersFor) => {
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await serve(folder, '/', headersFor());
    page = await watched(served);
  });

  afterAll(async () => {
    await page.close();
    await served.stop();
  });

  test.each(ATTACKS.map((each) => [each.name, each] as const))(
    '%s is refused',
    async (_attack, { script, directive }) => {
      const before = reached.length;
      const address = page.url().replace(/#.*/, '');
      await inject(page, script.replaceAll('ELSEWHERE', attacker));
      await page.waitForFunction((wanted) => window.refused?.includes(wanted), directive, { timeout: 10_000 });
      expect(await page.evaluate(() => window.attacked)).toBeUndefined();
      expect(page.url().replace(/#.*/, '')).toBe(address);
      expect(reached.slice(before)).toEqual([]);
    },
  );

  test('a script that is let in runs: the attacks were made', async () => {
    await inject(page, 'window.attacked = true');
    await page.waitForFunction(() => window.attacked === true);
  });

  test('WebAssembly is compiled, and the search finds', async () => {
    const search = await browser.newPage();
    const complaints: string[] = [];
    search.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await search.goto(new URL('search/?q=impersonation', served.address).href);
    await search.locator('#search-results > li').first().waitFor();
    expect(await search.locator('#search-results a').first().getAttribute('href')).toMatch(/^\//);
    expect(complaints).toEqual([]);
    await search.close();
  });
});

describe('what only headers can do', () => {
  test.each([
    ['the portal cannot be framed', () => headers, 0],
    ['without them it can: a policy in a page has no word for it', (): HeadersFor => () => [], 1],
  ])('%s', async (_name, headersFor, frames) => {
    const served = await serve(folder, '/', headersFor());
    const page = await browser.newPage();
    await page.goto(`${attacker}/frame?${served.address}`, { waitUntil: 'networkidle' });
    const shown = await Promise.all(
      page
        .frames()
        .slice(1)
        .map(async (frame) => (await frame.locator('#main').count()) > 0),
    );
    expect(shown.filter(Boolean)).toHaveLength(frames);
    await page.close();
    await served.stop();
  });

  test('a file of evidence is saved, and not shown', async () => {
    const served = await serve(folder, '/', headers);
    const page = await browser.newPage();
    await page.goto(new URL('evidence/EVD-REM-2026-003/', served.address).href);
    const link = page.locator('a[href^="/evidence/files/"]').first();
    expect(await link.getAttribute('download')).toBe('EVD-REM-2026-003.txt');
    const href = await link.getAttribute('href');
    const saved = page.waitForEvent('download');
    await page.goto(new URL(href?.slice(1) ?? '', served.address).href).catch(() => undefined);
    expect((await saved).url()).toContain(href);
    await page.close();
    await served.stop();
  });

  test('each answer carries them', async () => {
    const served = await serve(folder, '/', headers);
    const sent = (await fetch(new URL('policies/', served.address))).headers;
    expect(sent.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect(sent.get('x-content-type-options')).toBe('nosniff');
    expect(sent.get('referrer-policy')).toBe('no-referrer');
    expect(sent.get('x-robots-tag')).toMatch(/^noindex/);
    expect(sent.get('cache-control')).toBe('private, no-store');
    expect(sent.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(sent.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(sent.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(sent.get('permissions-policy')).toContain('geolocation=()');
    expect(sent.get('content-disposition')).toBeNull();
    await served.stop();
  });
});
