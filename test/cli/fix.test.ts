/** `check --fix`: the missing ends of links written, everything else left, and the rest reported. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Edit } from '../support/edits.ts';
import { copy, removeAfterwards } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();

const INCIDENT = 'incidents/2026/INC-2026-002.md';
const OTHER_REVIEW = 'content/reviews/PIR-2026-003.md';
const ONE_SIDED: Edit = {
  file: INCIDENT,
  replace: 'remediations: [REM-2026-001, REM-2026-002]',
  with: 'remediations: [REM-2026-001] # as agreed',
};

async function fix(root: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await corroborate(['check', '--fix', '--root', root, '--format', 'json', ...args]);
  return { code, stderr, rules: JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule) };
}

test('the missing entry is added, its line and no other changes, and the check is clean', async () => {
  const root = await copy(ONE_SIDED);
  const before = await readFile(join(root, INCIDENT), 'utf8');
  expect(await fix(root)).toEqual({
    code: 0,
    stderr: `fixed: ${INCIDENT}: REM-2026-002 added to remediations\n`,
    rules: [],
  });
  expect(await readFile(join(root, INCIDENT), 'utf8')).toBe(
    before.replace('[REM-2026-001] # as agreed', '[REM-2026-001, REM-2026-002] # as agreed'),
  );
});

test('a finding within a record gets its end, in quotes where YAML needs them', async () => {
  const root = await copy({
    file: 'content/remediations/REM-2026-002.md',
    replace: 'sources: [INC-2026-002, "PIR-2026-001#late-alert"]',
    with: 'sources: [INC-2026-002]',
  });
  expect((await fix(root)).rules).toEqual([]);
  expect(await readFile(join(root, 'content/remediations/REM-2026-002.md'), 'utf8')).toMatch(
    /^sources: \[INC-2026-002, "?PIR-2026-001#late-alert"?\]$/m,
  );
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['mixed', (text: string) => text.replace(/\n(?=status)/, '\r\n')],
])('line ends stay as they are: %s', async (_name, ends) => {
  const root = await copy(ONE_SIDED);
  const path = join(root, INCIDENT);
  const before = ends(await readFile(path, 'utf8'));
  await writeFile(path, before);
  expect((await fix(root)).code).toBe(0);
  expect(await readFile(path, 'utf8')).toBe(before.replace('[REM-2026-001] #', '[REM-2026-001, REM-2026-002] #'));
});

test('a name that is probably meant is offered, and never written', async () => {
  const root = await copy({ file: INCIDENT, replace: 'review: PIR-2026-001', with: 'review: PIR-2026-010' });
  const before = await readFile(join(root, INCIDENT));
  const { code, stderr, rules } = await fix(root);
  expect({ code, rules }).toMatchObject({ code: 1, rules: expect.arrayContaining(['REF-2']) });
  expect(stderr).toBe('Nothing to fix: no link lacks its other end (REF-3).\n');
  expect(await readFile(join(root, INCIDENT))).toEqual(before);
});

test.each<[string, readonly Edit[], string]>([
  [
    'two records claim one end',
    [{ file: 'incidents/2026/INC-2026-003.md', replace: 'review: PIR-2026-003', with: 'review: PIR-2026-001' }],
    'somebody has to say which',
  ],
  [
    'the text is approved under a seal',
    [
      { file: INCIDENT, set: { '/disclosures': [] } },
      { file: 'incidents/2026/INC-2026-003.md', set: { '/disclosures': ['DIS-2026-001'] } },
    ],
    'DIS-2026-001 is approved: a change would break the seal of its text',
  ],
  [
    'the list is written over several lines',
    [
      {
        file: INCIDENT,
        replace: 'remediations: [REM-2026-001, REM-2026-002]',
        with: 'remediations: [\n  REM-2026-001\n  ]',
      },
    ],
    `${INCIDENT} cannot be edited safely`,
  ],
])('left as it is, with the reason, and still reported: %s', async (_name, edits, why) => {
  const root = await copy(...edits);
  const disclosure = await readFile(join(root, 'content/disclosures/DIS-2026-001.mdx'));
  const { code, stderr, rules } = await fix(root);
  expect(stderr).toContain(why);
  expect({ code, rules }).toMatchObject({ code: 1, rules: expect.arrayContaining(['REF-3']) });
  expect(await readFile(join(root, 'content/disclosures/DIS-2026-001.mdx'))).toEqual(disclosure);
});

test('what would bring another fault is put back, and what would not is written all the same', async () => {
  const root = await copy(
    ONE_SIDED,
    { file: OTHER_REVIEW, replace: 'kind: cause', with: 'kind: went-well' },
    { file: 'incidents/2026/INC-2026-004.md', set: { '/review': 'PIR-2026-003', '/controlFailures': ['CTL-ACC-1'] } },
  );
  const review = await readFile(join(root, OTHER_REVIEW));
  const { stderr } = await fix(root);
  expect(stderr).toContain(`fixed: ${INCIDENT}: REM-2026-002 added to remediations`);
  expect(stderr).toMatch(/left: INC-2026-004 at \/review: the entry would bring PIR-2/);
  expect(await readFile(join(root, OTHER_REVIEW))).toEqual(review);
});

test('a clean root is left alone', async () => {
  const root = await copy();
  const before = await stat(join(root, INCIDENT));
  expect(await fix(root)).toMatchObject({ code: 0, rules: [] });
  expect((await stat(join(root, INCIDENT))).ino).toBe(before.ino);
});
