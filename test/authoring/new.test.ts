/** What `new` refuses, what it makes of a source, and how a row joins a log. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCsvRow, withYamlRow } from '../../src/authoring/new/log-row.ts';
import { type Asked, makeNew } from '../../src/authoring/new/make.ts';
import { type Checked, check } from '../../src/rules/check.ts';
import { editedCopy } from '../support/edits.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));
let root = '';
let checked: Checked;

beforeAll(async () => {
  root = await editedCopy(BASE, [
    { file: 'incidents/2026/INC-2026-001.md', set: { '/remediations': [] } },
    {
      file: 'content/tombstones.yaml',
      set: { '/tombstones/1': { id: 'DEV-2026-007', reason: 'x', by: 'compliance-lead', at: '2026-05-29T09:00:00Z' } },
    },
    { file: 'content/controls/CTL-MON-1.yaml', set: { '/titel': 'x' } },
  ]);
  checked = await check(root, { cache: false });
});
afterAll(() => rm(root, { recursive: true }));

const asked = (type: Asked['type'], more: Partial<Asked> = {}): Asked => ({
  type,
  from: undefined,
  id: undefined,
  ...more,
});

test.each<[string, Asked, RegExp]>([
  [
    'a type that its author names',
    asked('role'),
    /A role has a name of its own \(content\/roles\/\): say which, such as --id/,
  ],
  ['a name that is taken', asked('control', { id: 'CTL-IR-1' }), /CTL-IR-1 is taken/],
  ['an id that was withdrawn', asked('review', { id: 'PIR-2026-002' }), /was withdrawn/],
  [
    'an id of another type',
    asked('review', { id: 'REM-2026-099' }),
    /cannot name a review: --id is a name such as PIR-2026-001/,
  ],
  ['a name in another form', asked('role', { id: 'Audit Liaison' }), /cannot name a role/],
  [
    'a source that is not there',
    asked('review', { from: 'INC-2026-0042' }),
    /There is no record INC-2026-0042\. Did you mean INC-2026-00\d\?/,
  ],
  [
    'a source that it has no link for',
    asked('review', { from: 'CTL-IR-1' }),
    /Records of the type review name no control\./,
  ],
  [
    'a source of which a part is meant',
    asked('remediation', { from: 'PIR-2026-003' }),
    /Name a part of it: PIR-2026-003#missing-lock\./,
  ],
  [
    'an exercise of which a finding is meant',
    asked('remediation', { from: 'TTX-2026-001' }),
    /Records of the type remediation name no tabletop\. Name a part of it: TTX-2026-001#contact-list\./,
  ],
  [
    'a part that is not there',
    asked('remediation', { from: 'PIR-2026-003#lock' }),
    /PIR-2026-003 has no lock\. It has missing-lock\./,
  ],
  [
    'a source that several keys could name',
    asked('obligation', { from: 'compliance-lead', id: 'OBL-X' }),
    /decidedBy and executedBy/,
  ],
  [
    'a source that names another already',
    asked('review', { from: 'INC-2026-003' }),
    /INC-2026-003 names PIR-2026-003 in review already/,
  ],
  ['a source with a seal', asked('incident', { from: 'DIS-2026-001' }), /would break the seal/],
  ['a source with an error', asked('evidence', { from: 'CTL-MON-1' }), /CTL-MON-1\.yaml has an error at \/titel/],
  [
    'a version of another policy',
    asked('policy', { from: 'notification@1.0.0', id: 'access@2.0.0' }),
    /is no version of notification/,
  ],
])('refused: %s', (_name, what, message) => {
  expect(() => makeNew(checked, what)).toThrow(message);
});

test.each<[string, Asked, string, string]>([
  ['a withdrawn number is passed over', asked('deviation'), 'DEV-2026-008', 'content/deviations/DEV-2026-008.md'],
  [
    'a row goes to the log of its month',
    asked('event', { id: 'EVT-2026-0099' }),
    'EVT-2026-0099',
    'incidents/events/2026-10.yaml',
  ],
  [
    'the next version after all',
    asked('policy', { from: 'incident-response@1.0.0' }),
    'incident-response@1.2.0',
    'policies/incident-response/1.2.0.md',
  ],
  [
    'a version that is asked for',
    asked('policy', { from: 'incident-response@1.1.0', id: 'incident-response@2.0.0' }),
    'incident-response@2.0.0',
    'policies/incident-response/2.0.0.mdx',
  ],
])('%s', (_name, what, id, file) => {
  expect(makeNew(checked, what)).toMatchObject({ id, record: { file, before: null } });
});

test('a next version keeps the text, and says of itself that it is a draft which follows the other', () => {
  const { text } = makeNew(checked, asked('policy', { from: 'incident-response@1.1.0' })).record;
  expect(text).toMatch(/^version: "?1\.2\.0"?$/m);
  expect(text).toMatch(/^status: draft$/m);
  expect(text).toMatch(/^supersedes: "?1\.1\.0"?$/m);
  expect(text).not.toMatch(/^(approvals|reviews):/m);
  expect(text).toContain('\n## 5 Escalation\n');
});

test('a finding gets its remediation', () => {
  const made = makeNew(checked, asked('remediation', { from: 'PIR-2026-003#missing-lock' }));
  expect(made.record.text).toContain('\nsources: [PIR-2026-003#missing-lock]\n');
  expect(made.source?.text).toContain('kind: cause, remediations: [REM-2026-003, REM-2026-006] }\n');
});

test('a list that is written and empty gets its entry', () => {
  expect(makeNew(checked, asked('remediation', { from: 'INC-2026-001' })).source?.text).toContain(
    '\nremediations: [REM-2026-006]\n',
  );
});

const PRESET = { id: 'EVT-2026-0099', disposition: 'pending' };

test('a row joins a YAML log, whose comments and spaces stay', () => {
  const before = '# of May\nevents:\n  - id: EVT-1\n    source: siem # the old one\n\n# end\n';
  const after = withYamlRow(before, 'event', PRESET);
  expect(after.startsWith('# of May\nevents:\n  - id: EVT-1\n    source: siem # the old one\n  -\n')).toBe(true);
  expect(after.endsWith('\n\n# end\n')).toBe(true);
  expect(after).toContain('\n    id: EVT-2026-0099\n');
});

test('a row joins a CSV log, in its columns', () => {
  expect(withCsvRow('id,reason,disposition\nEVT-1,"a, b",pending', 'event', PRESET)).toBe(
    'id,reason,disposition\nEVT-1,"a, b",pending\nEVT-2026-0099,,pending\n',
  );
});

test.each([
  ['a log in brackets', () => withYamlRow('events: []\n', 'event', PRESET)],
  ['a CSV log without a column for what is known', () => withCsvRow('id,source\nEVT-1,siem\n', 'event', PRESET)],
])('not added to: %s', (_name, add) => {
  expect(add).toThrow();
});
