/** What `new` made is written whole or not at all, and nothing is written where something is in the way. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Asked, makeNew } from '../../src/authoring/new/make.ts';
import { writeMade } from '../../src/authoring/new/write.ts';
import { type Checked, check } from '../../src/rules/check.ts';
import { copy, removeAfterwards } from '../cli/roots.ts';

removeAfterwards();

let root = '';
let checked: Checked;

beforeAll(async () => {
  root = await copy();
  checked = await check(root, { cache: false });
});

const asked = (type: Asked['type'], from?: string): Asked => ({ type, from, id: undefined });

test('a file that has come into its place meanwhile is left, and the source with it', async () => {
  const made = makeNew(checked, asked('remediation', 'INC-2026-004'));
  const path = join(root, made.record.file);
  await symlink(join(root, 'public/notice.txt'), path);
  await expect(writeMade(root, made)).rejects.toThrow(/Cannot write .*REM-2026-006\.md/);
  expect(await readFile(join(root, 'incidents/2026/INC-2026-004.md'), 'utf8')).not.toContain('REM-2026-006');
  expect(await readFile(join(root, 'public/notice.txt'), 'utf8')).not.toContain('REM-2026-006');
  await rm(path);
});

test('a source that cannot be written any more takes the new record with it', async () => {
  const made = makeNew(checked, asked('remediation', 'INC-2026-004'));
  const source = join(root, 'incidents/2026');
  await rename(source, join(root, 'moved'));
  await symlink(join(root, 'moved'), source);
  await expect(writeMade(root, made)).rejects.toThrow(/INC-2026-004\.md.* incidents\/2026 is a link/);
  await rm(source);
  await rename(join(root, 'moved'), source);
  expect(existsSync(join(root, made.record.file))).toBe(false);
  expect(await readFile(join(source, 'INC-2026-004.md'), 'utf8')).toBe(made.source?.before);
});

test('a log keeps the row of before where the source cannot be written any more', async () => {
  const row = { file: 'incidents/events/2026-01.yaml', text: 'events: []\n' };
  const before = await readFile(join(root, row.file), 'utf8');
  const made = makeNew(checked, asked('remediation', 'INC-2026-004'));
  const gone = made.source && { ...made.source, file: 'incidents/nowhere.md/INC-2026-004.md' };
  await writeFile(join(root, 'incidents/nowhere.md'), 'a file in the place of a folder');
  await expect(writeMade(root, { ...made, record: { ...row, before }, source: gone })).rejects.toThrow(/Cannot write/);
  await rm(join(root, 'incidents/nowhere.md'));
  expect(await readFile(join(root, row.file), 'utf8')).toBe(before);
});

test('a folder that is a link is not written through', async () => {
  const made = makeNew(checked, asked('deviation'));
  const elsewhere = join(root, 'elsewhere');
  await mkdir(elsewhere);
  if (existsSync(join(root, 'content/deviations'))) await rename(join(root, 'content/deviations'), join(root, 'kept'));
  await symlink(elsewhere, join(root, 'content/deviations'));
  await expect(writeMade(root, made)).rejects.toThrow(/is a link/);
  expect(existsSync(join(elsewhere, 'DEV-2026-001.md'))).toBe(false);
});
