/** `verify`: 0 for the site that was built, 1 with the names of what differs, 2 where there is nothing to hold it against. */
import { appendFile, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, removeFolders } from '../integration/folders.ts';
import { builtSite, manifestTextOf } from '../publish/handover/site.ts';
import { corroborate } from './run.ts';

removeFolders();

test('0: every file is as it is listed', async () => {
  const { code, stdout } = await corroborate(['verify', await builtSite()]);
  expect(stdout).toContain('3 files listed · auditor portal as of 2026-10-15T00:00:00Z · made by corroborate 0.1.0\n');
  expect(stdout).toMatch(/SHA-256 of its manifest: [0-9a-f]{64}\n/);
  expect(stdout).toContain('Every file is as its manifest lists it, and there is no other.\n');
  expect(code).toBe(0);
  expect((await corroborate(['verify', await builtSite(), '--quiet'])).stdout).toBe('');
});

test.each<[string, (site: string) => Promise<unknown>, string]>([
  ['a file more', (site) => writeFile(join(site, 'x.html'), ''), 'added    x.html\n'],
  ['a hidden file more', (site) => writeFile(join(site, '.htaccess'), ''), 'added    .htaccess\n'],
  ['a link more', (site) => symlink('/etc/passwd', join(site, 'x')), 'added    x\n'],
  ['a file less', (site) => rm(join(site, 'notice.txt')), 'removed  notice.txt\n'],
  ['a byte more', (site) => appendFile(join(site, 'notice.txt'), ' '), 'changed  notice.txt\n'],
  ['another byte', (site) => writeFile(join(site, 'index.html'), '<h1>portal</h1>'), 'changed  index.html\n'],
  [
    'a file renamed',
    (site) => rename(join(site, 'notice.txt'), join(site, 'Notice.txt')),
    'added    Notice.txt\nremoved  notice.txt\n',
  ],
  [
    'a link to the same bytes',
    async (site) => {
      await cp(join(site, 'index.html'), join(await emptyFolder(), 'index.html'));
      await rm(join(site, 'index.html'));
      await symlink(join(await builtSite(), 'index.html'), join(site, 'index.html'));
    },
    'changed  index.html\n',
  ],
  [
    'a folder in the place of a file',
    async (site) => {
      await rm(join(site, 'notice.txt'));
      await mkdir(join(site, 'notice.txt'));
    },
    'removed  notice.txt\n',
  ],
  ['a name that would speak to the terminal', (site) => writeFile(join(site, '\u001b[2J'), ''), 'added    ␛[2J\n'],
])('1: %s', async (_what, change, expected) => {
  const site = await builtSite();
  await change(site);
  const { code, stdout } = await corroborate(['verify', site, '--quiet']);
  expect(stdout).toBe(expected);
  expect(code).toBe(1);
});

test('1: the manifest in the folder is not the one that was kept', async () => {
  const kept = join(await emptyFolder(), 'kept.json');
  await writeFile(kept, manifestTextOf());
  const forged = await builtSite(manifestTextOf({ audience: 'staff' }));
  expect((await corroborate(['verify', forged])).code).toBe(0);
  const { code, stdout } = await corroborate(['verify', forged, '--manifest', kept]);
  expect(stdout).toContain('changed  manifest.json\n');
  expect(stdout).toContain('This is not the site that its manifest lists: 0 added, 0 removed, 1 changed.\n');
  expect(code).toBe(1);
  expect((await corroborate(['verify', await builtSite(), '--manifest', kept])).code).toBe(0);
});

test.each<[string, () => Promise<string>, RegExp]>([
  ['no folder', async () => join(await emptyFolder(), 'nothing'), /There is no folder/],
  ['a file', async () => join(await builtSite(), 'index.html'), /is no folder/],
  ['a folder without a manifest', emptyFolder, /There is no .*manifest\.json/],
  ['a forged manifest', async () => builtSite('{}'), /is not a manifest that a build wrote/],
])('2: %s', async (_what, make, words) => {
  const { code, stdout, stderr } = await corroborate(['verify', await make()]);
  expect(stderr).toMatch(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('a listed path is never read outside the folder', async () => {
  const outside = await emptyFolder();
  await writeFile(join(outside, 'secret.txt'), 'x');
  const text = manifestTextOf({ files: [{ path: '../secret.txt', sha256: 'a'.repeat(64), bytes: 1 }] });
  const site = join(outside, 'site');
  await cp(await builtSite(text), site, { recursive: true });
  const { code, stderr } = await corroborate(['verify', site]);
  expect(stderr).toContain('"../secret.txt" is no path of a file in the site');
  expect(code).toBe(2);
  expect(await readFile(join(outside, 'secret.txt'), 'utf8')).toBe('x');
});
