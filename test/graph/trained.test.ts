/** What the holders of a required role had to be trained on, and when they were not. */
import { describe, expect, test } from 'vitest';
import { Blocked } from '../../src/graph/poison.ts';
import { boundTo, lapseOf, trainingsOf } from '../../src/graph/trained.ts';
import type { TrainingData } from '../../src/model/records/people.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf } from './graph-of.ts';

const day = (date: string) => at(`${date}T00:00:00Z`);
const version = (number: string, effectiveFrom: string, slug = 'ir') =>
  recordOf('policy', `${slug}@${number}`, { policy: slug, version: number, effectiveFrom, requiredRoles: ['lead'] });
const policies = [version('1.0.0', '2026-01-01'), version('1.1.0', '2026-02-01'), version('2.0.0', '2026-05-01')];
const lead = recordOf('role', 'lead', {
  holdings: [
    { holder: 'H-1', from: '2025-06-01', to: '2026-03-01' },
    { holder: 'H-2', from: '2026-03-01' },
    { holder: 'H-3', from: '2025-01-01', to: '2025-02-01' },
  ],
});
const graph = graphOf([...policies, lead]);

test('a holder is bound by each major version, while both last, and has 30 days', () => {
  expect(
    boundTo(graph, lead).map(({ holder, index, subject, span, due }) => [
      holder,
      index,
      `${subject.slug} ${subject.major}`,
      span,
      due,
    ]),
  ).toEqual([
    ['H-1', 0, 'ir 1', { from: day('2026-01-01'), to: day('2026-03-01') }, '2026-01-31'],
    ['H-2', 1, 'ir 1', { from: day('2026-03-01'), to: day('2026-05-01') }, '2026-03-31'],
    ['H-2', 1, 'ir 2', { from: day('2026-05-01'), to: Infinity }, '2026-05-31'],
  ]);
});

const [first] = boundTo(graph, lead);
if (!first) throw new Error('The first holder is bound');
const training = (id: string, data: Partial<TrainingData>) =>
  recordOf('training', id, {
    holder: 'H-1',
    kind: 'training',
    subject: 'ir@1.0.0',
    completedOn: '2026-01-10',
    ...data,
  });

describe('the records that count for a holder', () => {
  test('are of the same kind, holder, policy and major version, by day', () => {
    const records = [
      training('TRN-1', { completedOn: '2026-01-20' }),
      training('TRN-2', { completedOn: '2026-01-10', subject: 'ir@1.9.3' }),
      training('TRN-3', { holder: 'H-2' }),
      training('TRN-8', { completedOn: '2026-01-15' }),
      training('TRN-4', { kind: 'acknowledgement' }),
      training('TRN-5', { subject: 'ir@2.0.0' }),
      training('TRN-6', { subject: 'other@1.0.0' }),
      training('TRN-7', { subject: 'a-course' }),
    ];
    const counted = (kind: 'training' | 'acknowledgement') =>
      trainingsOf(graphOf(records), first, kind).map(({ id }) => id);
    expect(counted('training')).toEqual(['TRN-2', 'TRN-8', 'TRN-1']);
    expect(counted('acknowledgement')).toEqual(['TRN-4']);
  });

  test('are refused where some could not be read', () =>
    expect(() => trainingsOf(graphOf([], { opaque: ['training'] }), first, 'training')).toThrow(
      new Blocked('a file of training records could not be read'),
    ));
});

describe('a lapse', () => {
  // Due by the end of 31 January; the holding ends with February.
  const due = day('2026-02-01') - 1;
  test.each<[string, readonly Partial<TrainingData>[], readonly [number, number] | null]>([
    ['2026-07-01T00:00:00Z', [], [due, day('2026-03-01')]],
    ['2026-02-10T00:00:00Z', [], [due, day('2026-02-10') + 1]],
    ['2026-01-31T23:59:59.999Z', [], null],
    ['2026-02-01T00:00:00Z', [], [due, day('2026-02-01') + 1]],
    ['2026-07-01T00:00:00Z', [{}], null],
    ['2026-07-01T00:00:00Z', [{ completedOn: '2026-01-31' }], null],
    ['2026-07-01T00:00:00Z', [{ completedOn: '2026-02-05' }], [due, day('2026-02-05')]],
    ['2026-07-01T00:00:00Z', [{ expiresOn: '2026-02-09' }], [day('2026-02-10'), day('2026-03-01')]],
    ['2026-07-01T00:00:00Z', [{ expiresOn: '2026-02-09' }, { completedOn: '2026-02-10' }], null],
    [
      '2026-07-01T00:00:00Z',
      [{ expiresOn: '2026-02-09' }, { completedOn: '2026-02-11' }],
      [day('2026-02-10'), day('2026-02-11')],
    ],
  ])('at %s with %j', (asOf, records, span) => {
    const trainings = records.map((data, index) => training(`TRN-${index}`, data));
    const lapse = lapseOf(graphOf([...policies, lead], { asOf }), first, trainings);
    expect(lapse).toEqual(span && { from: span[0], to: span[1] });
  });

  test('cannot come of a holding that ended before it was due', () => {
    const short = { ...first, span: { from: day('2026-01-01'), to: due } };
    expect(lapseOf(graph, short, [])).toBeNull();
  });
});
