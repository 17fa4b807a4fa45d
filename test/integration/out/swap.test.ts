/** The new site takes the old one's place, or nothing changes. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Building, openBuilding } from '../../../src/integration/out/building.ts';
import { takeLock } from '../../../src/integration/out/lock.ts';
import { clearOld, recoverSwap, swapIn } from '../../../src/integration/out/swap.ts';
import { type Target, targetOf } from '../../../src/integration/out/target.ts';
import { emptyFolder, filesIn, MANIFEST, removeFolders, writeFiles } from '../folders.ts';

removeFolders();

const OLD = { 'manifest.json': MANIFEST, 'index.html': 'old' };
const NEW = { 'manifest.json': MANIFEST, 'index.html': 'new', 'a/index.html': 'new' };

async function staged(): Promise<{ target: Target; building: Building; parent: string }> {
  const parent = await emptyFolder();
  const target = targetOf(join(parent, 'dist'));
  const building = await openBuilding(target);
  await writeFiles(building.site, NEW);
  return { target, building, parent };
}

const shown = (target: Target) => readFile(join(target.path, 'index.html'), 'utf8');

describe('swapIn', () => {
  test('replaces the old site and leaves nothing beside it', async () => {
    const { target, building, parent } = await staged();
    await writeFiles(target.path, { ...OLD, 'gone/index.html': 'old' });
    await swapIn(building, target);
    await building.remove();
    expect(await filesIn(parent)).toEqual(['dist/a/index.html', 'dist/index.html', 'dist/manifest.json']);
    expect(await shown(target)).toBe('new');
  });

  test('puts the first site where there was none, or an empty folder', async () => {
    for (const before of ['nothing', 'empty'] as const) {
      const { target, building } = await staged();
      if (before === 'empty') await mkdir(target.path);
      await swapIn(building, target);
      expect(await shown(target)).toBe('new');
      await building.remove();
    }
  });

  test('puts the old site back when the new one cannot be moved', async () => {
    const { target, building } = await staged();
    await writeFiles(target.path, OLD);
    // What a disk error would do between the two renames: the staged site is not there to be moved.
    const broken: Building = {
      ...building,
      get site() {
        return existsSync(target.path) ? building.site : join(building.path, 'missing');
      },
    };
    await expect(swapIn(broken, target)).rejects.toMatchObject({
      name: 'WriteFailure',
      exitCode: 2,
      path: target.path,
    });
    expect(await shown(target)).toBe('old');
    expect(existsSync(`${target.path}.old`)).toBe(false);
    await building.remove();
  });
});

describe('recoverSwap', () => {
  test('puts the old site back after a kill between the renames', async () => {
    const { target, building } = await staged();
    await writeFiles(`${target.path}.old`, OLD);
    expect(await recoverSwap(target.path)).toBe(true);
    expect(await shown(target)).toBe('old');
    expect(existsSync(`${target.path}.old`)).toBe(false);
    await building.remove();
  });

  test('does nothing where a site stands, where there is none, or where .old is no portal', async () => {
    const { target, building } = await staged();
    expect(await recoverSwap(target.path)).toBe(false);
    await writeFiles(`${target.path}.old`, { 'index.html': 'somebody else’s' });
    expect(await recoverSwap(target.path)).toBe(false);
    expect(existsSync(target.path)).toBe(false);
    await writeFiles(target.path, OLD);
    expect(await recoverSwap(target.path)).toBe(false);
    await building.remove();
  });

  test('leaves a build alone that is between its renames', async () => {
    const { target, building } = await staged();
    await writeFiles(`${target.path}.old`, OLD);
    const lock = await takeLock(target.path);
    expect(await recoverSwap(target.path)).toBe(false);
    expect(existsSync(target.path)).toBe(false);
    await lock?.release();
    expect(await recoverSwap(target.path)).toBe(true);
    await building.remove();
  });
});

describe('clearOld', () => {
  test('removes a portal that a killed build did not get to remove', async () => {
    const { target, building } = await staged();
    await writeFiles(`${target.path}.old`, OLD);
    await clearOld(target, building);
    expect(existsSync(`${target.path}.old`)).toBe(false);
    await building.remove();
  });

  test('refuses to remove what is no portal', async () => {
    const { target, building } = await staged();
    await writeFiles(`${target.path}.old`, { 'thesis.txt': 'mine' });
    await expect(clearOld(target, building)).rejects.toMatchObject({ exitCode: 2 });
    expect(await readFile(`${target.path}.old/thesis.txt`, 'utf8')).toBe('mine');
    await building.remove();
  });
});

describe('openBuilding', () => {
  test('takes away the folders that it made above the target, and no others', async () => {
    const parent = await emptyFolder();
    const building = await openBuilding(targetOf(join(parent, 'a/b/dist')));
    expect(existsSync(building.work)).toBe(true);
    await building.remove();
    expect(existsSync(join(parent, 'a'))).toBe(false);
    expect(existsSync(parent)).toBe(true);
  });

  test('keeps folders that hold something by then', async () => {
    const parent = await emptyFolder();
    const target = targetOf(join(parent, 'a/b/dist'));
    const building = await openBuilding(target);
    await writeFiles(building.site, NEW);
    await rename(building.site, target.path);
    await building.remove();
    expect(await shown(target)).toBe('new');
    await rm(dirname(target.path), { recursive: true });
  });
});
