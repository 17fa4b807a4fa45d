/** What rules come from, and what is said of a rule that is none. */
import { describe, expect, test } from 'vitest';
import type { RuleCode } from '../../../src/model/catalogue.ts';
import { rulesFrom, statementOf } from '../../../src/rules/coverage/statements.ts';
import { examplesOf } from '../../../src/rules/examples.ts';
import { FAMILIES } from '../../../src/rules/families.ts';
import { criterionSource, sourcesOf } from '../../../src/rules/sources.ts';
import { textOf } from '../../../src/rules/texts.ts';

describe('a criterion', () => {
  test.each([
    ['CC7.3', { id: 'CC7.3', title: 'Evaluating security events', description: false }],
    ['CC1.1', { id: 'CC1.1', title: '', description: false }],
    ['DC 4', { id: 'DC 4', title: 'Identified system incidents', description: true }],
    ['DC 1', null],
    ['S107', null],
  ])('%s', (id, criterion) => {
    expect(criterionSource(id)).toEqual(criterion);
  });
});

describe('a statement', () => {
  test('that is answered in full leaves nothing open', () => {
    expect(statementOf('S107')).toMatchObject({
      id: 'S107',
      article: { key: 'policy' },
      quote: 'not reviewed and re-approved annually',
      answered: 'fully',
      open: null,
    });
  });

  test('that is answered in part, or by no rule, says what is open', () => {
    expect(statementOf('S069')).toMatchObject({ answered: 'partly', open: 'What the clause says is not read.' });
    expect(statementOf('S115')).toMatchObject({
      answered: 'by no rule',
      open: 'No rule holds the steps of a plan against the systems.',
    });
  });

  test('is known by the rules that name it', () => {
    expect(rulesFrom('S107')).toContain('POL-3');
    expect(rulesFrom('S107')).not.toContain('POL-10');
    expect(rulesFrom('S115')).toEqual([]);
    expect(statementOf('S999')).toBeUndefined();
  });
});

test('the sources of a rule, statements and criteria apart', () => {
  const { criteria, statements } = sourcesOf('DIS-10');
  expect(criteria.map(({ id }) => id)).toEqual(['DC 4']);
  expect(statements.map(({ id }) => id)).toEqual(['S049', 'S053', 'S062', 'S064']);
});

test('the examples of a rule are its own', () => {
  expect(examplesOf('POL-3').fails.findings.map(({ rule }) => rule)).toContain('POL-3');
});

test('a rule that is none has neither text nor examples', () => {
  const none = 'POL-99' as RuleCode;
  expect(() => textOf(none)).toThrow('the rule POL-99 of the catalogue has no text');
  expect(() => examplesOf(none)).toThrow('the rule POL-99 has no examples: test/rules/POL-99.yaml marks none');
});

test('the families are those of the catalogue, in its order', () => {
  expect(FAMILIES.map(({ prefix }) => prefix).join(' ')).toBe(
    'SYN REF TIME CLOCK POL INC TRI ESC COM PIR REM TTX ROL TRN DIS SYS CTL EVD VND PER RED DEV',
  );
  expect(FAMILIES.find(({ prefix }) => prefix === 'DEV')).toEqual({
    prefix: 'DEV',
    title: 'Acknowledged deviations',
    codes: ['DEV-1', 'DEV-2', 'DEV-3'],
  });
});
