/** Counting, ordering and blocking, as the interface defines them. */
import { expect, test } from 'vitest';
import { blocks, compareFindings, type Finding, tally } from '../../src/rules/finding.ts';
import { findingOf } from './golden-case.ts';

const finding = (part: Partial<Finding>) => findingOf({ rule: 'REF-1', name: 'x', message: 'x', ...part });

test.each<[Partial<Finding>, Parameters<typeof blocks>[1], boolean]>([
  [{ severity: 'error' }, 'error', true],
  [{ severity: 'error' }, 'advisory', true],
  [{ severity: 'deviation' }, undefined, true],
  [{ severity: 'deviation' }, 'error', false],
  [{ severity: 'deviation', outcome: 'not-evidenced' }, 'deviation', true],
  [{ severity: 'deviation', status: 'acknowledged', acknowledgedBy: 'DEV-1' }, 'advisory', false],
  [{ severity: 'advisory' }, undefined, false],
  [{ severity: 'advisory' }, 'advisory', true],
])('%o with --fail-on %s blocks: %s', (part, failOn, expected) => {
  expect(blocks(finding(part), failOn)).toBe(expected);
});

test('each finding is in one count', () => {
  const findings = [
    finding({ severity: 'error' }),
    finding({ severity: 'deviation' }),
    finding({ severity: 'deviation', outcome: 'not-evidenced' }),
    finding({ severity: 'deviation', outcome: 'not-evidenced', status: 'acknowledged' }),
    finding({ severity: 'deviation', status: 'acknowledged' }),
    finding({ severity: 'advisory' }),
  ];
  expect(tally(findings)).toEqual({ errors: 1, deviations: 1, advisories: 1, acknowledged: 2, notEvidenced: 1 });
});

test('findings stand by file, line, column, rule; what has no place comes last', () => {
  const ordered = [
    finding({ file: 'B.md', line: 1, column: 1 }),
    finding({ file: 'a.md', line: 2, column: 9, rule: 'CLOCK-3' }),
    finding({ file: 'a.md', line: 2, column: 9, rule: 'REF-1' }),
    finding({ file: 'a.md', line: 2, column: 10 }),
    finding({ file: 'a.md', line: 10, column: 1 }),
    finding({ file: 'a.md' }),
    finding({ record: 'a' }),
    finding({ record: 'b' }),
  ];
  expect([...ordered].reverse().sort(compareFindings)).toEqual(ordered);
});
