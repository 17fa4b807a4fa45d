/** What a reader has to load: pages with their styles and scripts, compressed as a host compresses them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { portal } from '../setup/portal.ts';

const PAGE_BUDGET = 120_000;
const SCRIPT_BUDGET = 20_000;

interface File {
  readonly path: string;
  readonly bytes: Buffer;
}

let files: readonly File[] = [];

beforeAll(async () => {
  const folder = await portal();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && /\.(?:html|css|js|woff2)$/.test(entry.name))
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return { path: relative(folder, path), bytes: await readFile(path) };
      }),
  );
});

const isPagefinds = ({ path }: File) => path.startsWith('pagefind/');
const packed = ({ bytes }: File) => gzipSync(bytes, { level: 6 }).length;

test('no page with everything that it may load, the search index apart, is over 120 kB', () => {
  const assets = files.filter((file) => !file.path.endsWith('.html') && !isPagefinds(file));
  expect(assets.filter(({ path }) => path.endsWith('.css'))).toHaveLength(1);
  expect(assets.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(2);
  const shared = assets.reduce((sum, file) => sum + packed(file), 0);
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(400);
  const heavy = pages.filter((page) => packed(page) + shared > PAGE_BUDGET).map(({ path }) => path);
  expect(heavy).toEqual([]);
});

test('no page is over 120 kB uncompressed either: hosts differ', () => {
  const heavy = files.filter(({ path, bytes }) => path.endsWith('.html') && bytes.length > PAGE_BUDGET);
  expect(heavy.map(({ path, bytes }) => `${path}: ${bytes.length}`)).toEqual([]);
});

test('no script but those of Pagefind is over 20 kB, uncompressed', () => {
  const scripts = files.filter((file) => file.path.endsWith('.js') && !isPagefinds(file));
  expect(scripts.filter(({ bytes }) => bytes.length > SCRIPT_BUDGET).map(({ path }) => path)).toEqual([]);
});
