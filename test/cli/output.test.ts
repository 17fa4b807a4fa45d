/** What `check` prints and writes: one list of findings in every form that was asked for. */
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { copy, folder, removeAfterwards, UNKNOWN_KEY } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();
let clean: string;
let broken: string;

beforeAll(async () => {
  clean = await copy();
  broken = await copy(UNKNOWN_KEY);
});

test('json on standard output is one document and nothing else', async () => {
  const { stdout, stderr } = await corroborate([
    'check',
    '--root',
    broken,
    '--format',
    'json',
    '--site',
    'https://portal.example',
  ]);
  const { findings, summary } = JSON.parse(stdout);
  expect(stderr).toBe('');
  expect(summary.errors).toBe(1);
  expect(findings[0]).toMatchObject({
    rule: 'SYN-3',
    file: 'content/portal.yaml',
    pointer: '/organisation/nmae',
    status: 'open',
  });
  expect(findings[0].url).toBe('https://portal.example/rules/SYN-3/');
});

test('--output writes each format whole, without colours, beside what is printed, and leaves nothing else', async () => {
  const out = await folder();
  const args = ['--output', `json:${join(out, 'a.json')}`, '--output', `pretty:${join(out, 'b.txt')}`];
  const { code, stdout } = await corroborate(['check', '--root', broken, '--quiet', ...args]);
  expect(code).toBe(1);
  expect((await readdir(out)).sort()).toEqual(['a.json', 'b.txt']);
  expect(JSON.parse(await readFile(join(out, 'a.json'), 'utf8')).summary.errors).toBe(1);
  const pretty = await readFile(join(out, 'b.txt'), 'utf8');
  expect(pretty).toContain(stdout.split('\n')[2]);
  expect(pretty).toMatch(/1 error[\s\S]*1 thing blocks publication\.\n$/);
});

test('--output replaces an earlier report, through a link too', async () => {
  const out = await folder();
  await writeFile(join(out, 'real.json'), 'x'.repeat(100_000));
  await symlink('real.json', join(out, 'link.json'));
  await corroborate(['check', '--root', clean, '--output', `json:${join(out, 'link.json')}`]);
  expect(JSON.parse(await readFile(join(out, 'real.json'), 'utf8')).schemaVersion).toBe(1);
  expect((await readdir(out)).sort()).toEqual(['link.json', 'real.json']);
});

test('--output may be a device', async () => {
  const { code } = await corroborate(['check', '--root', clean, '--quiet', '--output', 'json:/dev/null']);
  expect(code).toBe(0);
  expect((await readdir('/dev')).filter((name) => name.startsWith('.null'))).toEqual([]);
});

test.each<[string, (root: string) => Promise<string>]>([
  ['in a folder that does not exist', async () => join(await folder(), 'none', 'a.json')],
  ['that is a folder', folder],
  ['below a file', async (root) => join(root, 'content/portal.yaml', 'a.json')],
  ['that is content', async (root) => join(root, 'content/portal.yaml')],
  ['among the content', async (root) => join(root, 'policies', 'a.json')],
  ['in the kernel', async () => '/proc/self/a.json'],
])('2: a report %s', async (_name, place) => {
  const root = await copy();
  const before = await readFile(join(root, 'content/portal.yaml'), 'utf8');
  const file = await place(root);
  const { code, stderr } = await corroborate(['check', '--root', root, '--quiet', '--output', `json:${file}`]);
  expect(stderr).toMatch(/^corroborate: .+\n$/);
  expect(stderr).toContain(file.replace(/\/[^/]*$/, ''));
  expect(code).toBe(2);
  expect(await readFile(join(root, 'content/portal.yaml'), 'utf8')).toBe(before);
});

test('--quiet prints only what blocks', async () => {
  expect(await corroborate(['check', '--root', clean, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  const { stdout } = await corroborate(['check', '--root', broken, '--quiet']);
  expect(stdout).toContain('error[SYN-3]');
  expect(stdout).not.toContain(' files · ');
});

test('no colour reaches a pipe', async () => {
  for (const env of [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '1' }]) {
    const { stdout } = await corroborate(['check', '--root', broken], { env });
    expect(stdout).not.toContain('\u001b');
  }
});
