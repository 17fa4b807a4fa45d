/** `diff` on changes of promises, approvals and outcomes: what it says, and nothing more. */
import { beforeAll, expect, test } from 'vitest';
import type { Edit } from '../support/edits.ts';
import { fatesOf, Revisions, rulesOf } from './revisions.ts';
import { removeAfterwards } from './roots.ts';

removeAfterwards();

let revisions: Revisions;
beforeAll(async () => {
  revisions = await Revisions.open();
});

const POLICY = 'policies/incident-response/1.1.0.mdx';
const INCIDENT = 'incidents/2026/INC-2026-002.md';
const LATE: Edit = { file: INCIDENT, set: { '/escalations/1/at': '2026-04-10T08:30:00Z' } };

test('a target loosened after an incident that missed it: the promise, the flip, the finding that goes, the approval that falls', async () => {
  const missed = await revisions.state([LATE]);
  const loosened: Edit = {
    file: POLICY,
    replace: 'managing-director, within: PT4H',
    with: 'managing-director, within: PT96H',
  };
  const changes = await revisions.diff(missed, await revisions.state([LATE, loosened]));
  expect(changes.promises).toMatchObject([
    {
      kind: 'edited',
      after: 'incident-response@1.1.0',
      terms: [
        {
          term: 'SEV-1: escalation to managing-director within',
          direction: 'loosened',
          before: '4 h',
          after: '96 h',
        },
      ],
    },
  ]);
  expect(changes.outcomes).toMatchObject([
    {
      incident: 'INC-2026-002',
      before: { outcome: 'late', allowed: '4 h' },
      after: { outcome: 'met', allowed: '96 h' },
    },
  ]);
  expect(rulesOf(changes.findings.fixed)).toEqual(['CLOCK-3']);
  expect(rulesOf(changes.findings.appeared)).toContain('POL-10');
  expect(changes.approvals).toMatchObject([{ record: 'incident-response@1.1.0', state: 'fallen' }]);
});

test('an approved text edited: the approval falls, and no promise moves', async () => {
  const changes = await revisions.changed({ file: POLICY, replace: 'or a person reports', with: 'or anybody reports' });
  expect(changes.approvals).toMatchObject([
    { record: 'incident-response@1.1.0', by: 'managing-director', state: 'fallen' },
  ]);
  expect(changes.records).toMatchObject([
    { id: 'incident-response@1.1.0', fields: [], text: { inserted: 1, deleted: 2 } },
  ]);
  expect(changes.promises).toEqual([]);
});

test('an approved text edited and the seal rewritten under the same approval', async () => {
  const edit: Edit = { file: POLICY, replace: 'or a person reports', with: 'or anybody reports' };
  const changes = await revisions.diff(revisions.base, await revisions.state([edit], [POLICY]));
  expect(changes.approvals).toMatchObject([{ record: 'incident-response@1.1.0', state: 'resealed' }]);
  expect(changes.findings.appeared).toEqual([]);
});

test('a new version: its terms against those of the version before it', async () => {
  const text = await revisions.git(['show', `${revisions.base}:${POLICY}`]);
  const next = `${text}\n`
    .replace('version: "1.1.0"', 'version: "1.2.0"')
    .replace('supersedes: "1.0.0"', 'supersedes: "1.1.0"')
    .replace('effectiveFrom: 2026-03-01', 'effectiveFrom: 2026-12-01')
    .replace('contain: PT8H', 'contain: PT4H')
    .replace('PT48H, updateEvery: PT6H', 'PT72H');
  const changes = await revisions.changed({ file: 'policies/incident-response/1.2.0.mdx', add: next });
  expect(fatesOf(changes)).toEqual(['added incident-response@1.2.0']);
  const [promise] = changes.promises;
  expect(promise).toMatchObject({
    kind: 'new-version',
    before: 'incident-response@1.1.0',
    after: 'incident-response@1.2.0',
  });
  expect(promise?.terms.map(({ term, direction }) => `${direction} ${term}`)).toEqual([
    'tightened SEV-1: contain within',
    'loosened SEV-1: recover within',
    'loosened SEV-1: an update every',
  ]);
});

test('a time of an incident moved: the outcome flips, and the disclosure that rests on it is named', async () => {
  const changes = await revisions.changed({ file: INCIDENT, set: { '/times/triaged': '2026-04-07T09:30:00Z' } });
  expect(changes.outcomes).toMatchObject([
    {
      incident: 'INC-2026-002',
      promise: 'SEV-1: triage within',
      before: { outcome: 'met' },
      after: { outcome: 'missed' },
    },
  ]);
  expect(changes.disclosures).toEqual([
    { disclosure: 'DIS-2026-001', fate: null, fields: [], incidents: ['INC-2026-002'] },
  ]);
});

test('a deviation acknowledged, and the acknowledgement taken back', async () => {
  const before = await revisions.state([LATE]);
  const record = [
    '---',
    'id: DEV-2026-009',
    'rule: CLOCK-3',
    'records: [INC-2026-002]',
    'reason: The number in the roster was wrong',
    'approvedBy: compliance-lead',
    'approvedAt: 2026-05-01T09:00:00Z',
    'historical: true',
    '---',
    '',
  ].join('\n');
  const after = await revisions.state([LATE, { file: 'content/deviations/DEV-2026-009.md', add: record }]);
  const there = await revisions.diff(before, after);
  expect(rulesOf(there.findings.acknowledged)).toEqual(['CLOCK-3']);
  expect(there.findings.appeared).toEqual([]);
  expect(rulesOf((await revisions.diff(after, before)).findings.reopened)).toEqual(['CLOCK-3']);
});
