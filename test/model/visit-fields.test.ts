/** Visits of a record's fields: what is visited, in which order, and what is passed over. */
import { describe, expect, test } from 'vitest';
import { faultsOf, type VisitOptions, visitFields, type Wanted } from '../../src/model/visit-fields.ts';

const incident = {
  id: 'INC-1',
  lead: 'lead',
  controls: ['CTL-1', undefined, 'CTL-2'],
  times: { detected: '2026-03-03', notes: [{ on: 'detected', text: 'x' }] },
  significance: { threshold: '1.0.0', factors: { loss: 'yes', press: 'no' }, reason: 'x' },
  confidential: { host: 'h' },
  title: null,
  unknown: { lead: 'other' },
};

const links: Wanted = ({ link }) => link !== null;
const dates: Wanted = ({ temporal }) => temporal !== null;
const answers: Wanted = ({ words }) => words.has('yes');

function visited(options: VisitOptions, data: unknown = incident): readonly string[] {
  const seen: string[] = [];
  visitFields(
    'incident',
    data,
    (value, field, path) => {
      const what = typeof value === 'object' ? '…' : String(value);
      seen.push(`${path.join('/')} = ${what}${field.link ? ` → ${field.link.to.join()}` : ''}`);
    },
    options,
  );
  return seen;
}

describe('a visit', () => {
  test('of links is of their values, a mapping’s free keys included', () => {
    expect(visited({ wanted: links })).toEqual([
      'lead = lead → role',
      'controls/0 = CTL-1 → control',
      'controls/2 = CTL-2 → control',
      'significance/threshold = 1.0.0 → threshold',
      'significance/factors/loss = loss → factor',
      'significance/factors/press = press → factor',
    ]);
  });

  test('of dates', () => expect(visited({ wanted: dates })).toEqual(['times/detected = 2026-03-03']));

  test('of the values of a mapping with free keys', () =>
    expect(visited({ wanted: answers })).toEqual([
      'significance/factors/loss = yes',
      'significance/factors/press = no',
    ]));

  test('of everything has parents first, and nothing that the schema does not know', () => {
    expect(visited({})).toEqual([
      ' = …',
      'id = INC-1',
      'lead = lead → role',
      'controls = …',
      'controls/0 = CTL-1 → control',
      'controls/2 = CTL-2 → control',
      'times = …',
      'times/detected = 2026-03-03',
      'times/notes = …',
      'times/notes/0 = …',
      'times/notes/0/on = detected',
      'times/notes/0/text = x',
      'significance = …',
      'significance/threshold = 1.0.0 → threshold',
      'significance/factors = …',
      'significance/factors/loss = loss → factor',
      'significance/factors/loss = yes',
      'significance/factors/press = press → factor',
      'significance/factors/press = no',
      'significance/reason = x',
      'confidential = …',
      'confidential/host = host',
      'confidential/host = h',
    ]);
  });

  test('of nothing, or of what is none, visits nothing', () => {
    expect(visited({ wanted: () => false })).toEqual([]);
    for (const none of [null, 'text', 7]) expect(visited({ wanted: links }, none)).toEqual([]);
    expect(visited({ wanted: links }, { controls: 'CTL-1', lead: ['lead'], times: [] })).toEqual(['lead = … → role']);
  });
});

describe('what is skipped', () => {
  const skipping = (...skipped: readonly string[]) =>
    visited({ wanted: links, skip: (path) => skipped.includes(path.join('/')) });
  test('is left out with all below it', () => {
    expect(skipping('controls/0', 'significance')).toEqual(['lead = lead → role', 'controls/2 = CTL-2 → control']);
    expect(skipping('controls', 'significance/factors/loss', 'lead')).toEqual([
      'significance/threshold = 1.0.0 → threshold',
      'significance/factors/press = press → factor',
    ]);
    expect(skipping('')).toEqual([]);
  });

  test('is what has a fault of its own', () => {
    const skip = faultsOf({ faults: [['controls', 0], ['significance']] });
    expect(visited({ wanted: links, skip })).toEqual(['lead = lead → role', 'controls/2 = CTL-2 → control']);
    expect(faultsOf({ faults: [] })).toBeUndefined();
    expect(visited({ wanted: links, skip: faultsOf({ faults: [[]] }) })).toEqual([]);
  });
});

describe('a value', () => {
  const refusing = (key: string, enumerable: boolean) =>
    Object.defineProperty({ lead: 'lead' }, key, {
      enumerable,
      get() {
        throw new Error(`${key} was read`);
      },
    });
  test('is not read where nothing in it is wanted, or a guard stands for it', () => {
    expect(visited({ wanted: links }, refusing('title', true))).toEqual(['lead = lead → role']);
    expect(visited({ wanted: links }, refusing('vendor', false))).toEqual(['lead = lead → role']);
    expect(() => visited({ wanted: links }, refusing('vendor', true))).toThrow('vendor was read');
    expect(visited({ wanted: links }, { lead: 'lead', [Symbol('x')]: 1 })).toEqual(['lead = lead → role']);
  });
});
