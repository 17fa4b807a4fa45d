/** What becomes of a fault on its way to a finding: its place, its owner, and who acknowledged it. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../../src/content/record.ts';
import type { ContentFinding } from '../../../src/content/source.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { Blocked } from '../../../src/graph/poison.ts';
import { acknowledge } from '../../../src/rules/acknowledge.ts';
import { placeSyntax } from '../../../src/rules/place.ts';
import type { Judged } from '../../../src/rules/rule.ts';
import { recordOf } from '../../support/record.ts';

const CONTENT: ContentFinding = {
  rule: 'SYN-3',
  file: 'content/portal.yaml',
  position: { line: 4, column: 7 },
  pointer: '/asOf',
  path: ['asOf'],
  record: 'portal',
  message: 'asOf is no time',
  help: 'Write a time.',
  related: [
    { file: 'content/roles/a.yaml', position: { line: 2, column: 3 }, message: 'the one' },
    { file: 'content/roles/b.yaml', position: null, message: 'the other' },
  ],
};

describe('what the reading found', () => {
  test('is an open error with its places', () => {
    expect(placeSyntax(CONTENT, 'https://portal.example/')).toEqual({
      rule: 'SYN-3',
      name: 'invalid-field',
      severity: 'error',
      outcome: 'fail',
      status: 'open',
      message: 'asOf is no time',
      help: 'Write a time.',
      url: 'https://portal.example/rules/SYN-3/',
      record: 'portal',
      records: ['portal'],
      file: 'content/portal.yaml',
      line: 4,
      column: 7,
      pointer: '/asOf',
      related: [
        { file: 'content/roles/a.yaml', line: 2, column: 3, message: 'the one' },
        { file: 'content/roles/b.yaml', line: null, column: null, message: 'the other' },
      ],
      acknowledgedBy: null,
      past: false,
    });
  });

  test('of a whole file stands at no line', () => {
    expect(placeSyntax({ ...CONTENT, position: null }, null)).toMatchObject({
      url: '/rules/SYN-3/',
      line: null,
      column: null,
    });
  });
});

describe('a deviation record', () => {
  const found = (severity: Judged['severity'], record: string, rule: Judged['rule'] = 'CLOCK-4'): Judged => ({
    ...placeSyntax(CONTENT, null),
    rule,
    severity,
    record,
  });
  const accepted = (id: string, ...records: readonly string[]): Rec<'deviation'> =>
    recordOf('deviation', id, { rule: 'CLOCK-4', records: [...records] });
  const graphOf = (...deviations: readonly Rec<'deviation'>[]) =>
    ({ index: { all: () => deviations } }) as unknown as Graph;
  const by = (findings: readonly Judged[], ...deviations: readonly Rec<'deviation'>[]) =>
    acknowledge(findings, graphOf(...deviations)).map(({ status, acknowledgedBy }) => acknowledgedBy ?? status);

  test('acknowledges the deviations of its rule on its records, and nothing else', () => {
    const findings = [
      found('deviation', 'INC-1'),
      found('deviation', 'INC-2'),
      found('deviation', 'INC-3'),
      found('deviation', 'INC-1', 'CLOCK-3'),
      found('error', 'INC-1'),
      found('advisory', 'INC-1'),
    ];
    expect(by(findings, accepted('DEV-1', 'INC-1', 'INC-2'))).toEqual([
      'DEV-1',
      'DEV-1',
      'open',
      'open',
      'open',
      'open',
    ]);
    expect(acknowledge(findings, graphOf(accepted('DEV-1', 'INC-1')))[0]).toMatchObject({ status: 'acknowledged' });
  });

  test('is the first of several', () => {
    const findings = [found('deviation', 'INC-1')];
    expect(by(findings, accepted('DEV-1', 'INC-1'), accepted('DEV-2', 'INC-1'))).toEqual(['DEV-1']);
  });

  test.each(['DEV-1', 'DEV-2'] as const)('with an error of %s, or that is a draft, acknowledges nothing', (rule) => {
    const findings = [found('deviation', 'INC-1'), found('error', 'DEV-1', rule)];
    expect(by(findings, accepted('DEV-1', 'INC-1'))).toEqual(['open', 'open']);
    expect(by(findings, { ...accepted('DEV-2', 'INC-1'), draft: true })).toEqual(['open', 'open']);
  });

  test('with another error of its own acknowledges all the same', () => {
    const findings = [found('deviation', 'INC-1'), found('error', 'DEV-1', 'REF-2')];
    expect(by(findings, accepted('DEV-1', 'INC-1'))).toEqual(['DEV-1', 'open']);
  });

  test('with an advisory or a deviation of its own acknowledges all the same', () => {
    const findings = [found('deviation', 'INC-1'), found('advisory', 'DEV-1'), found('deviation', 'DEV-1')];
    expect(by(findings, accepted('DEV-1', 'INC-1'))).toEqual(['DEV-1', 'open', 'open']);
  });

  describe('that cannot be read', () => {
    const throwing = (error: Error): Rec<'deviation'> => {
      const rec = accepted('DEV-1', 'INC-1');
      return {
        ...rec,
        get data(): Rec<'deviation'>['data'] {
          throw error;
        },
      };
    };

    test('is passed over', () => {
      const findings = [found('deviation', 'INC-1')];
      expect(by(findings, throwing(new Blocked('records')), accepted('DEV-2', 'INC-1'))).toEqual(['DEV-2']);
    });

    test('for another reason is a fault of the program', () => {
      expect(() => by([found('deviation', 'INC-1')], throwing(new Error('a bug')))).toThrow('a bug');
    });
  });
});
