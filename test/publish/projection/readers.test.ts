/** What the public and staff see of a root: which records, which fields, which words of a text. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import { HiddenField } from '../../../src/publish/projection/hidden-fields.ts';
import { recordView } from '../../../src/publish/view/record/record-view.ts';
import type { Site } from '../../../src/publish/view/site.ts';
import { recordOf } from '../../../src/publish/view/site.ts';
import { check } from '../../../src/rules/check.ts';
import { copy, removeAfterwards } from '../../cli/roots.ts';
import type { Edit } from '../../support/edits.ts';
import { siteOf } from '../view/site.ts';

removeAfterwards();

const DISCLOSURE = 'content/disclosures/DIS-2026-001.mdx';
const AS_OF = Date.parse('2026-10-15');

async function siteFor(audience: Audience, asOf: number, ...edits: readonly Edit[]): Promise<Site> {
  return siteOf(await check(await copy(...edits), { asOf, cache: false }), '/', audience);
}

const ids = (site: Site) => site.records.map(({ id }) => id);
/** The rendered text of a record. */
const html = (site: Site, name: string) => site.rendered.get(name) ?? '';

let open: Site;
let staff: Site;

beforeAll(async () => {
  open = await siteFor('public', AS_OF);
  staff = await siteFor('staff', AS_OF);
});

describe('records', () => {
  test('the public sees policies written for it, in force, and what was approved and issued', () => {
    expect(ids(open)).toEqual(['notification@1.0.0', 'tarn-ledger', 'DIS-2026-001']);
  });

  test.each<[string, number, readonly Edit[], string]>([
    ['a draft', AS_OF, [{ file: DISCLOSURE, set: { '/status': 'draft' } }], 'DIS-2026-001'],
    ['a disclosure before its day', Date.parse('2026-07-19T23:59:59Z'), [], 'DIS-2026-001'],
    ['a policy before its day', Date.parse('2025-09-30T23:59:59Z'), [], 'notification@1.0.0'],
    [
      'a retired policy',
      AS_OF,
      [
        {
          file: 'policies/notification/1.0.0.md',
          set: { '/status': 'retired', '/effectiveTo': '2026-09-01' },
        },
      ],
      'notification@1.0.0',
    ],
    [
      'a policy for staff',
      AS_OF,
      [{ file: 'policies/notification/1.0.0.md', set: { '/audience': 'staff' } }],
      'notification@1.0.0',
    ],
  ])('the public does not see %s', async (_what, asOf, edits, id) => {
    expect(ids(await siteFor('public', asOf, ...edits))).not.toContain(id);
  });

  test('a disclosure is seen on its day', async () => {
    expect(ids(await siteFor('public', Date.parse('2026-07-20'))), 'issued on 20 July').toContain('DIS-2026-001');
  });

  test('staff see the policies in all versions, and what they work by', () => {
    const types = new Set(staff.records.map(({ type }) => type));
    expect([...types]).toEqual([
      'policy',
      'plan',
      'role',
      'on-call',
      'obligation',
      'tabletop',
      'system-description',
      'disclosure',
    ]);
    expect(ids(staff)).toEqual(expect.arrayContaining(['incident-response@1.0.0', 'incident-response@1.1.0']));
    expect(staff.trainingSubjects).toEqual(['incident-response@1.0.0', 'security-awareness']);
    expect(open.trainingSubjects).toEqual([]);
  });
});

