/** A whole build of the clean root, by the command line as a process and by Astro's own. */
import { chmod, chown, cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { manifest } from '../../src/model/manifest.ts';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { corroborate } from '../cli/run.ts';
import { filesIn, MANIFEST, writeFiles } from './folders.ts';
import { astro, repository } from './repository.ts';
import { treeOf } from './trees.ts';

removeAfterwards();

const AS_OF = ['--as-of', '2026-10-15'];
const LOG = 'c7bd0ff0be8dcc2da7924b193c61f7e5429e8c752fa4de8e2fa45235c4362fe0';
const PICTURE = '497790947d4666760ce38f3c00e852c71fdb66cae849bae8e9ede352719e1581';

let root = '';
let before: Readonly<Record<string, string>> = {};
let out = '';
let site: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  root = await copy();
  await rm(join(root, '.corroborate'), { recursive: true, force: true });
  before = await treeOf(root);
  out = join(await folder(), 'a/dist');
  const { code, stderr } = await corroborate(['build', '--root', root, '--out', out, ...AS_OF]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  site = await treeOf(out);
});

describe('the site', () => {
  test('has a page for every record of the manifest, and nothing beside it', async () => {
    const { records } = manifest.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
    expect(records.map((record) => record.id)).toEqual(
      expect.arrayContaining([
        'INC-2026-001',
        'incident-response@1.1.0',
        'plan:ir-plan@1.0.0',
        'EVT-2026-0001',
        'incident-commander',
      ]),
    );
    expect(records.find((record) => record.id === 'REM-2026-001')).toMatchObject({
      type: 'remediation',
      due: '2026-05-15',
    });
    expect(records.find((record) => record.id === 'INC-2026-001')).toEqual({
      id: 'INC-2026-001',
      type: 'incident',
      sha256: before['incidents/2026/INC-2026-001.md'],
      due: null,
    });
    expect(Object.keys(site)).toEqual(
      expect.arrayContaining(['incidents/INC-2026-001/index.html', '404.html', 'pagefind/pagefind.js']),
    );
    expect(await readdir(join(out, '..'))).toEqual(['dist']);
  });

  test('serves evidence under its hash, a log as plain text, and public files as they are', () => {
    expect(site[`evidence/files/${LOG}.txt`]).toBe(LOG);
    expect(site[`evidence/files/${PICTURE}.png`]).toBe(PICTURE);
    expect(site['notice.txt']).toBe(before['public/notice.txt']);
  });

  test('shows the text of a .md and of a .mdx record', async () => {
    const incident = await readFile(join(out, 'incidents/INC-2026-001/index.html'), 'utf8');
    expect(incident).toContain('The application could not be reached from 09:00 on.');
    const policy = await readFile(join(out, 'policies/incident-response/1.1.0/index.html'), 'utf8');
    expect(policy).toContain('id="escalation"');
  });
});

test('nothing is written into the root but its cache folder', async () => {
  const after = Object.entries(await treeOf(root)).filter(([path]) => !path.startsWith('.corroborate/'));
  expect(Object.fromEntries(after)).toEqual(before);
});

test('a second build, from another folder with another name, gives the same bytes', async () => {
  const other = join(await folder(), 'Wurzel mit Leerzeichen # ü');
  await cp(root, other, { recursive: true, filter: (path) => !path.includes('.corroborate') });
  const target = join(await folder(), 'site');
  const { code, stderr } = await corroborate(['build', '--no-cache', '--root', '.', '--out', target, ...AS_OF], {
    cwd: other,
  });
  expect(code, stderr).toBe(0);
  expect(await treeOf(target)).toEqual(site);
  expect((await filesIn(other)).filter((path) => path.startsWith('.corroborate'))).toEqual([]);
});

test('a read-only root works', async () => {
  const locked = await copy();
  const target = await folder();
  await rm(join(locked, '.corroborate'), { recursive: true, force: true });
  for (const path of [locked, ...(await readdir(locked)).map((name) => join(locked, name))]) await chmod(path, 0o555);
  // Nothing is read-only to root: the test then takes the place of an ordinary user.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
  if (user !== null) await chown(target, user.uid, user.gid);
  const { code, stderr } = await corroborate(
    ['build', '--root', locked, '--out', join(target, 'dist'), ...AS_OF],
    user ?? {},
  );
  expect(code, stderr).toBe(0);
  expect(await treeOf(join(target, 'dist'))).toEqual(site);
  for (const path of [locked, ...(await readdir(locked)).map((name) => join(locked, name))]) await chmod(path, 0o755);
});

test('astro build by hand in a repository gives the same site', async () => {
  const own = await repository();
  const { code, stderr } = await astro(['build'], own);
  expect(code, stderr).toBe(0);
  expect(await treeOf(join(own, 'dist'))).toMatchObject({
    'notice.txt': site['notice.txt'],
    '404.html': site['404.html'],
  });
  expect((await readdir(own)).filter((name) => name.includes('building') || name.endsWith('.old'))).toEqual([]);
});

test('the new site takes the place of the old one, and the old one stays where the build is refused', async () => {
  const target = join(await folder(), 'dist');
  await writeFiles(target, { 'manifest.json': MANIFEST, 'old.html': 'old' });
  const bad = await copy({ file: 'content/portal.yaml', set: { '/organisation/nmae': 'x' } });
  expect((await corroborate(['build', '--root', bad, '--out', target, ...AS_OF])).code).toBe(1);
  expect(await filesIn(target)).toEqual(['manifest.json', 'old.html']);
  expect((await corroborate(['build', '--root', root, '--out', target, ...AS_OF])).code).toBe(0);
  expect(await treeOf(target)).toEqual(site);
});

test('an open deviation is published, as open, only where that is asked for', async () => {
  const open = await copy({ file: 'incidents/2026/INC-2026-001.md', unset: ['/recoveryValidation'] });
  const target = join(await folder(), 'dist');
  const args = ['build', '--root', open, '--out', target, ...AS_OF];
  expect((await corroborate(args)).code).toBe(1);
  const { code, stdout, stderr } = await corroborate([...args, '--fail-on', 'error']);
  expect(stdout + stderr).toContain('INC-5');
  expect(code, stderr).toBe(0);
  expect(await readFile(join(target, 'findings/index.html'), 'utf8')).toContain('INC-5');
  // What a development server shows of them besides is in no portal.
  const files = (await filesIn(target)).filter((path) => /\.(?:html|js|css)$/.test(path));
  const texts = await Promise.all(files.map((path) => readFile(join(target, path), 'utf8')));
  expect(files.filter((_path, nth) => /vscode:|findings-overlay/.test(texts[nth] ?? ''))).toEqual([]);
});

test('below a base, every address of the site begins with it', async () => {
  const target = join(await folder(), 'dist');
  const { code, stderr } = await corroborate(['build', '--root', root, '--out', target, '--base', '/trust', ...AS_OF]);
  expect(code, stderr).toBe(0);
  const home = await readFile(join(target, 'index.html'), 'utf8');
  const addresses = [...home.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map((match) => match[1]);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address?.startsWith('/trust/'))).toEqual([]);
});

test('an --out that would hide something is refused before anything is read', async () => {
  const target = await folder();
  await mkdir(join(target, 'photos'));
  const { code, stderr } = await corroborate(['build', '--root', root, '--out', target]);
  expect(code).toBe(2);
  expect(stderr).toContain(`--out ${target}: this folder is not empty`);
});
