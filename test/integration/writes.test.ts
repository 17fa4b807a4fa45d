/** Writes that fail, and two builds at once: exit 2 with plain words, and the old site whole. */
import { spawn } from 'node:child_process';
import { chmod, chown, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { corroborate, MAIN } from '../cli/run.ts';
import { filesIn, MANIFEST, writeFiles } from './folders.ts';

removeAfterwards();

const AS_OF = ['--as-of', '2026-10-15'];
const OLD = { 'dist/manifest.json': MANIFEST, 'dist/index.html': 'old' };

/** Runs a build that may write no file beyond a size: what a full disk does to it, without one. */
async function limited(kibibytes: number, args: readonly string[]) {
  const command = `ulimit -f ${kibibytes}; exec "$0" "$@"`;
  const env = { PATH: process.env.PATH ?? '' };
  const child = spawn('bash', ['-c', command, process.execPath, MAIN, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const code = new Promise((resolve) => child.on('close', resolve));
  return { stderr: await text(child.stderr), code: await code };
}

describe('a write that fails', () => {
  test.each([
    ['of Astro, at its first chunk', 8],
    ['of the bundler or of Pagefind, later', 200],
  ])('%s', async (_what, kibibytes) => {
    const root = await copy();
    const parent = await folder();
    await writeFiles(parent, OLD);
    const out = join(parent, 'dist');
    const { code, stderr } = await limited(kibibytes, ['build', '--no-cache', '--root', root, '--out', out, ...AS_OF]);
    expect(stderr).toContain('annot write');
    expect(stderr).toContain(parent);
    expect(code).toBe(2);
    expect(await filesIn(parent)).toEqual(Object.keys(OLD).sort());
  });

  test('because the folder of --out may not be written', async () => {
    const root = await copy();
    const parent = await folder();
    await chmod(parent, 0o555);
    // Nothing is forbidden to root: the test then takes the place of an ordinary user.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
    if (user !== null) await chown(root, user.uid, user.gid);
    const { code, stderr } = await corroborate(
      ['build', '--no-cache', '--root', root, '--out', join(parent, 'dist'), ...AS_OF],
      user ?? {},
    );
    expect(stderr).toContain(`annot write ${parent}`);
    expect(stderr).toContain('permission denied');
    expect(code).toBe(2);
    await chmod(parent, 0o755);
  });

  test('because the cache folder is a link', async () => {
    const root = await copy();
    await rm(join(root, '.corroborate'), { recursive: true, force: true });
    await symlink(await folder(), join(root, '.corroborate'));
    const out = join(await folder(), 'dist');
    const { code, stderr } = await corroborate(['build', '--root', root, '--out', out, ...AS_OF]);
    expect(stderr).toContain(join(root, '.corroborate'));
    expect(code).toBe(2);
  });
});

test('of two builds into one folder at once, the second is refused', async () => {
  const root = await copy();
  const parent = await folder();
  const args = ['build', '--no-cache', '--root', root, '--out', join(parent, 'dist'), ...AS_OF];
  const ended = await Promise.all([corroborate(args), corroborate(args)]);
  expect(ended.map(({ code }) => code).sort()).toEqual([0, 2]);
  expect(ended.find(({ code }) => code === 2)?.stderr).toContain('Another build is writing into');
  expect(await readdir(parent)).toEqual(['dist']);
});
