/** `init` makes a whole root or none, and never writes into what is there. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/authoring/new-root/new-folder.ts';
import { corroborate } from '../cli/run.ts';
import { folder, removeAfterwards } from './starters.ts';

removeAfterwards();

const AS_OF = ['--as-of', '2027-06-15'];

async function init(dir: string, cwd: string) {
  return corroborate(['init', dir, ...AS_OF], { cwd });
}

test('a folder that is not there, with those above it; then it says what comes next', async () => {
  const cwd = await folder();
  const { code, stdout, stderr } = await init('a/b/my-portal', cwd);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^a\/b\/my-portal holds a content root of \d+ example records, dated back from 2027-06-15; it checks clean\.$/m,
  );
  expect(stdout.match(/^ {2}\S.*$/gm)?.[0]).toBe('  cd a/b/my-portal');
  expect(await readdir(join(cwd, 'a/b'))).toEqual(['my-portal']);
  expect(JSON.parse(await readFile(join(cwd, 'a/b/my-portal/package.json'), 'utf8')).name).toBe('my-portal');
  expect((await stat(join(cwd, 'a/b/my-portal'))).mode).toBe((await stat(join(cwd, 'a'))).mode);
  const { code: checked } = await corroborate(['check', '--root', join(cwd, 'a/b/my-portal'), ...AS_OF]);
  expect(checked).toBe(0);
});

test('an empty folder, the working directory, an empty clone', async () => {
  const cwd = await folder();
  await mkdir(join(cwd, '.git'));
  const { code, stdout } = await init('.', cwd);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^This folder holds a content root/);
  expect(await readdir(cwd)).toEqual(expect.arrayContaining(['.git', '.gitignore', '.github', 'README.md', 'content']));
});

test('a folder that is not empty is refused, and stays as it is', async () => {
  const cwd = await folder();
  await mkdir(join(cwd, 'full'));
  await writeFile(join(cwd, 'full/notes.txt'), 'mine');
  await writeFile(join(cwd, 'full/.hidden'), 'mine');
  const { code, stdout, stderr } = await init('full', cwd);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(
    'corroborate: full is not empty: it holds .hidden and 1 more. Name a folder that is empty or not there yet, such as full/portal; nothing was written.\n',
  );
  expect((await readdir(join(cwd, 'full'))).sort()).toEqual(['.hidden', 'notes.txt']);
});

test('a file, a place below a file, a day too far off, no folder at all', async () => {
  const cwd = await folder();
  await writeFile(join(cwd, 'file'), 'mine');
  const inFile = await init('file', cwd);
  expect(inFile).toMatchObject({ code: 2, stderr: expect.stringContaining('file is a file') });
  expect(await init('file/below', cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining('file') });
  const early = await corroborate(['init', 'x', '--as-of', '1969-12-31'], { cwd });
  expect(early).toMatchObject({ code: 2, stderr: expect.stringContaining('1969-12-31') });
  expect(await corroborate(['init'], { cwd })).toMatchObject({ code: 2 });
  expect(await readdir(cwd)).toEqual(['file']);
});

test.each([true, false])('whatever goes wrong, nothing is left behind (the folder is there: %s)', async (there) => {
  const cwd = await folder();
  const path = join(cwd, 'above/portal');
  if (there) await mkdir(path, { recursive: true });
  const files = new Map([
    ['content/portal.yaml', 'x'],
    ['README.md', 'y'],
  ]);
  const refuse = async (made: string) => {
    expect(await readdir(made)).toEqual(['README.md', 'content']);
    throw new Error('not clean');
  };
  await expect(makeFolder(path, 'portal', files, refuse)).rejects.toThrow('not clean');
  expect(await readdir(cwd, { recursive: true })).toEqual(there ? ['above', 'above/portal'] : []);
});

test('a place that cannot be written is a failed write, and nothing is left behind', async () => {
  const cwd = await folder();
  const files = new Map([
    ['a', 'x'],
    ['a/b', 'y'],
  ]);
  await expect(makeFolder(join(cwd, 'portal'), 'portal', files, async () => undefined)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(join(cwd, 'portal')),
  });
  expect(await readdir(cwd)).toEqual([]);
});
