/** `diff` reads git's objects: which revisions and roots it takes, and what it leaves alone. */
import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fatesOf, Revisions } from './revisions.ts';
import { copy, folder, removeAfterwards } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();

let revisions: Revisions;
beforeAll(async () => {
  revisions = await Revisions.open();
});

const POLICY = 'policies/incident-response/1.1.0.mdx';

test('objects are read: the working tree stays as it is, and a link in a commit is not followed', async () => {
  const tree = await copy();
  await symlink('/etc', join(tree, 'content/evidence/files/etc'));
  const status = await revisions.git(['status', '--porcelain']);
  const changes = await revisions.diff(revisions.base, await revisions.commit(tree));
  expect(changes.findings.appeared.map(({ rule, file }) => [rule, file])).toEqual([
    ['SYN-1', 'content/evidence/files/etc'],
  ]);
  expect(await revisions.git(['status', '--porcelain'])).toBe(status);
});

test('a root below the top of a repository', async () => {
  const top = await folder();
  const root = join(top, 'compliance');
  execFileSync('cp', ['-r', await copy(), root]);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.com', ...args], {
      cwd: top,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'One');
  execFileSync('rm', [join(root, 'content/vendors/VND-CUMULUS.yaml')]);
  git('commit', '--quiet', '--all', '--message', 'Two');
  const { stdout } = await corroborate(['diff', 'HEAD~1', '--root', root, '--as-of', '2026-10-15', '--format', 'json']);
  expect(fatesOf(JSON.parse(stdout))).toEqual(['deleted VND-CUMULUS']);
});

test.each<[string, readonly string[], RegExp]>([
  ['no revision', ['nonesuch'], /nonesuch is no revision of this repository/],
  ['an option in the place of a revision', ['--', '--output=/tmp/x'], /--output=\/tmp\/x is no revision/],
  ['a file in the place of a commit', [`HEAD:${POLICY}`], /is no revision of this repository/],
])('2: %s', async (_name, args, message) => {
  const { code, stderr, stdout } = await corroborate(['diff', '--root', revisions.root, ...args]);
  expect(stderr).toMatch(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('2: no repository; 3: a revision without content', async () => {
  const outside = await corroborate(['diff', 'HEAD', '--root', await copy()]);
  expect(outside).toMatchObject({ code: 2, stdout: '' });
  expect(outside.stderr).toContain('lies in no git repository');
  const empty = await revisions.commit(await folder());
  const { code, stderr } = await corroborate(['diff', empty, 'HEAD', '--root', revisions.root]);
  expect(stderr).toContain(`There is no content in ${empty}`);
  expect(code).toBe(3);
});
