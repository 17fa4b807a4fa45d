/** `diff` on changes of records: what it says, and nothing more. */
import { beforeAll, expect, test } from 'vitest';
import { fatesOf, Revisions, rulesOf } from './revisions.ts';
import { removeAfterwards } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();

let revisions: Revisions;
beforeAll(async () => {
  revisions = await Revisions.open();
});

const INCIDENT = 'incidents/2026/INC-2026-002.md';
const DISCLOSURE = 'content/disclosures/DIS-2026-001.mdx';

test("a remediation's due date moved, with and without its history", async () => {
  const file = 'content/remediations/REM-2026-001.md';
  const moved = await revisions.changed({ file, set: { '/due': '2026-06-30' } });
  expect(moved.dueDates).toEqual([
    { remediation: 'REM-2026-001', before: '2026-05-15', after: '2026-06-30', explained: false },
  ]);
  const entry = { due: '2026-05-15', changedAt: '2026-05-10', approvedBy: 'security-lead', reason: 'A part was late' };
  const explained = await revisions.changed({ file, set: { '/due': '2026-06-30', '/dueHistory': [entry] } });
  expect(explained.dueDates).toMatchObject([{ explained: true }]);
});

test('a record deleted, and one withdrawn with a tombstone', async () => {
  const file = 'content/remediations/REM-2026-005.md';
  const deleted = await revisions.changed({ file, delete: true });
  expect(fatesOf(deleted)).toEqual(['deleted REM-2026-005']);
  const tombstones = 'content/tombstones.yaml';
  const entry = { id: 'REM-2026-005', reason: 'Entered twice', by: 'security-lead', at: '2026-10-01T08:00:00Z' };
  const withdrawn = await revisions.changed(
    { file, delete: true },
    { file: tombstones, set: { '/tombstones/9': entry } },
  );
  expect(withdrawn.records).toMatchObject([{ fate: 'withdrawn', reason: 'Entered twice' }]);
});

test("a disclosure's count changed: the disclosure, its approval, what contradicts it now", async () => {
  const changes = await revisions.changed({ file: DISCLOSURE, set: { '/extent/subjects': 121 } });
  expect(changes.disclosures).toEqual([
    {
      disclosure: 'DIS-2026-001',
      fate: 'changed',
      fields: [{ pointer: '/extent/subjects', before: 120, after: 121 }],
      incidents: [],
    },
  ]);
  expect(changes.approvals).toMatchObject([{ record: 'DIS-2026-001', state: 'fallen' }]);
  expect(rulesOf(changes.findings.appeared)).toEqual(['DIS-4', 'DIS-8']);
});

test('a confidential value is said to differ, and not shown', async () => {
  const changes = await revisions.changed({ file: INCIDENT, set: { '/confidential/host': 'build-runner-eight' } });
  expect(changes.records[0]?.fields).toEqual([
    { pointer: '/confidential/host', before: 'withheld', after: 'withheld' },
  ]);
  expect(JSON.stringify(changes)).not.toContain('build-runner');
});

test('a comment, the order of keys and the place of a file mean nothing', async () => {
  const text = await revisions.git(['show', `${revisions.base}:content/roles/security-lead.yaml`]);
  const reordered = [
    '# a comment',
    ...text.split('\n').toSorted((a, b) => Number(b.startsWith('title')) - Number(a.startsWith('title'))),
  ];
  const changes = await revisions.changed({
    file: 'content/roles/security-lead.yaml',
    add: `${reordered.join('\n')}\n`,
  });
  expect(changes.records).toEqual([]);
  expect(changes.findings).toEqual({ appeared: [], fixed: [], acknowledged: [], reopened: [] });
});

test('pretty and markdown say the same in words', async () => {
  const head = await revisions.state([{ file: DISCLOSURE, set: { '/extent/subjects': 121 } }]);
  const print = async (format: string) =>
    (
      await corroborate([
        'diff',
        revisions.base,
        head,
        '--root',
        revisions.root,
        '--as-of',
        '2026-10-15',
        '--format',
        format,
      ])
    ).stdout;
  const pretty = await print('pretty');
  expect(pretty).toContain(
    'Disclosures touched · 1\n  - DIS-2026-001 was changed\n      /extent/subjects: 120 → 121\n',
  );
  expect(pretty).toMatch(/Approvals · 1\n {2}- DIS-2026-001 is no longer the text that was approved/);
  const markdown = await print('markdown');
  expect(markdown).toContain(
    '### Disclosures touched (1)\n\n- DIS-2026-001 was changed\n  - /extent/subjects: 120 → 121\n',
  );
});
