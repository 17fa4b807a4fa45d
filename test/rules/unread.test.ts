/** What cannot be read has one finding, and nothing else is said of what it may hold. */
import { appendFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../../src/rules/check.ts';
import { editedCopy } from '../support/edits.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));

/** The findings of the fixture after a change made to its copy, as `RULE file`. */
async function found(change: (root: string) => Promise<void>, asOf?: number): Promise<string[]> {
  const root = await editedCopy(BASE, []);
  try {
    await change(root);
    const { result } = await check(root, { asOf, now: Date.parse('2031-01-01T00:00:00Z') });
    return result.findings.map(({ rule, file }) => `${rule} ${file}`);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** A file of the fixture that an evidence item names. */
const FILE = '2026/access.log';

const FOLDERS = [
  'policies/incident-response',
  'policies',
  'incidents/2026',
  'incidents/events',
  'content/access-reviews',
  'content/control-changes',
  'content/controls',
  'content/disclosures',
  'content/evidence',
  'content/evidence/files',
  'content/obligations',
  'content/periods',
  'content/plans',
  'content/populations',
  'content/remediations',
  'content/reviews',
  'content/roles',
  'content/system-description',
  'content/tabletops',
  'content/thresholds',
  'content/training',
  'content/vendors',
];

test.each(FOLDERS)('%s is a symbolic link', async (folder) => {
  const link = async (root: string) => {
    await rename(`${root}/${folder}`, `${root}/elsewhere`);
    await symlink(`${root}/elsewhere`, `${root}/${folder}`);
  };
  expect(await found(link)).toEqual([`SYN-1 ${folder}`]);
});

test('a fact of a record that may be in a folder that is a symbolic link', async () => {
  const link = async (root: string) => {
    await rename(`${root}/policies`, `${root}/elsewhere`);
    await symlink(`${root}/elsewhere`, `${root}/policies`);
    await appendFile(
      `${root}/content/reviews/PIR-2026-001.mdx`,
      '\n<Fact of="incident-response@1.0.0" is="title" /> and <Ref to="incident-response@1.0.0" />\n',
    );
  };
  expect(await found(link)).toEqual(['SYN-1 policies']);
});

test('a file of evidence is a symbolic link', async () => {
  const link = async (root: string) => {
    await rename(`${root}/content/evidence/files/${FILE}`, `${root}/elsewhere`);
    await symlink(`${root}/elsewhere`, `${root}/content/evidence/files/${FILE}`);
  };
  expect(await found(link)).toEqual([`SYN-1 content/evidence/files/${FILE}`]);
});

test('portal.yaml cannot be read: nothing is measured against the present instant', async () => {
  const spoil = (root: string) => writeFile(`${root}/content/portal.yaml`, Uint8Array.of(0xff));
  expect(await found(spoil)).toEqual(['SYN-1 content/portal.yaml']);
});

test('the asOf of portal.yaml is none', async () => {
  const root = await editedCopy(BASE, [
    { file: 'content/portal.yaml', replace: 'asOf: 2026-10-15T00:00:00Z', with: 'asOf: 2026-10-15' },
  ]);
  try {
    const { result } = await check(root, { now: Date.parse('2031-01-01T00:00:00Z') });
    expect(result.findings.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(['SYN-3 /asOf']);
    const fixed = await check(root, { asOf: Date.parse('2031-01-01T00:00:00Z') });
    expect(fixed.result.findings.map(({ rule }) => rule)).toContain('REM-2');
  } finally {
    await rm(root, { recursive: true });
  }
});
