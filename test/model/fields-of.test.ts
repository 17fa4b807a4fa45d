/** What a schema says of its fields. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { confidential, describedAs, infoOf, pub, withInfo } from '../../src/model/field.ts';
import { fieldAt, fieldsOf } from '../../src/model/fields-of.ts';

test('a schema that is marked is another one, and keeps what it was marked with before', () => {
  const plain = z.string();
  const planned = withInfo(plain, { temporal: 'planned', pattern: 'x' });
  expect(infoOf(plain)).toEqual({});
  expect(infoOf(pub(planned))).toEqual({ temporal: 'planned', pattern: 'x', class: 'public' });
  expect(infoOf(confidential(pub(planned))).class).toBe('confidential');
  expect(infoOf(pub(planned).describe('What it is.'))).toEqual({ temporal: 'planned', pattern: 'x', class: 'public' });
  expect(infoOf(planned)).toEqual({ temporal: 'planned', pattern: 'x' });
});

test('what goes into a field is what its schema describes', () => {
  expect(describedAs(z.string().describe('A name.'))).toBe('A name.');
  expect(describedAs(z.string())).toBe('');
});

test('the fields of a kind are worked out once', () => expect(fieldsOf('role')).toBe(fieldsOf('role')));

test.each([
  [['title'], 'text', 'public', false],
  [['holdings'], 'a list', 'auditor', false],
  [['holdings', 0], '', 'auditor', false],
  [['holdings', 7, 'from'], 'a calendar day, such as 2026-03-03', 'auditor', false],
  [['holdings', 0, 'to'], 'a calendar day, such as 2026-03-03', 'auditor', true],
  [['authority'], 'a list', 'auditor', true],
])('the field at %j of a role expects %j', (path, expected, fieldClass, optional) => {
  expect(fieldAt('role', path)).toMatchObject({ expected, class: fieldClass, optional });
});

test.each([[['none']], [['title', 'x']], [['holdings', 0, 'none']], [['none', 'x', 'y']]])(
  'there is no field at %j',
  (path) => expect(fieldAt('role', path)).toBeNull(),
);

test('a part is of the class of what holds it, unless it has one of its own', () => {
  expect(fieldAt('policy', ['severityTiers', 0, 'targets', 'contain'])?.class).toBe('public');
  expect(fieldAt('incident', ['confidential', 'host'])?.class).toBe('confidential');
  expect(fieldAt('incident', ['rootCauses', 0, 'category'])?.class).toBe('public');
  expect(fieldAt('incident', ['rootCauses', 0, 'summary'])?.class).toBe('auditor');
});

test('a mapping with free keys says what its keys and its values are', () => {
  const factors = fieldAt('incident', ['significance', 'factors']);
  expect(factors?.keyField?.link?.to).toEqual(['factor']);
  expect([...(factors?.entry?.words.keys() ?? [])]).toEqual(['yes', 'no', 'unknown']);
  expect([factors?.pattern, factors?.temporal, factors?.link]).toEqual([null, null, null]);
});

test('the words of a list have their meanings, or none', () => {
  expect(fieldAt('incident', ['boundary'])?.words.get('inside')).toMatch(/system/);
  expect(fieldAt('incident', ['personalData', 'involved'])?.words.get('yes')).toBe('');
});
