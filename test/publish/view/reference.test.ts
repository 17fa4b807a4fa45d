/** The reference's examples are files of the fixture and the sample, which the check finds nothing in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULE_CODES } from '../../../src/model/catalogue.ts';
import { type FileKind, RECORD_TYPES } from '../../../src/model/record-types.ts';
import { kindsOf, REFERENCE_KINDS, rulesOn } from '../../../src/publish/view/page/reference.ts';
import { check } from '../../../src/rules/check.ts';
import { REPOSITORY } from '../../docs/document.ts';

const BASE = 'test/fixtures/base';

/** A small file of each kind; a deviation stands in the sample alone. */
const FILES: Readonly<Record<FileKind, string>> = {
  policy: 'policies/incident-response/1.1.0.mdx',
  plan: 'content/plans/ir-plan/1.0.0.md',
  incident: 'incidents/2026/INC-2026-003.md',
  event: 'incidents/events/2026-01.yaml',
  review: 'content/reviews/PIR-2026-003.md',
  remediation: 'content/remediations/REM-2026-003.md',
  control: 'content/controls/CTL-IR-1.yaml',
  'control-change': 'content/control-changes/CHG-2026-001.yaml',
  role: 'content/roles/incident-commander.yaml',
  'on-call': 'content/on-call/primary.yaml',
  period: 'content/periods/h1-2026.yaml',
  threshold: 'content/thresholds/1.0.0.yaml',
  obligation: 'content/obligations/OBL-GDPR-33.yaml',
  vendor: 'content/vendors/VND-CUMULUS.yaml',
  'access-review': 'content/access-reviews/ACR-2026-001.yaml',
  training: 'content/training/2025.yaml',
  tabletop: 'content/tabletops/TTX-2026-001.md',
  'system-description': 'content/system-description/tarn-ledger.mdx',
  disclosure: 'content/disclosures/DIS-2026-001.mdx',
  evidence: 'content/evidence/EVD-2026-001.yaml',
  population: 'content/populations/POP-2026-001.yaml',
  deviation: 'content/deviations/DEV-2026-001.md',
  portal: 'content/portal.yaml',
  tombstones: 'content/tombstones.yaml',
};

const rootOf = (kind: FileKind) => join(REPOSITORY, kind === 'deviation' ? '.' : BASE);

function exampleOf(kind: FileKind) {
  const file = FILES[kind];
  const lines = readFileSync(join(rootOf(kind), file), 'utf8')
    .trimEnd()
    .split('\n');
  return { file, lines };
}

test('the examples of the reference are the files as they are', async () => {
  const examples = Object.fromEntries(REFERENCE_KINDS.map((kind) => [kind, exampleOf(kind)]));
  await expect(`${JSON.stringify(examples, null, 2)}\n`).toMatchFileSnapshot(
    join(REPOSITORY, 'src/publish/view/page/reference-examples.json'),
  );
});

test('nothing is found in them', async () => {
  const found = async (root: string) =>
    (await check(root, { cache: false, now: Date.parse('2026-10-15') })).result.findings;
  const open = [...(await found(join(REPOSITORY, BASE))), ...(await found(REPOSITORY))].filter(
    ({ status, file }) => status === 'open' && file !== null && Object.values(FILES).includes(file),
  );
  expect(open).toEqual([]);
});

test('every rule of one or a few types stands on their pages', () => {
  const listed = new Set(REFERENCE_KINDS.flatMap(rulesOn));
  expect(RULE_CODES.filter((rule) => kindsOf(rule).length > 0 && !listed.has(rule))).toEqual([]);
  expect(RECORD_TYPES.filter((type) => rulesOn(type).length === 0)).toEqual(['control', 'access-review', 'training']);
  expect(rulesOn('remediation')).toContain('REM-3');
});