describe('fields', () => {
  test('the public sees those that are marked public; to ask for another is a fault', () => {
    const { data } = recordOf(open, 'policy', 'notification@1.0.0');
    expect(Object.keys(data)).toEqual(['policy', 'version', 'title', 'effectiveFrom', 'clauses']);
    for (const key of ['owner', 'effectiveTo', 'approvals'] as const) expect(() => data[key]).toThrow(HiddenField);
    expect(() => open.graph.portal.data.detectionSources).toThrow();
    expect(() => open.graph.portal.data.components?.[0]?.name).toThrow(HiddenField);
    expect(() => open.result.findings).toThrow(HiddenField);
    expect(() => open.result.summary.records).toThrow(HiddenField);
  });

  test('staff see a policy whole, and of an exercise what it taught', () => {
    expect(recordOf(staff, 'policy', 'notification@1.0.0').data.approvals).toHaveLength(1);
    const { data } = recordOf(staff, 'tabletop', 'TTX-2026-001');
    expect(Object.keys(data)).toEqual(['findings']);
    expect(() => data.attendance).toThrow(HiddenField);
  });

  test('a reference to a hidden record prints its public title, or that it is restricted', () => {
    const page = JSON.stringify(recordView(open, recordOf(open, 'disclosure', 'DIS-2026-001')));
    expect(page).toContain('restricted record');
    expect(page).not.toMatch(/(?:INC|REM|CHG|CTL)-/);
    const lesson = JSON.stringify(recordView(staff, recordOf(staff, 'tabletop', 'TTX-2026-001')));
    expect(lesson).not.toContain('REM-');
  });

  test('an id in a text of a field is no more than a reference', async () => {
    const site = await siteFor('staff', AS_OF, {
      file: 'policies/incident-response/1.1.0.mdx',
      set: { '/rationale': 'PIR-2026-001 showed that it was slow; DIS-2026-001 tells of it.' },
    });
    const { rationale } = recordOf(site, 'policy', 'incident-response@1.1.0').data;
    expect(rationale).toBe('restricted record showed that it was slow; DIS-2026-001 tells of it.');
  });
});

describe('texts', () => {
  test('hold the values that a disclosure releases, as words', () => {
    const text = html(open, 'disclosure/DIS-2026-001');
    expect(text).toContain('On <span class="fact">7 April 2026</span> an alert');
    expect(text).toContain('<span class="as-stated" title="rounded for readers">about a day</span>');
    expect(text).toContain('Tokens end after a working day.');
  });

  test('hold nothing of what others read, nor of what stands behind a claim', () => {
    const text = html(open, 'disclosure/DIS-2026-001');
    expect(text).not.toMatch(/chain begins|INC-|CTL-|claim|d1|auditor/);
  });

  test.each<[string, string, string]>([
    [
      'an id',
      'See INC-2026-002 and CHG-2026-001.',
      '<p>See Invoices read without permission and restricted record.</p>',
    ],
    [
      'a reference to a control, which has a title for everybody',
      'See <Ref to="CTL-ACC-1" />.',
      '<p>See Access tokens end.</p>',
    ],
    ['a link to a file', 'See [the incident](../../incidents/2026/INC-2026-002.md).', '<p>See the incident.</p>'],
    ['an id in a link of the text', '[PIR-2026-001](https://example.com/)', '>restricted record</a>'],
    ['a visible record', 'See <Ref to="DIS-2026-001" />.', '<a href="/disclosures/DIS-2026-001/">DIS-2026-001</a>'],
    ['a picture of evidence', '![Requests](../evidence/files/2026/requests.png)', '<p>Requests</p>'],
    ['words within a sentence', 'One <Audience only="auditor">and two</Audience> and three.', '<p>One and three.</p>'],
    ['words before a stop', 'One <Audience only="staff">two</Audience>.', '<p>One.</p>'],
    ['a heading', '<Audience only="auditor">\n\n## Hidden\n\n</Audience>\n\n## Shown', '<h2 id="shown">Shown</h2>'],
    ['a link to it', '[there](#hidden)\n\n<Audience only="auditor">\n\n## Hidden\n\n</Audience>', '<p>there</p>'],
    ['a footnote', 'One.<Audience only="auditor">[^1]</Audience>\n\n[^1]: Of INC-2026-002', '<p>One.</p>'],
    ['a heading with an id', '## What PIR-2026-001 taught', '<h2 id="what-restricted-record-taught">'],
    ['what is for everybody', '<Audience only="public">For all.</Audience>', 'data-only="public">For all.'],
  ])('%s', async (_what, words, expected) => {
    const site = await siteFor('public', AS_OF, {
      file: 'content/system-description/tarn-ledger.mdx',
      replace: '## Monitoring',
      with: `${words}\n\n## Monitoring`,
    });
    const text = html(site, 'system-description/tarn-ledger');
    expect(text).toContain(expected);
    expect(text).not.toMatch(/INC-|CHG-|CTL-|PIR-|idden/i);
  });
});
