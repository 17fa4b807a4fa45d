/** What git says of the content: on the auditor's pages, and nowhere else. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { historyOf } from '../../src/history/log.ts';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { corroborate } from '../cli/run.ts';

removeAfterwards();

const git = (root: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.com', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-10-01T08:00:00Z' },
  }).trim();

const INCIDENT = 'incidents/2026/INC-2026-001.md';

async function repository(): Promise<string> {
  const root = await copy();
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'Enter the records');
  return root;
}

test('the commits of each file, the latest first, and whether anything is not committed', async () => {
  const root = await repository();
  await writeFile(join(root, INCIDENT), `${await readFile(join(root, INCIDENT), 'utf8')}\nMore.\n`);
  expect((await historyOf(root))?.changed).toBe(true);
  git(root, 'commit', '--quiet', '--all', '--message', 'Say <more> & "more"');
  const history = await historyOf(root);
  expect(history?.changed).toBe(false);
  expect(history?.files.get(INCIDENT)?.map(({ subject, at }) => [subject, at])).toEqual([
    ['Say <more> & "more"', '2026-10-01T08:00:00Z'],
    ['Enter the records', '2026-10-01T08:00:00Z'],
  ]);
  expect(history?.commit.hash).toBe(git(root, 'rev-parse', 'HEAD'));
});

test('no repository, one without a commit, and a shallow clone', async () => {
  const plain = await copy();
  expect(await historyOf(plain)).toBeNull();
  git(plain, 'init', '--quiet');
  expect(await historyOf(plain)).toBeNull();
  const clone = join(await folder(), 'clone');
  const root = await repository();
  git(root, 'clone', '--quiet', '--depth', '1', `file://${root}`, clone);
  const history = await historyOf(clone);
  expect(history?.commit.subject).toBe('Enter the records');
  expect(history?.files.size).toBe(0);
});

test('pages of the auditor name the commits, those of others nothing of them', { timeout: 240_000 }, async () => {
  const root = await repository();
  const hash = git(root, 'rev-parse', '--short=12', 'HEAD');
  const build = async (audience: string) => {
    const out = join(await folder(), 'dist');
    const { code, stderr } = await corroborate([
      'build',
      '--root',
      root,
      '--out',
      out,
      '--audience',
      audience,
      '--as-of',
      '2026-10-15',
      '--no-cache',
      '--quiet',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return out;
  };
  const page = await readFile(join(await build('auditor'), 'incidents/INC-2026-001/index.html'), 'utf8');
  expect(page).toContain('Enter the records');
  expect(page).toContain(`Source commit ${hash}.`);
  const staff = await readFile(join(await build('staff'), 'index.html'), 'utf8');
  expect(staff).not.toContain(hash);
});
