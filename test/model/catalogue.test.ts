/** The catalogue of rules: its codes, and what an entry says. */
import { expect, test } from 'vitest';
import { CATALOGUE, isRuleCode, RULE_CODES } from '../../src/model/catalogue.ts';

test('codes of rules are those of the catalogue', () => {
  expect(RULE_CODES.every(isRuleCode)).toBe(true);
  expect(['SYN-9', 'toString', ''].some(isRuleCode)).toBe(false);
  expect(CATALOGUE['EVD-3']).toEqual({
    name: 'evidence-span',
    severities: ['deviation'],
    concerns: [
      'evidence',
      'incident',
      'tabletop',
      'remediation',
      'access-review',
      'vendor',
      'population',
      'training',
      'event',
    ],
  });
});
