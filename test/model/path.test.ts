/** Paths into a record. */
import { expect, test } from 'vitest';
import { fromDotted, getAt, pointerIn, startsWith, toPointer } from '../../src/model/path.ts';

test.each([
  [[], ''],
  [['escalations', 0, 'at'], '/escalations/0/at'],
  [['a/b', '~c~', '//'], '/a~1b/~0c~0/~1~1'],
])('the pointer of %j is %s', (path, pointer) => expect(toPointer(path)).toBe(pointer));

test('in a log of rows a pointer ends with the cell', () => {
  const path = ['events', 3, 'evidence', 0];
  expect(pointerIn('incidents/events/a.csv', path)).toBe('/events/3/evidence');
  expect(pointerIn('incidents/events/a.yaml', path)).toBe('/events/3/evidence/0');
});

test.each([
  [['a', 0, 'b'], 1],
  [['a'], [{ b: 1 }]],
  [['a', 1], undefined],
  [['a', 'length'], 1],
  [['a', 'map'], undefined],
  [['toString'], undefined],
  [['text', 0], undefined],
  [['nothing', 'x'], undefined],
  [['missing', 'x'], undefined],
  [['missing'], undefined],
])('the value at %j is %j', (path, value) =>
  expect(getAt({ a: [{ b: 1 }], text: 'abc', nothing: null }, path)).toEqual(value),
);

test.each([
  [[], true],
  [['a'], true],
  [['a', 0], true],
  [['a', 0, 'b'], false],
  [['a', 1], false],
  [['b'], false],
  [['b', 0], false],
])('a/0 begins with %j: %s', (prefix, begins) => expect(startsWith(['a', 0], prefix)).toBe(begins));

test.each([
  ['severity.0.tier', ['severity', 0, 'tier']],
  ['a', ['a']],
  ['a1.b-2.10', ['a1', 'b-2', 10]],
  ['1a.a1', ['1a', 'a1']],
])('%s is %j', (dotted, path) => expect(fromDotted(dotted)).toEqual(path));
