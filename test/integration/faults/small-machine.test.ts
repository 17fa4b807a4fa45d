/** A machine that is too small for a build: a disk that is full, and a process that runs out of memory. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { folder, removeAfterwards } from '../../cli/roots.ts';
import { corroborate } from '../../cli/run.ts';
import { TwoSites } from './two-sites.ts';

const run = promisify(execFile);
const KIB = 1024;
/** Some builds on a machine that has much else to do. */
const PATIENCE = 300_000;
const mounted: string[] = [];

let sites: TwoSites;

removeAfterwards();

beforeAll(async () => {
  const parent = await folder();
  await mkdir(join(parent, 'sites'));
  sites = await TwoSites.in(join(parent, 'root'), join(parent, 'sites', 'dist'));
}, PATIENCE);

afterAll(async () => {
  for (const path of mounted) await run('umount', [path]);
});

/** Puts a disk of its own, in memory, at a folder; the test is skipped, and says why, where that is not allowed. */
async function mount({ skip }: TestContext, path: string): Promise<void> {
  if (process.platform !== 'linux') return skip('a small disk can be made on Linux only');
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=0700', 'tmpfs', path]);
  } catch (error) {
    return skip(`no small disk could be made, which takes root: ${String(error)}`);
  }
  mounted.push(path);
}

/** Fills the disk at a folder until so many bytes are left; returns how to take that back. */
async function fill(path: string, left: number): Promise<() => Promise<void>> {
  const { bavail, bsize } = await statfs(path);
  const filler = join(path, 'filler');
  await writeFile(filler, Buffer.alloc(bavail * bsize - left, 1));
  return () => rm(filler);
}

describe('a full disk', { timeout: PATIENCE }, () => {
  test('below the site: exit 2 with the path, the old site whole, nothing beside it', async (context) => {
    const disk = join(sites.out, '..');
    await mount(context, disk);
    for (const kibibytes of [4, 200, 1100]) {
      await sites.restore();
      const makeRoom = await fill(disk, kibibytes * KIB);
      const { code, stderr } = await corroborate(sites.args());
      const what = `${kibibytes} KiB left: ${stderr}`;
      expect(code, what).toBe(2);
      expect(stderr, what).toContain(`annot write ${disk}/.dist.building-`);
      expect(stderr, what).toContain('the disk is full (ENOSPC)');
      expect(await sites.isNew(what)).toBe(false);
      expect(await sites.beside(), what).toEqual(['filler']);
      await makeRoom();
    }
    await sites.buildAgain();
  });

  test('below the cache: exit 2 with the path, the old site whole, no half of a cache', async (context) => {
    const cache = join(sites.root, '.corroborate');
    await mkdir(cache);
    await mount(context, cache);
    for (const kibibytes of [0, 8]) {
      await sites.restore();
      const makeRoom = await fill(cache, kibibytes * KIB);
      const { code, stderr } = await corroborate(sites.args([]));
      const what = `${kibibytes} KiB left: ${stderr}`;
      expect(code, what).toBe(2);
      expect(stderr, what).toContain(`annot write ${cache}/`);
      expect(await sites.isNew(what)).toBe(false);
      expect(await sites.beside(), what).toEqual([]);
      expect(await readdir(cache), what).toEqual(kibibytes === 0 ? ['filler'] : ['.gitignore', 'filler']);
      await makeRoom();
    }
    await sites.buildAgain([]);
  });
});

describe('too little memory', { timeout: PATIENCE }, () => {
  test.each([
    ['to check the content', 24],
    ['to render the site', 52],
  ])('%s: the old site whole, and no lock for the next build', async (_for, mebibytes) => {
    await sites.restore();
    const env = { NODE_OPTIONS: `--max-old-space-size=${mebibytes}` };
    const { code, stderr } = await corroborate(sites.args(), { env, cwd: await folder() });
    // Node ends itself, by a signal or as a shell would say it; or a thread ran out of memory and the build said so.
    expect([null, 134, 2, 4], stderr).toContain(code);
    expect(stderr).toMatch(/out of memory/i);
    expect(await sites.isNew(stderr)).toBe(false);
    await sites.buildAgain();
  });
});
