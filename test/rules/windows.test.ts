/** Every window has its three cases: at its end it passes, just over it fails, and too coarse to tell is not evidenced. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Case, caseFiles, readCases } from '../support/cases.ts';

interface Listed {
  /** The rule, a comma, and which of its windows. */
  readonly window: string;
  readonly within: string;
  readonly over: string;
  readonly coarse?: string;
  /** Why no record can be too coarse. */
  readonly never?: string;
}

const listed: readonly Listed[] = parse(readFileSync(new URL('windows/windows.yaml', import.meta.url), 'utf8'));

/** The rules of the catalogue that measure a stretch of time against an allowed one. */
const MEASURING = [
  ...['CLOCK-2', 'CLOCK-3', 'CLOCK-4', 'CLOCK-6', 'TIME-6', 'POL-3', 'INC-4', 'TRI-1', 'TRI-5', 'COM-3', 'PIR-1'],
  ...['REM-2', 'REM-4', 'TTX-1', 'TTX-7', 'TRN-1', 'ROL-3', 'CTL-3', 'VND-2', 'PER-4', 'PER-5', 'DEV-2'],
];

const known: ReadonlyMap<string, Case> = new Map(
  caseFiles().flatMap((file) =>
    readCases(file).map((one): [string, Case] => [`${file.replace('.yaml', '')} · ${one.name}`, one]),
  ),
);

/** The outcomes that a case expects of a rule. */
function outcomes(name: string, rule: string): readonly string[] {
  const found = known.get(name);
  if (!found) throw new Error(`There is no case “${name}” in test/rules`);
  return found.expect.filter((finding) => finding.rule === rule).map(({ outcome }) => outcome ?? 'fail');
}

test('every rule that measures time is listed, and each window once', () => {
  const rules = new Set(listed.map(({ window }) => window.split(',')[0]));
  expect([...rules].sort()).toEqual([...MEASURING].sort());
  expect(new Set(listed.map(({ window }) => window)).size).toBe(listed.length);
});

test.each(listed.map((one) => [one.window, one] as const))('%s', (window, { within, over, coarse, never }) => {
  const rule = window.split(',')[0] ?? '';
  expect(outcomes(within, rule).filter((outcome) => outcome === 'fail')).toEqual([]);
  expect(outcomes(over, rule)).toContain('fail');
  expect([coarse, never].filter((one) => one !== undefined)).toHaveLength(1);
  if (coarse !== undefined) expect(outcomes(coarse, coarse.split(' · ')[0] ?? '')).toContain('not-evidenced');
});
