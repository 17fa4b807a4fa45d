/**
 * Two contents that differ only in what an audience may not see give it the same projection, and pages are made from
 * its text alone (`siteFrom`): the same portal, byte for byte.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rec } from '../../../src/content/record.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Audience } from '../../../src/model/audience.ts';
import { project } from '../../../src/publish/projection/project.ts';
import { projectionText, siteFrom } from '../../../src/publish/projection/site.ts';
import { type Checked, check } from '../../../src/rules/check.ts';
import { copy, removeAfterwards } from '../../cli/roots.ts';
import type { Edit } from '../../support/edits.ts';
import { Choice, hiddenChange } from './hidden-changes.ts';

removeAfterwards();

const PAIRS = 200;
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

let checked: Checked;

/** The clean root, with every way in which what is seen can speak of what is not. */
const SPEAKING: readonly Edit[] = [
  {
    file: 'policies/incident-response/1.1.0.mdx',
    set: { '/rationale': 'PIR-2026-001 and INC-2026-002 showed that it was slow; DIS-2026-001 tells of it.' },
  },
  {
    file: 'content/disclosures/DIS-2026-001.mdx',
    set: { '/nature': 'Invoices were read (REM-2026-003, CHG-2026-001).' },
  },
  {
    file: 'content/system-description/tarn-ledger.mdx',
    replace: '## Monitoring',
    with: [
      '## What PIR-2026-001 taught',
      'See <Ref to="INC-2026-003" />, REM-2026-004, [the incident](../../incidents/2026/INC-2026-003.md) and <Ref to="CTL-ACC-1" />.',
      '![Requests of INC-2026-002](../evidence/files/2026/requests.png) A footnote.[^1]',
      '[^1]: It stands in EVD-2026-002.',
      '## Monitoring',
    ].join('\n\n'),
  },
];

beforeAll(async () => {
  checked = await check(await copy(...SPEAKING), { asOf: Date.parse('2026-10-15'), cache: false });
});

async function textFor(content: Checked, audience: Audience): Promise<string> {
  return projectionText(await project(content, { audience, base: '/', history: null }));
}

describe.each(['public', 'staff'] as const)('%s', (audience) => {
  test(`${PAIRS} pairs`, async () => {
    const expected = await textFor(checked, audience);
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const choice = new Choice(seed);
        const other = hiddenChange(checked, audience, choice);
        expect(choice.made, 'the contents differ').toBeGreaterThan(10);
        changes += choice.made;
        expect(await textFor(other, audience)).toBe(expected);
      }),
      { numRuns: PAIRS },
    );
    expect(changes).toBeGreaterThan(PAIRS * 20);
  }, 240_000);

  test('what they may see does change it', async () => {
    const expected = await textFor(checked, audience);
    const records = checked.corpus.records.map((rec): Rec => {
      if (rec.type !== 'disclosure') return rec;
      return { ...rec, data: { ...rec.data, title: 'Another title' } } as Rec;
    });
    const corpus = { ...checked.corpus, records };
    const other = { ...checked, corpus, graph: buildGraph(corpus, Date.parse(checked.result.asOf)) };
    expect(await textFor(other, audience)).not.toBe(expected);
  });
});

/** Confidential values are told by their SHA-256: with that alike, so is all else. */
function masked(text: string): string {
  return text.replace(/sha256:[0-9a-f]{64}/g, 'sha256:*');
}

test(`auditor: ${PAIRS} pairs that differ in confidential values and the names of their keys`, async () => {
  const expected = masked(await textFor(checked, 'auditor'));
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const choice = new Choice(seed);
      const records = checked.corpus.records.map((rec): Rec => {
        if (rec.type !== 'incident') return rec;
        const { data } = rec as Rec<'incident'>;
        const values = Object.values(data.confidential ?? {}).map(() => [choice.words(), choice.words()] as const);
        const confidential = data.confidential === undefined ? {} : { confidential: Object.fromEntries(values) };
        const causes = (data.rootCauses ?? []).map((cause) =>
          cause.detail ? { ...cause, detail: choice.words() } : cause,
        );
        const rootCauses = data.rootCauses === undefined ? {} : { rootCauses: causes };
        choice.made += values.length;
        return { ...rec, data: { ...data, ...confidential, ...rootCauses } } as Rec;
      });
      expect(choice.made, 'the contents differ').toBeGreaterThan(0);
      const corpus = { ...checked.corpus, records };
      const other = { ...checked, corpus, graph: buildGraph(corpus, Date.parse(checked.result.asOf)) };
      expect(masked(await textFor(other, 'auditor'))).toBe(expected);
    }),
    { numRuns: PAIRS },
  );
}, 240_000);

test.each(['public', 'staff', 'auditor'] as const)(
  'the projection for %s is all there is: text in, text out',
  async (audience) => {
    const text = await textFor(checked, audience);
    expect(JSON.stringify(JSON.parse(text))).toBe(text);
    const { corpus } = siteFrom(text);
    expect(corpus.root).toBe('');
    expect(corpus.files.every((file) => file.text === '')).toBe(true);
    expect([corpus.publicText('notice.txt'), corpus.evidenceFiles.size, corpus.secrets.length]).toEqual([null, 0, 0]);
  },
);
