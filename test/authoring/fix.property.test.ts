/** Whatever entries of two-sided links are taken out: `fix` ends exactly the findings that this makes, and brings none. */
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fix } from '../../src/authoring/fix/fix.ts';
import { check } from '../../src/rules/check.ts';
import { editedCopy } from '../support/edits.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));

/** One entry of a list on a line of its own, which names the other end of a two-sided link. */
const ENTRIES: readonly { readonly file: string; readonly line: RegExp; readonly entry: string }[] = [
  { file: 'incidents/2026/INC-2026-002.md', line: /^remediations: .*$/m, entry: 'REM-2026-001' },
  { file: 'incidents/2026/INC-2026-002.md', line: /^remediations: .*$/m, entry: 'REM-2026-002' },
  { file: 'incidents/2026/INC-2026-002.md', line: /^disclosures: .*$/m, entry: 'DIS-2026-001' },
  { file: 'incidents/2026/INC-2026-002.md', line: /^events: .*$/m, entry: 'EVT-2026-0006' },
  { file: 'incidents/2026/INC-2026-003.md', line: /^remediations: .*$/m, entry: 'REM-2026-003' },
  { file: 'incidents/2026/INC-2026-004.md', line: /^events: .*$/m, entry: 'EVT-2026-0011' },
  { file: 'content/remediations/REM-2026-001.md', line: /^controlChanges: .*$/m, entry: 'CHG-2026-001' },
  { file: 'content/remediations/REM-2026-002.md', line: /^sources: .*$/m, entry: 'PIR-2026-001#late-alert' },
];

const textOf = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const listIn = (line: string): readonly string[] => Object.values(parse(line) as Record<string, string[]>)[0] ?? [];

async function without(root: string, taken: readonly (typeof ENTRIES)[number][]): Promise<void> {
  for (const { file, line, entry } of taken) {
    const shorter = (found: string) => {
      const left = listIn(found).filter((one) => one !== entry);
      return `${found.slice(0, found.indexOf(':'))}: ${JSON.stringify(left)}`;
    };
    await writeFile(join(root, file), textOf(root, file).replace(line, shorter));
  }
}

const open = async (root: string) =>
  (await check(root)).result.findings.map(({ rule, record, pointer }) => `${rule} ${record} ${pointer ?? ''}`);

test('the findings of REF-3 end, no other comes, and every other line stays', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...ENTRIES], { minLength: 1 }), async (taken) => {
      const root = await editedCopy(BASE, []);
      try {
        await without(root, taken);
        const before = await open(root);
        const texts = new Map(ENTRIES.map(({ file }) => [file, textOf(root, file).split('\n')]));
        expect(before.filter((one) => one.startsWith('REF-3'))).toHaveLength(taken.length);
        const { written, refused } = await fix(root, {});
        expect({ written: written.length, refused }).toEqual({ written: taken.length, refused: [] });
        const after = await open(root);
        expect(after.filter((one) => one.startsWith('REF-3') || !before.includes(one))).toEqual([]);
        for (const [file, lines] of texts) {
          const now = textOf(root, file).split('\n');
          const differ = now.flatMap((line, index) => (line === lines[index] ? [] : [line]));
          expect(now).toHaveLength(lines.length);
          const ofFile = taken.filter((one) => one.file === file);
          expect(differ).toHaveLength(new Set(ofFile.map(({ line }) => String(line))).size);
          for (const line of differ) {
            const original = textOf(BASE, file).split('\n');
            const whole = original.find((one) => one.startsWith(line.slice(0, line.indexOf(':') + 1)));
            expect([...listIn(line)].sort()).toEqual([...listIn(whole ?? '')].sort());
          }
        }
      } finally {
        await rm(root, { recursive: true, force: true });
      }
    }),
    { numRuns: 12 },
  );
});
