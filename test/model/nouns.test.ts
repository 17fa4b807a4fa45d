/** What messages call the things that references name. */
import { describe, expect, test } from 'vitest';
import type { LinkTarget } from '../../src/model/link.ts';
import { aNoun, nounsOf } from '../../src/model/nouns.ts';
import { RECORD_TYPES } from '../../src/model/record-types.ts';

describe('a noun', () => {
  const targets: readonly LinkTarget[] = ['incident', 'vendor', 'review-finding'];
  test.each([
    [[], ''],
    [['incident'], 'incident'],
    [['role', 'vendor'], 'role or vendor'],
    [targets, 'incident, vendor or finding of a review'],
    [['own-clause', 'policy-clause'], 'clause'],
    [['anything'], 'record, role, period, schedule or component'],
  ] as const)('of %j is %s', (to, words) => expect(nounsOf(to)).toBe(words));

  test.each([
    ['remediation', 'a remediation'],
    ['incident', 'an incident'],
    ['access-review', 'an access review'],
    ['evidence', 'an evidence item'],
    ['on-call', 'an on-call schedule'],
    ['tier', 'a severity tier'],
  ] as const)('%s has its article', (target, words) => expect(aNoun(target)).toBe(words));

  test('of every thing that a link may name', () => {
    const things = [
      ...RECORD_TYPES,
      'own-version',
      'tabletop-finding',
      'root-cause',
      'component',
      'commitment',
    ] as const;
    expect(
      [...things, 'detection-source', 'stage', 'factor', 'criterion'].map((one) => nounsOf([one as LinkTarget])),
    ).toEqual([
      'policy version',
      'plan',
      'incident',
      'event',
      'review',
      'remediation',
      'control',
      'control change',
      'role',
      'on-call schedule',
      'period',
      'threshold',
      'obligation',
      'vendor',
      'access review',
      'training record',
      'tabletop',
      'system description',
      'disclosure',
      'evidence item',
      'population',
      'deviation',
      'version of this policy',
      'finding of a tabletop',
      'root cause',
      'component',
      'commitment',
      'detection source',
      'stage',
      'factor',
      'criterion',
    ]);
  });
});
