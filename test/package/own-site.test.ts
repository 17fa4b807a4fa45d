/** The package as an integration, in a small Astro site that has a page of its own. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Ended } from '../cli/run.ts';
import { openPortal } from '../site/reader.ts';
import { installed, PATIENT, run, succeed } from './installed.ts';

let place = '';
let site = '';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "site", "private": true, "type": "module" }\n',
  'tsconfig.json':
    '{ "extends": "astro/tsconfigs/strictest", "include": [".astro/types.d.ts", "src", "astro.config.ts"] }\n',
  'astro.config.ts': `import { defineConfig } from 'astro/config';
import corroborate, { type CorroborateOptions } from 'corroborate';

const options: CorroborateOptions = { root: 'record' };

export default defineConfig({ integrations: [corroborate(options)] });
`,
  'src/content.config.ts': "export { collections } from 'corroborate/content';\n",
  'src/pages/about.astro': `---
import { getCollection } from 'astro:content';
import Page from 'corroborate/Page.astro';

const roles = await getCollection('role');
---

<Page title="About this portal" description="Who keeps it">
  <h1>About this portal</h1>
  <p>Ask one of {roles.length} roles, or look at <a href="/incidents/">incidents</a>.</p>
  <ul>{roles.map((role) => <li>{role.data.title}</li>)}</ul>
</Page>
`,
};

vi.setConfig({ testTimeout: PATIENT });

beforeAll(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-own-')));
  site = join(place, 'site');
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
  await symlink(join(await installed(), 'node_modules'), join(site, 'node_modules'));
  await succeed(['init', 'record'], site);
}, PATIENT);

afterAll(() => rm(place, { recursive: true, force: true }));

function astro(...args: readonly string[]): Promise<Ended> {
  return run(process.execPath, [join(site, 'node_modules/astro/bin/astro.mjs'), ...args], site);
}

test('the portal is built with the page, which is held to what the portal is held to', async () => {
  const { code, stdout, stderr } = await astro('build');
  expect(code, `${stdout}${stderr}`).toBe(0);
  const { page, complaints, open } = await (await openPortal(join(site, 'dist'))).read();
  await open('/about/');
  expect(await page.locator('main').textContent()).toContain('Ask one of 4 roles');
  expect(await page.locator('main li').allTextContents()).toContain('Incident commander');
  await page.getByRole('link', { name: 'incidents', exact: true }).first().click();
  await page.locator('a[href="/incidents/INC-EXAMPLE-1/"]').first().click();
  expect(await page.locator('h1').textContent()).toContain('list of reports');
  await open('/reviews/PIR-EXAMPLE-1/');
  expect(await page.locator('[data-record-body]').textContent()).toContain('after it was detected');
  expect(complaints).toEqual([]);
});

test('the types of the package are those of its code', async () => {
  const tsc = new URL('../../node_modules/typescript/bin/tsc', import.meta.url).pathname;
  const { code, stdout } = await run(process.execPath, [tsc, '--noEmit', '--project', site], site);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

/** The site with another text in one of its files. */
async function changed(path: string, text: string): Promise<Ended> {
  const before = await readFile(join(site, path), 'utf8');
  await writeFile(join(site, path), text);
  try {
    return await astro('build');
  } finally {
    await writeFile(join(site, path), before);
  }
}

test('a site without the collections is told what to write', async () => {
  const { code, stdout, stderr } = await changed('src/content.config.ts', 'export const collections = {};\n');
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain("export { collections } from 'corroborate/content'");
});

test('a page that others could run scripts on does not stand beside the record', async () => {
  const { code, stdout, stderr } = await changed('src/pages/about.astro', '<html><body>Hello</body></html>\n');
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain("about/index.html: does not carry the site's content security policy");
  expect(await readFile(join(site, 'dist/about/index.html'), 'utf8')).toContain('Ask one of 4 roles');
});

test('content that is refused is refused here as well', async () => {
  const { code, stdout, stderr } = await changed('record/content/portal.yaml', 'organisation: { nmae: X }\n');
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain('SYN-3');
});

test('another Astro than the pages are made for is named', async () => {
  const other = join(place, 'other');
  await cp(site, other, { recursive: true, filter: (path) => !/node_modules|dist|\.astro/.test(path) });
  await mkdir(join(other, 'node_modules/astro'), { recursive: true });
  await writeFile(join(other, 'node_modules/astro/package.json'), '{ "name": "astro", "version": "7.0.0" }\n');
  const hooks = `
    import corroborate from '${join(site, 'node_modules/corroborate/lib/integration/index.js')}';
    const config = { root: new URL('file://${other}/'), srcDir: new URL('file://${other}/src/') };
    await corroborate().hooks['astro:config:setup']({ command: 'sync', config });`;
  const { code, stderr } = await run(process.execPath, ['--input-type=module', '--eval', hooks], other);
  expect(code).toBe(1);
  expect(stderr).toContain('The site has Astro 7.0.0');
  expect(existsSync(join(other, 'dist'))).toBe(false);
});
