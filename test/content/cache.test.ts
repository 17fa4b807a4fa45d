import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCache } from '../../src/content/cache/cache.ts';
import { WriteFailure } from '../../src/content/errors.ts';
import { loadContent } from '../../src/content/load.ts';
import { emptyFolder, rootWith, write } from './roots.ts';
import { CONTROL, CONTROL_FILE } from './samples.ts';

const STORED = '.corroborate/parsed';

/** A root with a fault and a secret in it, checked once. */
async function checked() {
  const root = rootWith({ [CONTROL_FILE]: `${CONTROL.replace('owner', 'ownr')}# AKIAIOSFODNN7EXAMPLE\n` });
  const corpus = await loadContent(root);
  return { root, corpus, stored: join(root, STORED) };
}

function results(corpus: Awaited<ReturnType<typeof loadContent>>) {
  return JSON.stringify([corpus.files, corpus.records, corpus.findings, corpus.portal, corpus.secrets]);
}

/** Puts another message in the place of each finding's, of the same length: what a forger would do. */
function forge(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf('is not a known key');
  expect(at).toBeGreaterThan(0);
  bytes.write('is quite all right', at);
  writeFileSync(path, bytes);
}

describe('the cache', () => {
  test('is one private folder that git ignores', async () => {
    const { root } = await checked();
    expect(lstatSync(join(root, '.corroborate')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(root, '.corroborate/.gitignore'), 'utf8')).toBe('*\n');
    expect(readdirSync(join(root, '.corroborate')).sort()).toEqual(['.gitignore', 'parsed']);
    expect(lstatSync(join(root, STORED)).mode & 0o077).toBe(0);
  });

  test('gives the same corpus, and is not written again where nothing changed', async () => {
    const { root, corpus, stored } = await checked();
    expect(corpus.secrets).toMatchObject([{ file: CONTROL_FILE, what: 'AWS Access Key ID' }]);
    utimesSync(stored, 1, 1);
    expect(results(await loadContent(root))).toBe(results(corpus));
    expect(lstatSync(stored).mtimeMs).toBe(1000);
    expect(results(await loadContent(root, { cache: false }))).toBe(results(corpus));
  });

  test('knows a file by its content', async () => {
    const { root } = await checked();
    write(root, CONTROL_FILE, CONTROL);
    expect((await loadContent(root)).findings).toEqual([]);
    write(root, CONTROL_FILE, CONTROL.replace('owner', 'ownr'));
    expect((await loadContent(root)).findings).toHaveLength(1);
  });

  test('knows a file by its place too: the same bytes elsewhere are another record', async () => {
    const root = rootWith();
    await loadContent(root);
    write(root, 'content/controls/CTL-MON-2.yaml', CONTROL);
    rmSync(join(root, CONTROL_FILE));
    expect((await loadContent(root)).findings.map(({ rule }) => rule)).toEqual(['SYN-4']);
  });

  test('forgets files that are gone', async () => {
    const { root, stored } = await checked();
    rmSync(join(root, CONTROL_FILE));
    await loadContent(root);
    expect(readFileSync(stored, 'utf8')).not.toContain('CTL-MON-1');
  });

  test('--no-cache neither reads nor writes', async () => {
    const root = rootWith();
    await loadContent(root, { cache: false });
    expect(existsSync(join(root, '.corroborate'))).toBe(false);
  });
});

describe('a cache that cannot be trusted is as good as none', () => {
  test('one that was written to', async () => {
    const { root, corpus, stored } = await checked();
    forge(stored);
    expect(results(await loadContent(root))).toBe(results(corpus));
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['cut within the seal', (bytes: Buffer) => bytes.subarray(0, 10)],
    ['noise', (bytes: Buffer) => Buffer.alloc(bytes.length, 0xa5)],
    ['with more behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{}')])],
  ])('%s', async (_name, damage) => {
    const { root, corpus, stored } = await checked();
    writeFileSync(stored, damage(readFileSync(stored)));
    expect(results(await loadContent(root))).toBe(results(corpus));
  });

  test('one that came with a copy of the root', async () => {
    const { root, corpus } = await checked();
    const copy = join(emptyFolder(), 'copy');
    cpSync(root, copy, { recursive: true });
    chmodSync(join(copy, '.corroborate'), 0o700);
    expect(openCache(root).knows(CONTROL_FILE)).toBe(true);
    expect(openCache(copy).knows(CONTROL_FILE)).toBe(false);
    expect((await loadContent(copy)).findings).toEqual(corpus.findings);
  });

  test('a link in its place is not followed, and not written through', async () => {
    const { root, corpus, stored } = await checked();
    const elsewhere = join(emptyFolder(), 'file');
    cpSync(stored, elsewhere);
    const before = readFileSync(elsewhere);
    rmSync(stored);
    symlinkSync(elsewhere, stored);
    expect(results(await loadContent(root))).toBe(results(corpus));
    expect(readFileSync(elsewhere).equals(before)).toBe(true);
    expect(lstatSync(stored).isSymbolicLink()).toBe(false);
  });
});

describe('a cache that cannot be written', () => {
  async function failure(root: string): Promise<WriteFailure> {
    const error: unknown = await loadContent(root).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof WriteFailure)) throw new Error(`No WriteFailure but ${String(error)}`);
    return error;
  }

  test('a folder that is a link ends the run, and nothing is written behind it', async () => {
    const root = rootWith();
    const elsewhere = emptyFolder();
    symlinkSync(elsewhere, join(root, '.corroborate'));
    expect(await failure(root)).toMatchObject({
      exitCode: 2,
      path: join(root, '.corroborate'),
      message: expect.stringContaining('it is a symbolic link'),
    });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect((await loadContent(root, { cache: false })).findings).toEqual([]);
  });

  test('a file in the place of the folder', async () => {
    expect(await failure(rootWith({ '.corroborate': 'x' }))).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('it is not a folder'),
    });
  });

  test('a folder in the place of the file', async () => {
    const root = rootWith({ '.corroborate/parsed/x': 'x' });
    expect(await failure(root)).toMatchObject({ exitCode: 2, path: join(root, STORED) });
    expect(readdirSync(join(root, '.corroborate')).filter((name) => name.startsWith('parsed.'))).toEqual([]);
  });

  test('a folder that others may read is made private first', async () => {
    const root = rootWith({ '.corroborate/x': 'x' });
    chmodSync(join(root, '.corroborate'), 0o755);
    await loadContent(root);
    expect(lstatSync(join(root, '.corroborate')).mode & 0o777).toBe(0o700);
  });

  test('what a killed run left is swept away once it is old', async () => {
    const root = rootWith({
      '.corroborate/parsed.1.old': 'x',
      '.corroborate/parsed.2.new': 'x',
      '.corroborate/other': 'x',
    });
    utimesSync(join(root, '.corroborate/parsed.1.old'), 1, 1);
    await loadContent(root);
    expect(readdirSync(join(root, '.corroborate')).sort()).toEqual(['.gitignore', 'other', 'parsed', 'parsed.2.new']);
  });
});
