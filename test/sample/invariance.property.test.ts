/** What the findings do not depend on: the order of files and rows, and how lines end. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDocument, YAMLSeq } from 'yaml';
import type { Corpus } from '../../src/content/corpus.ts';
import { loadContent } from '../../src/content/load.ts';
import { compareFindings, type Finding } from '../../src/rules/finding.ts';
import { run } from '../../src/rules/run.ts';
import type { Workbench } from '../support/workbench.ts';
import { families, sampleBench } from './fault-case.ts';

const AS_OF = Date.parse('2026-10-15T00:00:00Z');
const OPTIONS = { asOf: AS_OF, runAt: AS_OF, previous: null, site: null };

/** Faults that have findings in logs and records: their edits make a sample that is worth comparing. */
const BROKEN = families()
  .flatMap(({ cases }) => cases)
  .filter(({ edit, reseal }) => !reseal && /\.(?:mdx?|ya?ml|csv)$/.test(edit.file) && edit.rename === undefined);
const broken = fc.constantFrom(...BROKEN);

let bench: Workbench;
beforeAll(async () => {
  bench = await sampleBench();
});
afterAll(() => bench.remove());

/** What of a finding must not change; a row that moves takes its line and its place in the list with it. */
function told(findings: readonly Finding[], without: readonly (keyof Finding)[] = []): readonly string[] {
  return [...findings]
    .sort(compareFindings)
    .map((finding) =>
      JSON.stringify(
        Object.fromEntries(Object.entries(finding).filter(([key]) => !without.includes(key as keyof Finding))),
      ),
    )
    .sort();
}

async function findings(): Promise<readonly Finding[]> {
  return run(await loadContent(bench.root), OPTIONS).findings;
}

/** Puts a file in another form for the time of a look at it. */
async function rewritten<T>(file: string, form: (text: string) => string, look: () => Promise<T>): Promise<T> {
  const path = join(bench.root, file);
  const was = await readFile(path, 'utf8');
  try {
    await writeFile(path, form(was));
    return await look();
  } finally {
    await writeFile(path, was);
  }
}

test('the order in which files are read', async () => {
  await fc.assert(
    fc.asyncProperty(broken, fc.infiniteStream(fc.nat()), async ({ edit }, random) => {
      const corpus: Corpus = await bench.edited([edit], [], () => loadContent(bench.root));
      // A reader meets records by path; whatever the order, the same must be found.
      const keyed = corpus.records.map((rec) => ({ rec, key: random.next().value }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ rec }) => rec);
      const twins = new Set(corpus.records.map(({ type, id }) => `${type}:${id}`)).size < corpus.records.length;
      fc.pre(!twins);
      const moved = run({ ...corpus, records: shuffled }, OPTIONS).findings;
      expect(told(moved)).toEqual(told(run(corpus, OPTIONS).findings));
    }),
    { numRuns: 12 },
  );
});

test('line ends: CRLF says what LF says, at the same places', async () => {
  await fc.assert(
    fc.asyncProperty(broken, async ({ edit }) => {
      await bench.edited([edit], [], async () => {
        fc.pre(edit.delete !== true && edit.zeros === undefined);
        const before = told(await findings());
        const after = await rewritten(edit.file, (text) => text.replace(/\r?\n/g, '\r\n'), findings);
        expect(told(after)).toEqual(before);
      });
    }),
    { numRuns: 12 },
  );
});

/** The rows of a YAML or CSV log turned round, comments and all. */
function turned(file: string): (text: string) => string {
  if (file.endsWith('.csv'))
    return (text) => {
      const [header = '', ...rows] = text.trimEnd().split('\n');
      return `${[header, ...rows.reverse()].join('\n')}\n`;
    };
  return (text) => {
    const document = parseDocument(text, { version: '1.2', schema: 'core' });
    const list = document.get(file.includes('/events/') ? 'events' : 'records');
    if (!(list instanceof YAMLSeq)) throw new Error(`${file} holds no list`);
    list.items.reverse();
    return document.toString({ lineWidth: 0 });
  };
}

const LOGS = [
  'incidents/events/2025-q3.yaml',
  'incidents/events/2025-q4.yaml',
  'incidents/events/2026-q1.yaml',
  'incidents/events/2026-q2.csv',
  'incidents/events/2026-q3.csv',
  'content/training/2025-10-second-version.yaml',
  'content/training/new-holders.yaml',
];

test.each(LOGS)('the order of the rows of %s, with faults of rows elsewhere', async (file) => {
  const others = BROKEN.filter(({ edit, expect: { rule } }) => edit.file !== file && /^T(?:RI|RN)-/.test(rule)).slice(
    0,
    3,
  );
  const places = ['line', 'column', 'pointer', 'related'] as const;
  for (const { edit } of others) {
    await bench.edited([edit], [], async () => {
      const before = told(await findings(), places);
      expect(told(await rewritten(file, turned(file), findings), places)).toEqual(before);
    });
  }
});
