/** `build`, `dev` and `preview` as processes: what they print and how they end. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { copy, folder, removeAfterwards, UNKNOWN_KEY } from './roots.ts';
import { corroborate, launch } from './run.ts';

removeAfterwards();

/** A portal built once, for the tests that need one. */
let out: string;
let built: Awaited<ReturnType<typeof corroborate>>;

beforeAll(async () => {
  out = join(await folder(), 'site');
  built = await corroborate(['build', '--root', await copy(), '--out', out]);
});

test('0: the report, where the portal is, and a portal', async () => {
  expect(built.stderr).toBe('');
  expect(built.stdout).toMatch(/\nNothing blocks publication\.\nThe portal is in .*site\.\n$/);
  expect(built.code).toBe(0);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('<!DOCTYPE html>');
});

test('1: content that blocks is reported like by check, and nothing is written', async () => {
  const folderOfOut = await folder();
  const target = join(folderOfOut, 'site');
  const root = await copy(UNKNOWN_KEY);
  const { code, stdout, stderr } = await corroborate(['build', '--root', root, '--out', target]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/error\[SYN-3\] invalid-field[\s\S]*1 thing blocks publication\.\n$/);
  expect(code).toBe(1);
  expect(await readdir(folderOfOut)).toEqual([]);
});

test.each<[number, string, () => Promise<string>]>([
  [2, 'does not exist', async () => join(await folder(), 'nowhere')],
  [3, 'is empty', folder],
])('%i: a root that %s', async (expected, _name, make) => {
  const target = join(await folder(), 'site');
  const { code, stdout, stderr } = await corroborate(['build', '--root', await make(), '--out', target]);
  expect(stderr).toMatch(/^corroborate: .+\n$/);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(existsSync(target)).toBe(false);
});

test('2: --out names something that is no portal, and it is left alone', async () => {
  const target = join(await folder(), 'documents');
  await mkdir(target);
  await writeFile(join(target, 'letter.txt'), 'keep me');
  const { code, stderr } = await corroborate(['build', '--root', await copy(), '--out', target]);
  expect(code).toBe(2);
  expect(stderr).toContain(target);
  expect(await readFile(join(target, 'letter.txt'), 'utf8')).toBe('keep me');
});

/** Starts a server, waits for its address, and gives that and a way to stop it. */
async function served(args: readonly string[]) {
  const child = launch([...args, '--port', '0']);
  const stderr = child.stderr === null ? Promise.resolve('') : text(child.stderr);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().split('\n')[0] ?? ''));
    void code.then(async (ended) => reject(new Error(`ended with ${ended}: ${await stderr}`)));
  });
  const stop = async () => {
    child.kill('SIGINT');
    return code;
  };
  return { url, stop };
}

test('preview serves what was built, and ends with 0 when it is stopped', async () => {
  const { url, stop } = await served(['preview', '--out', out]);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toBe(await readFile(join(out, 'index.html'), 'utf8'));
  expect(await stop()).toBe(0);
});

test('2: preview of a folder that holds no portal', async () => {
  const { code, stderr } = await corroborate(['preview', '--out', await folder()]);
  expect(stderr).toMatch(/There is no portal in/);
  expect(code).toBe(2);
});

test('dev serves content that blocks, says so in the page, and writes nothing into the root', async () => {
  const root = await copy(UNKNOWN_KEY);
  const before = await readdir(root);
  const { url, stop } = await served(['dev', '--root', root, '--no-cache']);
  const page = await fetch(url);
  expect(await page.text()).toContain('SYN-3');
  expect(await stop()).toBe(0);
  expect(await readdir(root)).toEqual(before);
});
