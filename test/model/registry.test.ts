/** Names and drafts of records, and files that hold many. */
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../src/content/schema/problems.ts';
import { RECORD_TYPES } from '../../src/model/record-types.ts';
import { isDraft, isLogType, LOGS, nameOf, SCHEMAS } from '../../src/model/registry.ts';

test('a mapping with free keys that is none is asked for in words', () => {
  const problems = problemsOf(SCHEMAS.incident, { significance: { factors: 'x' }, confidential: 'x' });
  expect(
    problems.filter(({ path }) => /factors|^confidential/.test(path.join('.'))).map(({ expected }) => expected),
  ).toEqual(['an answer for each factor', 'a mapping: lines of "key: value", indented']);
});

test('a disclosed time is asked for in words, where it is none or too coarse', () => {
  const wrong = problemsOf(SCHEMAS.disclosure, { timing: { occurred: '2026', detected: 7, closed: '2026-03' } });
  expect(wrong.filter(({ path }) => path[0] === 'timing').map(({ expected }) => expected)).toEqual([
    'an instant, a day (2026-03-03) or a month (2026-03)',
    'an instant, a day (2026-03-03) or a month (2026-03)',
  ]);
});

describe('a record', () => {
  test.each([
    ['policy', { policy: 'ir', version: '1.0.0', id: 'x' }, 'ir@1.0.0'],
    ['plan', { plan: 'ir-plan', version: '1.0.0' }, 'plan:ir-plan@1.0.0'],
    ['threshold', { version: '1.0.0', id: 'x' }, '1.0.0'],
    ['incident', { id: 'INC-1' }, 'INC-1'],
  ] as const)('of type %s goes by its name', (type, data, name) => expect(nameOf(type, data)).toBe(name));

  test.each(RECORD_TYPES)('of type %s may be a draft, or not', (type) => {
    const may = ['policy', 'review', 'control-change', 'tabletop', 'system-description', 'disclosure'].includes(type);
    expect(isDraft(type, { status: 'draft' })).toBe(may);
    expect(isDraft(type, { status: 'approved' })).toBe(false);
    expect(isDraft(type, {})).toBe(false);
  });

  test('may stand in a file of many', () => {
    expect([...RECORD_TYPES, 'portal', 'tombstones'].filter((type) => isLogType(type as 'portal'))).toEqual([
      'event',
      'training',
    ]);
    expect([LOGS.event.key, LOGS.training.key]).toEqual(['events', 'records']);
    expect(LOGS.event.schema.safeParse({ events: [] }).success).toBe(true);
    expect(LOGS.training.schema.safeParse({ records: [] }).success).toBe(true);
    expect(LOGS.event.schema.safeParse({}).error?.issues.map(({ message }) => message)).toEqual(['a list']);
    expect(LOGS.training.schema.safeParse({}).error?.issues.map(({ message }) => message)).toEqual(['a list']);
  });
});
