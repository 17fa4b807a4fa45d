import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { FileToParse } from '../../src/content/parse/parsed.ts';
import { parseAll } from '../../src/content/pool/pool.ts';
import { rootWith } from './roots.ts';
import { CONTROL, LOG, LOG_FILE, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

/** A text that the Markdown parser would be at for hours. */
const ENDLESS = '_a*'.repeat(100_000);

function remediations(count: number): Record<string, string> {
  const ids = Array.from({ length: count }, (_, index) => `REM-2026-${200 + index}`);
  return Object.fromEntries(
    ids.map((id) => [`content/remediations/${id}.md`, REMEDIATION.replace('REM-2026-001', id)]),
  );
}

describe('parser threads', () => {
  test('a file that its parser does not come to an end with is given up, and every other file is read', async () => {
    const root = rootWith({
      ...remediations(80),
      [REMEDIATION_FILE]: `${REMEDIATION}AKIAIOSFODNN7EXAMPLE ${ENDLESS}`,
      [LOG_FILE]: LOG,
    });
    const corpus = await loadContent(root, { cache: false });
    expect(corpus.findings).toMatchObject([
      {
        rule: 'SYN-1',
        file: REMEDIATION_FILE,
        record: 'REM-2026-001',
        message: 'Reading the file takes longer than 5 seconds',
      },
    ]);
    expect(corpus.records.filter(({ type }) => type === 'remediation')).toHaveLength(81);
    expect(corpus.records.filter(({ faults }) => faults.length > 0)).toMatchObject([
      { id: 'REM-2026-001', faults: [[]] },
    ]);
    expect(corpus.records.filter(({ type }) => type === 'event')).toHaveLength(2);
    // What was given up is looked through for secrets all the same.
    expect(corpus.secrets).toMatchObject([{ file: REMEDIATION_FILE, what: 'AWS Access Key ID' }]);
  }, 120_000);

  test('results do not depend on threads, and stand in the order of files and rows', async () => {
    const root = rootWith({
      ...remediations(120),
      [LOG_FILE]: LOG,
      'incidents/events/2026-02.yaml': LOG.replaceAll('EVT-2026', 'EVT-2025'),
    });
    const [first, second] = [await loadContent(root, { cache: false }), await loadContent(root, { cache: false })];
    expect(JSON.stringify(first.records)).toBe(JSON.stringify(second.records));
    const files = first.files.map(({ path }) => path);
    expect(files).toEqual([...files].sort());
    expect(first.records.filter(({ type }) => type === 'event').map(({ id }) => id)).toEqual([
      'EVT-2025-001',
      'EVT-2025-002',
      'EVT-2026-001',
      'EVT-2026-002',
    ]);
  });

  test('progress is told file by file', async () => {
    const steps: number[] = [];
    await loadContent(rootWith(remediations(5)), {
      cache: false,
      onProgress: ({ done, total }) => void steps.push(done / total),
    });
    expect(steps).toHaveLength(8);
    expect(steps.at(-1)).toBe(1);
  });

  test('a fault of the program is not a finding: it ends the reading', async () => {
    const files: FileToParse[] = [
      { path: 'content/controls/CTL-MON-1.yaml', text: CONTROL },
      { path: 'nowhere.txt', text: '' },
    ];
    const parsed: string[] = [];
    const reading = parseAll({
      files: files.values(),
      threads: 1,
      maker: null,
      onParsed: ({ path }) => void parsed.push(path),
      onGivenUp: () => undefined,
    });
    await expect(reading).rejects.toThrow('Parsing nowhere.txt failed');
    expect(parsed).toEqual([]);
  });
});
