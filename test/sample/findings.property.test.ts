/** What holds of every finding: it stands where it says, a deviation can be acknowledged alone, and a fix that is named ends it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMap, isScalar, parseDocument } from 'yaml';
import { check } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Workbench } from '../support/workbench.ts';
import { type FaultCase, families, STANDING, sampleBench } from './fault-case.ts';
import { mirrorWritten, nearestWritten } from './fix.ts';

const NOW = Date.parse('2026-10-15T00:00:00Z');
const FAULTS = families().flatMap(({ cases }) => cases);

let bench: Workbench;
beforeAll(async () => {
  bench = await sampleBench();
});
afterAll(() => bench.remove());

async function findings(): Promise<readonly Finding[]> {
  return (await check(bench.root, { now: NOW })).result.findings;
}

const sealed = ({ edit, reseal }: FaultCase): readonly string[] => (reseal ? [edit.file] : []);

interface Places {
  /** The first offsets of the value at a pointer and of its key; of the nearest parent that is there, where it is missing. */
  readonly starts: readonly number[];
  /** The first offset behind the value. */
  readonly end: number;
}

function placesOf(text: string, pointer: string): Places {
  const front = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const document = parseDocument(front?.[1] ?? text, { version: '1.2', schema: 'core', uniqueKeys: false });
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  while (path.length > 0 && document.getIn(path, true) === undefined) path.pop();
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const keys = isMap(parent) ? parent.items.filter(({ key }) => isScalar(key) && key.value === path.at(-1)) : [];
  const value = document.getIn(path, true) as { range?: readonly number[] } | undefined;
  const found = [value?.range?.[0], ...keys.map(({ key }) => (key as { range?: readonly number[] }).range?.[0])];
  // A record as a whole is told at its beginning.
  const starts = path.length === 0 ? [0] : found;
  const shift = front ? 4 : 0;
  return {
    starts: starts.filter((offset) => offset !== undefined).map((offset) => offset + shift),
    end: (value?.range?.[1] ?? 0) + shift,
  };
}

/** Does a finding's line and column lead to what its pointer names, or, without one, to a place of the file? */
function stands(finding: Finding): boolean {
  const { rule, file, line, column, pointer } = finding;
  if (file === null || line === null || column === null) return line === column;
  const text = readFileSync(join(bench.root, file), 'utf8');
  const lines = text.split('\n');
  const offset = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  if (pointer === null || file.endsWith('.csv'))
    return line <= lines.length && column <= (lines[line - 1] ?? '').length + 1;
  const { starts, end } = placesOf(text, pointer);
  // A character is told where it stands within its value.
  if (rule === 'SYN-1') return starts.some((start) => start <= offset) && offset < end;
  return starts.includes(offset);
}

test('every finding stands at what it names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FAULTS), async (one) => {
      const wrong = await bench.edited([one.edit], sealed(one), async () =>
        (await findings()).filter((finding) => finding.rule !== 'SYN-2' && !stands(finding)),
      );
      expect(
        wrong.map(({ rule, file, line, column, pointer }) => [one.name, rule, file, line, column, pointer]),
      ).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

const RECORD = 'content/deviations/DEV-2026-003.md';
const acknowledging = ({ rule, record }: { rule: string; record: string }): string => `---
id: DEV-2026-003
rule: ${rule}
records: ["${record}"]
reason: It is known.
approvedBy: compliance-lead
holder: H-06
approvedAt: 2026-10-14T09:00:00Z
expires: 2027-01-31
---

It is known.
`;

/** Deviations of rules and records that no acknowledgement covers yet. */
const DEVIATIONS = FAULTS.filter(
  ({ expect: { rule, record, severity }, also, standing, edit }) =>
    severity === 'deviation' &&
    !also &&
    !standing &&
    !edit.file.startsWith('content/deviations') &&
    !STANDING.some((one) => one.rule === rule && one.record === record),
);

test('an acknowledgement takes the findings of its rule on its record, and changes no other', async () => {
  const line = ({ rule, record, pointer, line: at, status, acknowledgedBy }: Finding) =>
    [rule, record, pointer, at, status, acknowledgedBy].join(' ');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...DEVIATIONS), async (one) => {
      const { rule, record } = one.expect;
      const before = await bench.edited([one.edit], sealed(one), findings);
      const dev = { file: RECORD, add: acknowledging({ rule, record }) };
      const after = await bench.edited([one.edit, dev], sealed(one), findings);
      const covered = before.map(
        (finding): Finding =>
          finding.rule === rule && finding.record === record
            ? { ...finding, status: 'acknowledged', acknowledgedBy: 'DEV-2026-003' }
            : finding,
      );
      expect(after.map(line)).toEqual(covered.map(line));
      expect(after.filter((finding) => finding.acknowledgedBy === 'DEV-2026-003').length).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});

describe('the fix that a finding names ends it', () => {
  const of = (rule: string) =>
    FAULTS.filter((one) => one.expect.rule === rule && one.expect.pointer !== null && !one.reseal);
  const same = (a: Finding, b: Finding) => a.rule === b.rule && a.record === b.record && a.pointer === b.pointer;

  test.each(['REF-2', 'REF-3'])('%s', async (rule) => {
    let tried = 0;
    for (const one of of(rule)) {
      const { found, fix } = await bench.edited([one.edit], [], async () => {
        const finding = (await findings()).find((other) => other.rule === rule && other.record === one.expect.record);
        if (!finding) throw new Error(`${one.name}: no ${rule}`);
        return { found: finding, fix: rule === 'REF-2' ? nearestWritten(finding) : mirrorWritten(bench.root, finding) };
      });
      if (!fix) continue;
      tried += 1;
      const after = await bench.edited([one.edit, fix], [], findings);
      expect(after.filter((finding) => same(finding, found)).map(({ message }) => message)).toEqual([]);
    }
    expect(tried).toBeGreaterThanOrEqual(5);
  });
});
