/** What the README shows, done: its smallest root is built and checked, its edits of the sample are made, its outputs compared. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstantOrDate } from '../../src/model/time/instant.ts';
import { check } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { corroborate } from '../cli/run.ts';
import { type Edit, editedCopy } from '../support/edits.ts';
import { documentAt, REPOSITORY } from './document.ts';

const readme = documentAt('README.md');
const DEVIATION = 'content/deviations/DEV-2026-003.md';
const LATE: Edit = {
  file: 'incidents/2026/INC-2026-005.md',
  replace: 'at: 2026-04-22T11:48:00Z',
  with: 'at: 2026-04-22T14:48:00Z',
  nth: 2,
};

const made: string[] = [];
let sample = '';

async function edited(...edits: readonly Edit[]): Promise<string> {
  const root = await editedCopy(sample, edits);
  made.push(root);
  return root;
}

function output(name: string): string {
  const text = readme.outputs.get(name);
  if (text === undefined) throw new Error(`README.md has no output ${name}`);
  return text;
}

/** The codes of what is open, on the sample's own day or another. */
async function openCodes(root: string, day?: string): Promise<readonly string[]> {
  const asOf = day === undefined ? undefined : (parseInstantOrDate(day) ?? undefined);
  // The run's own day is set: how old the sample's is by now is not what is asked.
  const now = parseInstantOrDate('2026-10-15') ?? undefined;
  const { result } = await check(root, { asOf, now, cache: false });
  return result.findings.filter((finding) => finding.status === 'open').map((finding) => finding.rule);
}

beforeAll(async () => {
  sample = await mkdtemp(join(tmpdir(), 'corroborate-sample-'));
  made.push(sample);
  for (const folder of ['content', 'incidents', 'policies', 'public'])
    await cp(join(REPOSITORY, folder), join(sample, folder), { recursive: true });
});
afterAll(async () => {
  for (const root of made) await rm(root, { recursive: true });
});

test('the smallest root checks clean', async () => {
  const root = await mkdtemp(join(tmpdir(), 'corroborate-smallest-'));
  made.push(root);
  for (const [path, text] of readme.files) {
    if (path === DEVIATION) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { code, stdout } = await corroborate(['check', '--root', root, '--as-of', '2026-10-15']);
  expect(stdout).toContain('0 errors · 0 deviations · 0 not evidenced · 0 advisories · 0 acknowledged');
  expect(code).toBe(0);
});

test('a late escalation: the finding, as printed and as JSON', async () => {
  const root = await edited(LATE);
  const { code, stdout } = await corroborate(['check', '--root', root]);
  expect(stdout).toContain(output('escalation'));
  expect(stdout).toMatch(/^1 thing blocks publication\.$/m);
  expect(code).toBe(1);
  const json = JSON.parse((await corroborate(['check', '--root', root, '--format', 'json'])).stdout);
  expect(json.findings.find((finding: Finding) => finding.status === 'open')).toEqual(JSON.parse(output('json')));
});

test.each([
  ['13:39', []],
  ['13:40', ['CLOCK-3']],
])('the bound is exact: %s', async (time, codes) => {
  expect(await openCodes(await edited({ ...LATE, with: `at: 2026-04-22T${time}:00Z` }))).toEqual(codes);
});

describe('the acknowledgement', () => {
  const text = readme.files.get(DEVIATION) ?? '';

  test('covers the finding', async () => {
    const root = await edited(LATE, { file: DEVIATION, add: text });
    const { code, stdout } = await corroborate(['check', '--root', root]);
    expect(stdout).toContain(output('acknowledged'));
    expect(code).toBe(0);
  });

  test('is refused from the lead of the incident', async () => {
    const root = await edited(LATE, { file: DEVIATION, add: text.replace('compliance-lead', 'incident-commander') });
    expect(await openCodes(root)).toEqual(expect.arrayContaining(['CLOCK-3', 'DEV-1']));
  });
});

test('a deleted remediation', async () => {
  const root = await edited({ file: 'content/remediations/REM-2026-013.md', delete: true });
  const { code, stdout } = await corroborate(['check', '--root', root]);
  expect(stdout).toContain(output('dangling'));
  expect(stdout).toMatch(/^3 errors · 0 deviations/m);
  expect(code).toBe(1);
});

test.each<[string, Edit, readonly string[]]>([
  [
    'a loosened promise',
    {
      file: 'policies/incident-response/2.1.0.mdx',
      replace: 'to: executive-sponsor, within: PT4H',
      with: 'to: executive-sponsor, within: PT72H',
    },
    ['DEV-3', 'POL-10', 'POL-7', 'SYS-4'],
  ],
  [
    'another count in a disclosure',
    { file: 'content/disclosures/DIS-2026-002.mdx', replace: 'subjects: 1840', with: 'subjects: 1850' },
    ['DIS-4', 'DIS-8'],
  ],
  [
    'a deviation taken away',
    { file: 'content/deviations/DEV-2026-001.md', delete: true },
    ['CLOCK-3', 'REF-2', 'REF-2'],
  ],
  [
    'a verification taken away',
    { file: 'content/remediations/REM-2026-003.md', unset: ['/verification'] },
    ['DIS-5', 'REM-4'],
  ],
  [
    'other evidence than was collected',
    { file: 'content/evidence/files/remediations/rem-2026-003.txt', add: 'Another text.\n' },
    ['EVD-2'],
  ],
])('%s', async (_name, edit, codes) => {
  expect([...(await openCodes(await edited(edit)))].sort()).toEqual(codes);
});

test('time passes', async () => {
  expect(await openCodes(sample, '2026-12-31')).toEqual(expect.arrayContaining(['REM-2', 'TTX-1', 'CLOCK-4']));
});
