/** The report of a GitHub Actions step: commands that no record can forge, and a summary that fits. */
import { expect, test } from 'vitest';
import { github } from '../../src/report/github/github.ts';
import { MOST_BYTES, stepSummary } from '../../src/report/github/step-summary.ts';
import { readCase, resultOf } from './golden-case.ts';

const LATE = { rule: 'CLOCK-3', name: 'escalation-late', message: 'late', file: 'a.md', line: 3, column: 5 } as const;

const commandsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('::'));

test('one command a finding, with its place and what to do', () => {
  const text = github({ ...resultOf([LATE]), root: 'sub' }, 'deviation');
  expect(text).toBe(
    '::error file=sub/a.md,line=3,col=5,title=CLOCK-3 escalation-late (deviation)::late%0ACorrect the record.\n1 thing blocks publication.\n',
  );
});

test('the ten worst, what blocks before what does not; acknowledged ones are not annotated', () => {
  const advisories = Array.from({ length: 8 }, (_, nth) => ({ ...LATE, line: nth + 1, severity: 'advisory' as const }));
  const open = Array.from({ length: 4 }, (_, nth) => ({ ...LATE, line: nth + 20 }));
  const known = { ...LATE, line: 90, status: 'acknowledged' as const, acknowledgedBy: 'DEV-2026-001' };
  const text = github(resultOf([...advisories, ...open, known]), 'deviation');
  const levels = commandsOf(text).map((line) => line.slice(2, line.indexOf(' ')));
  expect(levels).toEqual([...Array(4).fill('error'), ...Array(6).fill('warning')]);
  expect(text).toContain('3 more findings not shown as annotations: the step summary holds all.\n4 things block');
});

test('a record cannot forge a command, end one early or add a property', () => {
  const message = 'a\n::set-output name=x::y\r\n%0A::error::z ##[add-mask]q';
  const text = github(resultOf([{ ...LATE, message, name: 'n,file=b.md::x' }]), 'deviation');
  expect(commandsOf(text)).toHaveLength(1);
  expect(text.split('\n')).toHaveLength(3);
  expect(text).not.toContain('##[');
  expect(text).toContain('title=CLOCK-3 n%2Cfile=b.md%3A%3Ax (deviation)::');
  expect(text).toContain('%250A::error::z');
});

test('hostile content stays within its line', async () => {
  const { findings } = await readCase(new URL('./golden/hostile.json', import.meta.url));
  const text = github(resultOf(findings), 'deviation');
  expect(text).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\n\u200c\u200d]]/v);
  expect(commandsOf(text).length).toBe(Math.min(10, findings.length));
});

test('a summary that would be too large holds as many of the worst as fit, and counts the rest', () => {
  const parts = Array.from({ length: 4_000 }, (_, nth) => ({
    ...LATE,
    line: nth + 1,
    severity: nth === 3_999 ? ('error' as const) : ('deviation' as const),
    message: `${nth} ${'long '.repeat(60)}`,
  }));
  const text = stepSummary(resultOf(parts), 'deviation');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
  expect(Buffer.byteLength(text)).toBeGreaterThan(MOST_BYTES * 0.8);
  const rows = text.match(/^\| CLOCK-3/gm)?.length ?? 0;
  expect(text).toContain(`${(4_000 - rows).toLocaleString('en-US')} more findings not shown here`);
  expect(text).toContain('| 3999 long');
  expect(text).toContain('4,000 things block publication.');
});
