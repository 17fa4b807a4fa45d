/** `check` as a process: its exit codes, the root, the instant. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copy, folder, removeAfterwards, UNKNOWN_KEY } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();
let clean: string;
let broken: string;

beforeAll(async () => {
  clean = await copy();
  broken = await copy(UNKNOWN_KEY);
});

test('0: a clean root, and the verdict is the last line', async () => {
  const { code, stdout, stderr } = await corroborate(['check', '--root', clean]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^0 errors · 0 deviations[\s\S]*\nNothing blocks publication\.\n$/m);
  expect(code).toBe(0);
});

test('1: a fault is shown where it stands, with its rule, and what to do', async () => {
  const { code, stdout } = await corroborate(['check', '--root', broken]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^error\[SYN-3\] invalid-field · open$/m);
  expect(stdout).toMatch(/--> content\/portal\.yaml:\d+:\d+\n/);
  expect(stdout).toMatch(/nmae: Example.*\n +\| +\^{4} \/organisation\/nmae$/m);
  expect(stdout).toContain('= help:');
  expect(stdout).toContain('/rules/SYN-3/');
  expect(stdout.endsWith('1 thing blocks publication.\n')).toBe(true);
});

describe('2 and 3: the root', () => {
  test.each<[string, () => Promise<string>, number]>([
    ['does not exist', async () => join(await folder(), 'nowhere'), 2],
    ['is a file', async () => join(clean, 'content/portal.yaml'), 2],
    ['is empty', folder, 3],
    ['has no portal.yaml', () => copy({ file: 'content/portal.yaml', delete: true }), 3],
  ])('%s', async (_name, make, expected) => {
    const root = await make();
    const { code, stdout, stderr } = await corroborate(['check', '--root', root]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^corroborate: .+\n$/);
    expect(stderr).toContain(root);
    expect(code).toBe(expected);
  });

  test('has a portal.yaml and no policy', async () => {
    const root = await copy();
    await rm(join(root, 'policies'), { recursive: true });
    const { code, stdout, stderr } = await corroborate(['check', '--root', root]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/polic/);
  });

  test('is the working directory where none is named', async () => {
    const { code, stdout } = await corroborate(['check', '--format', 'json'], { cwd: clean });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).root).toBe('.');
  });
});

test('4: a fault of the engine asks to be reported, and what it says is harmless', async () => {
  const sabotage = 'data:text/javascript,performance.now=()=>{throw new TypeError("no \\u001b[2J clock")}';
  const { code, stdout, stderr } = await corroborate(['check', '--root', clean], { node: ['--import', sabotage] });
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
  expect(stderr).toMatch(/internal fault[\s\S]*Please report it[\s\S]*TypeError: no .*clock/);
  expect(stderr).not.toContain('\u001b');
});

describe('--as-of and SOURCE_DATE_EPOCH', () => {
  async function asOf(root: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
    const { stdout } = await corroborate(['check', '--root', root, '--format', 'json', ...args], { env });
    return JSON.parse(stdout).asOf;
  }

  test('an instant in any offset, or a date as the beginning of its day', async () => {
    expect(await asOf(clean, ['--as-of', '2030-01-02T03:04:05+02:00'])).toBe('2030-01-02T01:04:05Z');
    expect(await asOf(clean, ['--as-of', '2030-01-02'])).toBe('2030-01-02T00:00:00Z');
  });

  test('the flag goes before portal.yaml, portal.yaml before SOURCE_DATE_EPOCH, that before the clock', async () => {
    const env = { SOURCE_DATE_EPOCH: '1900000000' };
    const fixed = await copy({ file: 'content/portal.yaml', set: { '/asOf': '2029-01-01T00:00:00Z' } });
    const free = await copy(
      { file: 'content/portal.yaml', set: { '/asOf': '' } },
      { file: 'content/portal.yaml', unset: ['/asOf'] },
    );
    expect(await asOf(fixed, ['--as-of', '2030-01-02'], env)).toBe('2030-01-02T00:00:00Z');
    expect(await asOf(fixed, [], env)).toBe('2029-01-01T00:00:00Z');
    expect(await asOf(free, [], env)).toBe('2030-03-17T17:46:40Z');
    expect(Math.abs(Date.parse(await asOf(free, [])) - Date.now())).toBeLessThan(60_000);
  });
});

test('options may stand before the command', async () => {
  const { code } = await corroborate(['--root', clean, '--quiet', 'check']);
  expect(code).toBe(0);
});

test('--no-cache writes nothing into the root', async () => {
  const root = await copy();
  await corroborate(['check', '--root', root, '--no-cache']);
  expect(await readdir(root)).not.toContain('.corroborate');
  await corroborate(['check', '--root', root]);
  expect(await readdir(root)).toContain('.corroborate');
});

test('2: a manifest that cannot be read, or is none', async () => {
  const path = join(await folder(), 'manifest.json');
  const args = ['check', '--root', clean, '--previous', path];
  expect((await corroborate(args)).code).toBe(2);
  await writeFile(path, '{"schemaVersion": 1}');
  const { code, stderr } = await corroborate(args);
  expect(code).toBe(2);
  expect(stderr).toContain(path);
  await rm(path);
  await mkdir(path);
  expect((await corroborate(args)).code).toBe(2);
});
