/** Every rule has its page: text, sources, examples that are its tests, and the severities of the catalogue. */
import { describe, expect, test } from 'vitest';
import { entryOf, RULE_CODES, type RuleCode } from '../../src/model/catalogue.ts';
import { ARTICLES } from '../../src/rules/coverage/articles.ts';
import { rulesFrom, STATEMENTS } from '../../src/rules/coverage/statements.ts';
import { severityWords } from '../../src/rules/describe.ts';
import type { Example } from '../../src/rules/example.ts';
import { examplesOf } from '../../src/rules/examples.ts';
import { FAMILIES } from '../../src/rules/families.ts';
import { sourcesOf } from '../../src/rules/sources.ts';
import { textOf } from '../../src/rules/texts.ts';
import { corroborate } from '../cli/run.ts';
import { casesOf, verdictOf } from './case.ts';

/** What the rules may speak with, as it was laid down. */
const SEVERITIES: Readonly<Record<string, string>> = {
  error: `SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 REF-1 REF-2 REF-3 REF-4 REF-5 REF-6 REF-7 REF-8 TIME-2 TIME-4 TIME-5 TIME-7
    POL-10 INC-1 INC-8 TRI-2 TRI-4 COM-5 PIR-2 PIR-3 REM-3 TTX-5 DIS-6 DIS-8 DIS-9 SYS-1 SYS-4 SYS-6 SYS-7 CTL-2
    EVD-2 EVD-4 RED-1 RED-2 RED-3 RED-4 RED-5 DEV-1 DEV-2`,
  deviation: `TIME-3 TIME-6 CLOCK-1 CLOCK-2 CLOCK-3 CLOCK-4 CLOCK-5 CLOCK-6 POL-3 POL-4 POL-12 INC-3 INC-4 INC-5 INC-6
    INC-7 INC-9 TRI-1 TRI-3 ESC-1 ESC-3 COM-2 COM-3 COM-6 COM-8 COM-9 COM-10 PIR-1 REM-2 REM-4 REM-5 TTX-1 TTX-3 TTX-4
    TTX-7 ROL-2 ROL-3 ROL-4 TRN-1 TRN-2 SYS-2 SYS-3 SYS-5 CTL-1 CTL-3 EVD-1 EVD-3 VND-2 VND-3 PER-2 PER-3`,
  advisory: 'TRI-5 PIR-4 REM-6 REM-7 TTX-6 PER-4 PER-5 DEV-3',
  'error or deviation': `POL-1 POL-2 POL-5 POL-6 POL-7 POL-8 POL-9 POL-13 POL-14 INC-2 COM-1 COM-4 ROL-1 DIS-1 DIS-3
    DIS-4 DIS-5 DIS-7 DIS-10 VND-1`,
  'error or advisory': 'PER-1',
  'advisory or error or deviation': 'POL-11',
};

const laidDown = Object.entries(SEVERITIES).flatMap(([severity, codes]) =>
  codes.split(/\s+/).map((code) => [code, severity] as const),
);

test('the catalogue has every rule that was laid down, with its severities, and no other', () => {
  const have = RULE_CODES.map((code) => [code, severityWords(code)] as const);
  expect(new Map(have)).toEqual(new Map(laidDown));
});

test('`explain` lists every rule with its severities, family by family', async () => {
  const { code, stdout } = await corroborate(['explain']);
  const lines = [...stdout.matchAll(/^([A-Z]+-\d+) +([a-z-]+) +(.+)$/gm)].map(([, rule, name, words]) => [
    rule,
    name,
    words,
  ]);
  expect(lines).toEqual(RULE_CODES.map((rule) => [rule, entryOf(rule).name, severityWords(rule)]));
  for (const { title } of FAMILIES)
    expect(stdout).toContain(`\n${title}\n`.slice(title === FAMILIES[0]?.title ? 1 : 0));
  expect(code).toBe(0);
});

/** The lines of a difference that change something. */
function changesOf({ files }: Example): readonly string[] {
  return files.flatMap(({ lines }) => lines.filter((line) => /^[+-]/.test(line)));
}

describe.each(RULE_CODES)('%s', (code: RuleCode) => {
  test('says what it checks, why, and how to fix it', () => {
    const { what, why, fix } = textOf(code);
    for (const words of [what, why, fix]) expect(words).toMatch(/^\S.{30,}[.?)]$/s);
  });

  test('comes from a criterion or a statement that exists', () => {
    const { criteria, statements } = sourcesOf(code);
    expect(criteria.length + statements.length).toBeGreaterThan(0);
    expect(new Set(textOf(code).sources).size).toBe(textOf(code).sources.length);
  });

  test('has a test that breaks it with an exact message, and one that barely does not', () => {
    const failing = casesOf(code).filter((one) => verdictOf(code, one) !== 'passes');
    const exact = failing.filter((one) => one.expect.some(({ rule, message }) => rule === code && message));
    expect(exact.map(({ name }) => name)).not.toEqual([]);
    expect(
      exact.some((one) => one.example),
      'the example that breaks it expects its message',
    ).toBe(true);
  });

  test('has a test for each of its severities', () => {
    const stated = new Set(
      casesOf(code).flatMap((one) => one.expect.map(({ rule, severity }) => rule === code && severity)),
    );
    expect(entryOf(code).severities.filter((severity) => !stated.has(severity))).toEqual([]);
  });

  test('has examples that show an edit and what follows', () => {
    const { fails, passes, cases } = examplesOf(code);
    expect(fails.findings.map(({ rule }) => rule)).toContain(code);
    expect(passes.findings.map(({ rule }) => rule)).not.toContain(code);
    for (const example of [fails, passes]) expect(changesOf(example)).not.toEqual([]);
    const edit = ({ files, asOf, runAt }: Example) => ({ files, asOf, runAt });
    expect(edit(fails)).not.toEqual(edit(passes));
    expect(cases.fails + cases.undecided + cases.passes).toBe(casesOf(code).length);
  });

  test('takes no deviation where it speaks of none, and names what it can be found on where it does', () => {
    const { severities, concerns } = entryOf(code);
    expect(concerns.length > 0).toBe(severities.some((severity) => severity === 'deviation'));
  });
});

describe('the statements of the articles', () => {
  test('are numbered without a gap, and each is quoted in at most fifteen words', () => {
    expect(STATEMENTS.map(({ id }) => id)).toEqual(
      STATEMENTS.map((_, index) => `S${String(index + 1).padStart(3, '0')}`),
    );
    expect(STATEMENTS.filter(({ quote }) => quote.split(/\s+/).length > 15)).toEqual([]);
    expect(ARTICLES.map(({ key }) => STATEMENTS.filter(({ article }) => article.key === key).length)).toEqual([
      64, 47, 72,
    ]);
  });

  test('are answered by a rule, or say that they are not', () => {
    const unnamed = STATEMENTS.filter(
      ({ id, answered }) => (rulesFrom(id).length === 0) !== (answered === 'by no rule'),
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  test('say in a sentence what is left open, where they are not answered in full', () => {
    const silent = STATEMENTS.filter(({ answered, open }) => (answered === 'fully') !== (open === null));
    expect(silent).toEqual([]);
    for (const { demand, open } of STATEMENTS) {
      expect(demand).toMatch(/^[A-Z].*\.$/);
      if (open !== null) expect(open).toMatch(/^[A-Z].*[.)]$/);
    }
  });
});
