/** The auditor's projection: everything but the confidential values, each of which is there by its SHA-256. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { project } from '../../../src/publish/projection/project.ts';
import { projectionText, siteFrom } from '../../../src/publish/projection/site.ts';
import { recordView } from '../../../src/publish/view/record/record-view.ts';
import { recordOf } from '../../../src/publish/view/site.ts';
import { type Checked, check } from '../../../src/rules/check.ts';
import { copy, removeAfterwards } from '../../cli/roots.ts';

removeAfterwards();

const FILE = 'incidents/2026/INC-2026-002.md';
const HOST = 'vault-17 on rack four';
const DETAIL = 'the token of the build robot was in a public fork';

let checked: Checked;
let text: string;

beforeAll(async () => {
  const set = { '/confidential': { 'the host': HOST, indicator: 'kestrel-beacon' }, '/rootCauses/0/detail': DETAIL };
  const root = await copy({ file: FILE, set });
  checked = await check(root, { asOf: Date.parse('2026-10-15'), cache: false });
  text = projectionText(await project(checked, { audience: 'auditor', base: '/', history: null }));
});

const digest = (value: string) => createHash('sha256').update(value).digest('hex');

test('holds no confidential value, nor the name of a confidential key', () => {
  expect(checked.corpus.file(FILE)?.text).toContain(HOST);
  for (const hidden of [HOST, DETAIL, 'kestrel-beacon', 'the host', checked.corpus.root])
    expect(text).not.toContain(hidden);
});

test('holds the SHA-256 of each, and pages print it', () => {
  const site = siteFrom(text);
  const printed = JSON.stringify(recordView(site, recordOf(site, 'incident', 'INC-2026-002')));
  for (const hidden of [HOST, DETAIL, 'kestrel-beacon'])
    expect(printed).toContain(JSON.stringify({ kind: 'withheld', sha256: digest(hidden) }));
});

test('holds every other field and text as it was written', () => {
  const { corpus, graph } = siteFrom(text);
  for (const rec of checked.corpus.records.filter(({ id }) => id !== 'INC-2026-002')) {
    expect(graph.index.byName(rec.type, rec.id)?.data).toEqual(rec.data);
    const body = rec.body?.empty === false ? checked.corpus.bodyText(rec.file) : '';
    expect(corpus.bodyText(rec.file)).toBe(body);
  }
});
