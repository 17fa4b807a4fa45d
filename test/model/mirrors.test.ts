/** Values of fields that have a mirror at their other end. */
import { expect, test } from 'vitest';
import { MIRRORED_TYPES, mirroredFields, valuesAt } from '../../src/model/mirrors.ts';

test('the fields that have one, by type', () => {
  const fields = MIRRORED_TYPES.map((type) =>
    mirroredFields(type).map(
      ({ steps, spec }) => `${type} ${steps.map((step) => step ?? '*').join('/')} ${Object.keys(spec.mirrors).join()}`,
    ),
  );
  expect(fields.filter((one) => one.length === 0)).toEqual([]);
  expect(fields.flat()).toEqual([
    'incident events/* event',
    'incident review review',
    'incident remediations/* remediation',
    'incident disclosures/* disclosure',
    'event incident incident',
    'review incidents/* incident',
    'review findings/*/remediations/* remediation',
    'remediation sources/* incident,review-finding,tabletop-finding',
    'remediation controlChanges/* control-change',
    'control-change causes/* remediation',
    'tabletop findings/*/remediations/* remediation',
    'disclosure incidents/* incident',
  ]);
});

const data = { name: 'A', list: ['B', 3, 'C'], parts: [{ of: ['D'] }, null, { of: 'E' }, {}], nothing: null };

test.each([
  [['name'], ['name = A']],
  [
    ['list', null],
    ['list/0 = B', 'list/2 = C'],
  ],
  [['parts', null, 'of', null], ['parts/0/of/0 = D']],
  [['parts', null, 'of'], ['parts/2/of = E']],
  [['name', 'length'], []],
  [['name', null], []],
  [['list'], []],
  [['nothing', 'x'], []],
  [['missing', null], []],
])('%j', (steps, expected) => {
  expect(valuesAt(data, steps).map(({ path, value }) => `${path.join('/')} = ${value}`)).toEqual(expected);
});
