/** What the installed package writes for those who write records: new ones of every type, and schemas for their editors. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FILE_KINDS } from '../../src/authoring/schemas/json-schema.ts';
import { RECORD_TYPES, type RecordType } from '../../src/model/record-types.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { command, PATIENT, succeed } from './installed.ts';

let place = '';
let root = '';

vi.setConfig({ testTimeout: PATIENT });

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'corroborate-authoring-'));
  root = join(place, 'my-portal');
  await succeed(['init', 'my-portal'], place);
}, PATIENT);

afterAll(() => rm(place, { recursive: true, force: true }));

/** What their author says of the types that are named by hand, or that follow something. */
const SAID: Partial<Record<RecordType, readonly string[]>> = {
  policy: ['--from', 'incident-response@1.0.0'],
  plan: ['--from', 'incident-response-plan@1.0.0'],
  threshold: ['--from', '1.0.0'],
  control: ['--id', 'CTL-NEW-1'],
  role: ['--id', 'new-role'],
  'on-call': ['--id', 'primary'],
  period: ['--id', 'second-period'],
  obligation: ['--id', 'OBL-NEW-1'],
  vendor: ['--id', 'VND-NEW-1'],
  'system-description': ['--id', 'second'],
};

test('a new record of every type: its empty values are found, and nothing else anywhere', async () => {
  const asked = new Map<string, readonly string[]>();
  for (const type of RECORD_TYPES) {
    const said = await succeed(['new', type, ...(SAID[type] ?? [])], root);
    const [, file = ''] = /^Wrote (\S+) \(/.exec(said) ?? [];
    expect(file, said).not.toBe('');
    asked.set(
      file,
      [...said.matchAll(/^ {2}(\S+):(\d+) SYN-3 /gm)].map((match) => `${match[1]}:${match[2]}`),
    );
  }
  expect(asked.size).toBe(RECORD_TYPES.length);
  expect([...asked].filter(([, empty]) => empty.length === 0)).toEqual([]);
  const { code, stdout } = await command(['check', '--format', 'json'], root);
  expect(code).toBe(1);
  const findings = JSON.parse(stdout).findings as readonly Finding[];
  expect(findings.filter(({ rule }) => rule !== 'SYN-3')).toEqual([]);
  expect(findings.map(({ file, line }) => `${file}:${line}`).sort()).toEqual([...asked.values()].flat().sort());
});

test('the schemas of the new root are those that the package writes, and its settings name them', async () => {
  const folder = join(root, '.vscode/schemas');
  const texts = async () => Promise.all(FILE_KINDS.map((kind) => readFile(join(folder, `${kind}.json`), 'utf8')));
  expect((await readdir(folder)).sort()).toEqual(FILE_KINDS.map((kind) => `${kind}.json`).sort());
  const ofInit = await texts();
  const printed = JSON.parse(await succeed(['schema', '--out', '.vscode/schemas'], root));
  expect(await texts()).toEqual(ofInit);
  const settings = JSON.parse(await readFile(join(root, '.vscode/settings.json'), 'utf8'));
  expect(settings['yaml.schemas']).toEqual(printed['yaml.schemas']);
  expect(settings['yaml.schemas']['./.vscode/schemas/control.json']).toEqual(['content/controls/*.yaml']);
});
