/** The claims of a narrative, and the named parts of a record. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import { claimsOf, periodOf, soundClaims } from '../../src/graph/claims.ts';
import { anchorsOf, idsIn, partsOf } from '../../src/graph/parts.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf, read } from './graph-of.ts';

const element = (name: string, attributes: object) => ({ name, attributes });
const body = (elements: readonly object[], anchors: readonly string[] = [], readable = true) =>
  ({ readable, elements, headings: anchors.map((anchor) => ({ anchor })) }) as never;

const description = read(recordOf('system-description', 'tarn', { period: 'h1' }), {
  body: body([
    element('Ref', { to: 'INC-1' }),
    element('Claim', {
      id: 'c1',
      about: ' CTL-1  INC-1#patch ',
      kind: 'control',
      from: '2026-01-01',
      to: '2026-02-01',
    }),
    element('Claim', { id: 'c2', about: 'incident', kind: 'negative' }),
    element('Claim', { id: 'c3', about: 'CTL-1 CTL-9', kind: 'control', from: '2026-02-30' }),
    element('Claim', {}),
  ]),
});
const disclosure = recordOf('disclosure', 'DIS-1', { description: 'tarn' });
const records: readonly Rec[] = [
  description,
  disclosure,
  recordOf('control', 'CTL-1', {}),
  recordOf('incident', 'INC-1', { rootCauses: [{ id: 'patch' }] } as object),
  recordOf('period', 'h1', {}),
];

test('the claims of a text, in its order', () => {
  expect(claimsOf(description).map(({ element: _element, narrative: _narrative, ...claim }) => claim)).toEqual([
    {
      id: 'c1',
      kind: 'control',
      about: ['CTL-1', 'INC-1#patch'],
      from: at('2026-01-01T00:00:00Z'),
      to: at('2026-02-01T00:00:00Z'),
      index: 1,
    },
    { id: 'c2', kind: 'negative', about: ['incident'], from: null, to: null, index: 2 },
    { id: 'c3', kind: 'control', about: ['CTL-1', 'CTL-9'], from: null, to: null, index: 3 },
    { id: '', kind: '', about: [], from: null, to: null, index: 4 },
  ]);
  expect(claimsOf(description)[0]?.narrative).toBe(description);
  expect(claimsOf(disclosure)).toEqual([]);
});

test('a claim is sound where all that it names is there', () =>
  expect(soundClaims(description, graphOf(records)).map(({ id }) => id)).toEqual(['c1', 'c2', '']));

test('a narrative speaks of the period of its description', () => {
  const graph = graphOf(records);
  expect(periodOf(description, graph)?.id).toBe('h1');
  expect(periodOf(disclosure, graph)?.id).toBe('h1');
  expect(periodOf(recordOf('disclosure', 'DIS-2', { description: 'none' }), graph)).toBeUndefined();
  expect(periodOf(recordOf('system-description', 'x', { period: 'none' }), graph)).toBeUndefined();
});

describe('the parts of a record', () => {
  const ids = (...names: readonly string[]) => names.map((id) => ({ id }));
  const whole = { findings: ids('f'), rootCauses: ids('r'), stages: ids('s'), factors: ids('a', 'b') };
  const rec = (how: Partial<Rec>): Rec =>
    read(recordOf('review', 'PIR-1', whole as object), how as Partial<Rec<'review'>>);
  const text = body(
    [element('Claim', { id: 'c1' }), element('Fact', { id: 'no' }), element('Claim', {})],
    ['top', 'end'],
  );

  test('are its headings, its lists and its claims', () => {
    expect(partsOf(rec({ body: text }))).toEqual(['top', 'end', 'f', 'r', 's', 'a', 'b', 'c1', '']);
    expect(partsOf(rec({}))).toEqual(['f', 'r', 's', 'a', 'b']);
    expect(anchorsOf(rec({ body: text }))).toEqual(['top', 'end']);
    expect(anchorsOf(rec({}))).toBeNull();
  });

  test('are not known where one of them could not be read', () => {
    expect(partsOf(rec({ body: body([], [], false) }))).toBeNull();
    expect(partsOf(rec({ body: text, faults: [['stages', 0]] }))).toBeNull();
    expect(partsOf(rec({ faults: [['title']] }))).toBeNull();
    expect(partsOf(rec({ body: text, faults: [['title']] }))).toHaveLength(9);
  });

  test('of a list: its ids, none where there is no list, nothing where it is faulty', () => {
    expect(idsIn(rec({}), 'factors')).toEqual(['a', 'b']);
    expect(idsIn(rec({}), 'none')).toEqual([]);
    expect(idsIn(rec({ faults: [['factors', 1, 'id']] }), 'factors')).toBeNull();
    expect(idsIn(rec({ faults: [[]] }), 'factors')).toBeNull();
    expect(idsIn(rec({ faults: [['stages']] }), 'factors')).toEqual(['a', 'b']);
  });
});
