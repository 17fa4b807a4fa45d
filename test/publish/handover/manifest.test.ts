/** A manifest that came from elsewhere: taken in the one form that builds write, or refused. */
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/content/errors.ts';
import type { ListedFile } from '../../../src/model/manifest.ts';
import { pathFault } from '../../../src/publish/handover/manifest-paths.ts';
import { readSiteManifest } from '../../../src/publish/handover/read-manifest.ts';
import { verifySite } from '../../../src/publish/handover/verify-site.ts';
import { emptyFolder, removeFolders } from '../../integration/folders.ts';
import { builtSite, manifestTextOf } from './site.ts';

removeFolders();

const SHA256 = 'a'.repeat(64);
const listing = (...paths: readonly string[]): string => {
  const files: ListedFile[] = paths.map((path) => ({ path, sha256: SHA256, bytes: 1 }));
  return manifestTextOf({ files });
};

async function reading(text: string | Buffer): Promise<() => unknown> {
  const path = join(await emptyFolder(), 'manifest.json');
  await writeFile(path, text);
  return () => readSiteManifest(path);
}

test('the form that a build writes is read', async () => {
  const { manifest } = readSiteManifest(join(await builtSite(), 'manifest.json'));
  expect(manifest.files.map(({ path }) => path)).toEqual([
    'incidents/INC-2026-001/index.html',
    'index.html',
    'notice.txt',
  ]);
});

const PATHS = [
  '../outside.html',
  'a/../../outside.html',
  'a/./b.html',
  '/etc/passwd',
  '//host/share',
  'a//b.html',
  'a/',
  '..',
  '.',
  '..\\outside.html',
  '\\\\host\\share\\x',
  'C:/Windows/x',
  'C:x',
  'a\u0000.html',
  'a\n.html',
  'manifest.json',
];

test.each(PATHS)('the path %j is refused', async (path) => {
  const read = await reading(listing(path));
  expect(read).toThrow(UsageError);
  expect(read).toThrow(/is no path of a file in the site|is the manifest itself/);
});

test.each<[string, (text: string) => string | Buffer, RegExp]>([
  ['no JSON', () => '<html>', /it is no JSON/],
  ['empty', () => '', /it is no JSON/],
  ['no UTF-8', (text) => Buffer.from(text.replace('corroborate', 'corroboraté'), 'latin1'), /it is no UTF-8/],
  ['with a byte order mark', (text) => `\ufeff${text}`, /it is no JSON/],
  ['of another form', () => '{ "schemaVersion": 2 }', /\/schemaVersion is not as/],
  ['without a list of files', (text) => text.replace(/"files": \[[\s\S]*\]/, '"more": []'), /\/files is not as/],
  ['with a key of its own', (text) => text.replace('"tool"', '"note": "x",\n  "tool"'), /is not as the form has it/],
  ['with a prototype', (text) => text.replace('"tool"', '"__proto__": {},\n  "tool"'), /is not as the form has it/],
  ['with a key twice', (text) => text.replace('"base": "/"', '"base": "/x/",\n  "base": "/"'), /keys twice/],
  ['with its keys in another order', (text) => text.replace(/( {2}"audience".*\n)( {2}"asOf".*\n)/, '$2$1'), /order/],
  ['in other white space', (text) => JSON.stringify(JSON.parse(text)), /white space/],
  ['with more after its end', (text) => `${text} `, /white space/],
  ['with a path twice', () => listing('a.html', 'a.html'), /stands twice/],
  ['with a hash that is none', (text) => text.replace(/"sha256": "[0-9a-f]{64}"/, '"sha256": "0"'), /sha256 is not as/],
  ['with a size that is none', (text) => text.replace('"bytes": 0', '"bytes": -1'), /bytes is not as/],
  ['of a million brackets', () => '['.repeat(1_000_000), /it is no JSON/],
])('one %s is refused', async (_what, forged, words) => {
  const whole = manifestTextOf();
  const text = forged(whole);
  expect(text).not.toBe(whole);
  const read = await reading(text);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(words);
});

test('one with its paths out of order is refused', async () => {
  const lines = listing('a.html', 'b.html').replace('a.html', 'c.html');
  expect(await reading(lines)).toThrow(/out of order/);
});

describe('what is no plain file', () => {
  test('a link', async () => {
    const folder = await builtSite();
    await rm(join(folder, 'manifest.json'));
    await symlink(join(await builtSite(), 'manifest.json'), join(folder, 'manifest.json'));
    await expect(verifySite(folder)).rejects.toThrow(/cannot be read/);
  });

  test('a folder', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'manifest.json'));
    await expect(verifySite(folder)).rejects.toThrow('it is a folder');
  });

  test('one of a terabyte', async () => {
    const path = join(await emptyFolder(), 'manifest.json');
    await writeFile(path, '');
    await truncate(path, 2 ** 40);
    expect(() => readSiteManifest(path)).toThrow(/bytes; \d+ are allowed/);
  });
});

test('whatever a manifest is, it is read or refused', async () => {
  const path = join(await emptyFolder(), 'manifest.json');
  const noise = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
  const cut = fc.tuple(fc.nat(manifestTextOf().length), noise).map(([at, text]) => {
    const whole = manifestTextOf();
    return whole.slice(0, at) + text + whole.slice(at + text.length);
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(noise, cut), async (text) => {
      await writeFile(path, text);
      try {
        const { manifest } = readSiteManifest(path);
        expect(manifest.files.map((file) => pathFault(file.path)).filter((fault) => fault !== null)).toEqual([]);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }),
    { numRuns: 500 },
  );
});

test('a picture that was served without its metadata is listed with the hash of the original', async () => {
  const [plain] = JSON.parse(manifestTextOf()).files as readonly ListedFile[];
  if (plain === undefined) throw new Error('nothing is listed');
  const text = manifestTextOf({ files: [{ ...plain, original: SHA256 }] });
  expect(text).toContain(`"original": "${SHA256}"`);
  expect((await reading(text))()).toMatchObject({ manifest: { files: [{ original: SHA256 }] } });
});
