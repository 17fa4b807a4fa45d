/** `seal`: an approval written into a file, true to its text, and nothing else changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copy, removeAfterwards } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();

const POLICY = 'policies/incident-response/1.1.0.mdx';
const DISCLOSURE = 'content/disclosures/DIS-2026-001.mdx';
const AS_OF = ['--as-of', '2026-10-15'];

async function seal(root: string, file: string, ...args: readonly string[]) {
  return corroborate(['seal', join(root, file), '--root', root, ...AS_OF, ...args]);
}

async function rulesIn(root: string): Promise<readonly string[]> {
  const { stdout } = await corroborate(['check', '--root', root, ...AS_OF, '--format', 'json']);
  return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
}

const lines = async (root: string, file: string) => (await readFile(join(root, file), 'utf8')).split('\n');

test('an approved text that was changed is approved again: one line differs, and the check is clean', async () => {
  const root = await copy({ file: POLICY, replace: 'or a person reports', with: 'or anybody reports' });
  expect(await rulesIn(root)).toEqual(['POL-10']);
  const before = await lines(root, POLICY);
  const { code, stdout } = await seal(root, POLICY, '--by', 'managing-director', '--at', '2026-02-20T10:00:00Z');
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/approved by managing-director at 2026-02-20T10:00:00Z/),
  });
  const after = await lines(root, POLICY);
  expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
  expect(await rulesIn(root)).toEqual([]);
});

test('a disclosure: its seal, its approver and the time', async () => {
  const root = await copy({ file: DISCLOSURE, replace: 'about a day', with: 'less than two days' });
  expect(await rulesIn(root)).toEqual(['DIS-8']);
  expect((await seal(root, DISCLOSURE, '--by', 'compliance-lead', '--at', '2026-07-17T10:00:00Z')).code).toBe(0);
  expect(await rulesIn(root)).toEqual([]);
  expect(await readFile(join(root, DISCLOSURE), 'utf8')).toContain('approvedAt: 2026-07-17T10:00:00Z\n');
});

test('an approval is added beside others, and those of another text are named', async () => {
  const root = await copy({ file: POLICY, replace: 'or a person reports', with: 'or anybody reports' });
  const roles = join(root, 'content/roles/security-lead.yaml');
  await writeFile(roles, (await readFile(roles, 'utf8')).replace('authority: [', 'authority: [approve-policy, '));
  const { stdout } = await seal(root, POLICY, '--by', 'security-lead', '--at', '2026-02-21T10:00:00Z');
  expect(stdout).toContain('Approvals of another text stand beside it (managing-director)');
  const text = await readFile(join(root, POLICY), 'utf8');
  expect(text).toMatch(
    /approvals:\n {2}- \{ by: managing-director.+\n {2}- \{ by: security-lead, at: 2026-02-21T10:00:00Z, sha256: [0-9a-f]{64} \}\n/,
  );
});

test('a text that is approved as it stands is left alone', async () => {
  const root = await copy();
  const before = await readFile(join(root, POLICY));
  const { code, stdout } = await seal(root, POLICY, '--by', 'managing-director');
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing was written') });
  expect(await readFile(join(root, POLICY))).toEqual(before);
});

test('line ends stay as they are', async () => {
  const root = await copy({ file: POLICY, replace: 'or a person reports', with: 'or anybody reports' });
  const path = join(root, POLICY);
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
  expect((await seal(root, POLICY, '--by', 'managing-director', '--at', '2026-02-20T10:00:00Z')).code).toBe(0);
  expect((await readFile(path, 'utf8')).replaceAll('\r\n', '')).not.toContain('\n');
  expect(await rulesIn(root)).toEqual([]);
});

test.each<[string, string, readonly string[], RegExp]>([
  ['a role that is not there', POLICY, ['--by', 'nobody'], /There is no role nobody/],
  [
    'a role without the authority',
    POLICY,
    ['--by', 'platform-engineer'],
    /platform-engineer has no authority approve-policy/,
  ],
  [
    'a time at which nobody held the role',
    POLICY,
    ['--by', 'managing-director', '--at', '1999-01-01'],
    /Nobody held managing-director/,
  ],
  ['a holder who did not hold it', POLICY, ['--by', 'managing-director', '--holder', 'H-99'], /H-99 did not hold/],
  [
    'a record that takes no seal',
    'incidents/2026/INC-2026-001.md',
    ['--by', 'managing-director'],
    /INC-2026-001 takes no seal/,
  ],
  ['a file that is no record', 'public/notice.txt', ['--by', 'managing-director'], /is no record of the content/],
  ['no role', POLICY, [], /required option '--by <role>' not specified/],
])('2, and nothing is written: %s', async (_name, file, args, message) => {
  const root = await copy({ file: POLICY, replace: 'or a person reports', with: 'or anybody reports' });
  const before = await readFile(join(root, file));
  const { code, stdout, stderr } = await seal(root, file, ...args);
  expect(stderr).toMatch(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(await readFile(join(root, file))).toEqual(before);
});

test('2: a text with an error is not sealed', async () => {
  const root = await copy({ file: POLICY, set: { '/titel': 'x' } });
  const { code, stderr } = await seal(root, POLICY, '--by', 'managing-director');
  expect(stderr).toContain('has an error at /titel');
  expect(code).toBe(2);
});
