/** What shows that controls and clauses operated in a period, and what a population should list. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import {
  activeSpan,
  exercisesIn,
  fallsIn,
  incidentsOf,
  mustOperate,
  operationIn,
  operationOf,
} from '../../src/graph/operation.ts';
import { Blocked } from '../../src/graph/poison.ts';
import { membersOf } from '../../src/graph/populations.ts';
import type { ControlData } from '../../src/model/records/control.ts';
import { spanOf, UNKNOWN } from '../../src/model/time/span.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf } from './graph-of.ts';

const period = recordOf('period', 'h1', { type: 'II', start: '2026-01-01', end: '2026-06-30' });

test.each([
  ['2026-01-01T00:00:00Z', 'yes'],
  ['2025-12-31T23:59:59Z', 'no'],
  ['2026-06-30T23:59:59.999Z', 'yes'],
  ['2026-07-01T00:00:00Z', 'no'],
  ['2026-01', 'yes'],
  ['2026', 'undecidable'],
  ['2025-12-31T23:00Z/2026-01-01T00:00Z', 'undecidable'],
  ['2026-06-30T23:00Z/2026-07-01T00:00Z', 'undecidable'],
  ['2025', 'no'],
  ['unknown', 'undecidable'],
])('%s falls in the first half of 2026: %s', (written, verdict) =>
  expect(fallsIn(period, spanOf(written) ?? UNKNOWN)).toBe(verdict),
);

const incident = (id: string, detected: string, data: object = {}): Rec<'incident'> =>
  recordOf('incident', id, { times: { detected }, ...data } as object);

describe('what operated in a period', () => {
  const records = [
    incident('INC-1', '2026-03-03', {
      controls: ['CTL-1', 'CTL-2'],
      timeline: [
        { at: '2026-03-03', text: 'x', control: 'CTL-1', clause: 'ir@1.0.0#a' },
        { at: '2026-03-03', text: 'x', control: 'CTL-3', clause: 'ir@1.0.0#a' },
        { at: '2026-03-03', text: 'x' },
      ],
    }),
    incident('INC-2', '2026', { controls: ['CTL-1'] }),
    incident('INC-3', '2025-03-03', { controls: ['CTL-1'] }),
    incident('INC-4', 'unknown', { controls: ['CTL-1'], times: {} }),
    recordOf('tabletop', 'TTX-1', {
      heldOn: '2026-06-30',
      controls: ['CTL-2'],
      decisions: [
        { phase: 'x', by: 'lead', text: 'x', clause: 'b' },
        { phase: 'x', by: 'lead', text: 'x' },
      ],
    } as object),
    recordOf('tabletop', 'TTX-2', { heldOn: '2026-07-01', controls: ['CTL-2'], decisions: [] }),
    recordOf('evidence', 'EVD-1', { collectedAt: '2026-02-01T00:00:00Z', controls: ['CTL-2'] }),
    recordOf('evidence', 'EVD-2', { collectedAt: '2026-02-01T00:00:00Z' }),
    recordOf('evidence', 'EVD-3', { collectedAt: '2025-02-01T00:00:00Z', controls: ['CTL-2'] }),
    recordOf('event', 'EVT-1', { receivedAt: '2026-02-01T00:00:00Z', triagedAt: '2026-02-01T01:00:00Z' }),
    recordOf('event', 'EVT-2', { receivedAt: '2026-02-01T00:00:00Z' }),
    recordOf('event', 'EVT-3', { receivedAt: '2025-02-01T00:00:00Z', triagedAt: '2026-02-01T01:00:00Z' }),
  ];
  const listed = (operations: readonly { readonly record: Rec; readonly certain: boolean }[] | undefined) =>
    operations?.map(({ record, certain }) => `${record.id}${certain ? '' : '?'}`);

  test('by control, by clause, and what was triaged', () => {
    const graph = graphOf(records);
    const { controls, clauses, triaged } = operationIn(graph, period);
    expect([...controls].map(([id, operations]) => `${id}: ${listed(operations)?.join()}`)).toEqual([
      'CTL-1: INC-1,INC-2?',
      'CTL-2: INC-1,TTX-1,EVD-1',
      'CTL-3: INC-1',
    ]);
    expect([...clauses].map(([id, operations]) => `${id}: ${listed(operations)?.join()}`)).toEqual([
      'ir@1.0.0#a: INC-1',
      'b: TTX-1',
    ]);
    expect(listed(triaged)).toEqual(['EVT-1']);
    expect(operationIn(graph, period)).toBe(operationIn(graph, period));
    expect(listed(incidentsOf(graph, period))).toEqual(['INC-1', 'INC-2?']);
    expect(listed(exercisesIn(graph, period))).toEqual(['TTX-1']);
  });

  test('a control: what names it, and triaged events for those of CC7.3', () => {
    const graph = graphOf(records);
    const control = (id: string, criteria: string[]) => recordOf('control', id, { criteria });
    expect(listed(operationOf(graph, control('CTL-3', ['CC7.4']), period))).toEqual(['INC-1']);
    expect(listed(operationOf(graph, control('CTL-3', ['CC7.4', 'CC7.3']), period))).toEqual(['INC-1', 'EVT-1']);
    expect(listed(operationOf(graph, control('CTL-9', ['CC7.3']), period))).toEqual(['EVT-1']);
    expect(listed(operationOf(graph, control('CTL-9', []), period))).toEqual([]);
  });
});

test.each<[ControlData['frequency'], string, string, boolean]>([
  ['event-driven', '2026-01-01', '2026-12-31', false],
  ['continuous', '2026-01-01', '2026-01-01', true],
  ['daily', '2026-01-01', '2026-01-01', true],
  ['weekly', '2026-01-01', '2026-01-07', true],
  ['weekly', '2026-01-01', '2026-01-06', false],
  ['monthly', '2026-01-01', '2026-01-31', true],
  ['monthly', '2026-01-01', '2026-01-30', false],
  ['quarterly', '2026-01-01', '2026-03-31', true],
  ['quarterly', '2026-01-01', '2026-03-30', false],
  ['annual', '2026-01-01', '2026-12-31', true],
  ['annual', '2026-01-01', '2026-12-30', false],
])('a %s control has to operate between %s and %s: %s', (frequency, start, end, must) => {
  const span = recordOf('period', 'p', { type: 'II', start, end });
  expect(mustOperate(graphOf([]), recordOf('control', 'CTL-1', { frequency }), span)).toBe(must);
});

test('a control is active from its first day to the day from which on it is no more', () => {
  const control = (data: Partial<ControlData>) => activeSpan(recordOf('control', 'CTL-1', data));
  const from = at('2026-01-01T00:00:00Z');
  expect(control({ activeFrom: '2026-01-01' })).toEqual({ from, to: Infinity });
  expect(control({ activeFrom: '2026-01-01', activeTo: '2026-02-01' })).toEqual({
    from,
    to: at('2026-02-01T00:00:00Z'),
  });
});

describe('a population lists', () => {
  const asked = (entity: 'incidents' | 'events', runAt = '2026-04-01T00:00:00Z') =>
    recordOf('population', 'POP-1', { entity, runAt });
  const members = (records: readonly Rec[], population = asked('incidents')) =>
    membersOf(graphOf(records), population, period).map(({ name, certain }) => `${name}${certain ? '' : '?'}`);
  test.each([
    [{ detected: '2026-03-03', recordOpened: '2026-03-03' }, ['INC-1']],
    [{ detected: '2026-03-03', recordOpened: '2026-03-31T23:59:59Z' }, ['INC-1']],
    [{ detected: '2026-03-03', recordOpened: '2026-04-01T00:00:00Z' }, ['INC-1']],
    [{ detected: '2026-03-03', recordOpened: '2026-04-01T00:00:01Z' }, []],
    [{ detected: '2026-03-03', recordOpened: '2026-04' }, ['INC-1?']],
    [{ detected: '2026-03-03' }, ['INC-1?']],
    [{ detected: '2026-03-03', recordOpened: 'unknown' }, ['INC-1?']],
    [{ detected: '2026-05-03', recordOpened: 'unknown' }, []],
    [{ detected: '2025-03-03', recordOpened: '2026-03-03' }, []],
    [{ detected: '2026', recordOpened: '2026-03-03' }, ['INC-1?']],
    [{ detected: 'unknown' }, ['INC-1?']],
  ])('an incident with the times %j: %j', (times, expected) =>
    expect(members([recordOf('incident', 'INC-1', { times })])).toEqual(expected),
  );

  test('each by the id of its system of record, where it has one', () => {
    const named = recordOf('incident', 'INC-1', {
      externalId: 'T-7',
      times: { detected: '2026-03-03', recordOpened: '2026-03-03' },
    });
    expect(members([named])).toEqual(['T-7']);
  });

  test.each([
    ['2026-03-03T00:00:00Z', ['EVT-1']],
    ['2026-04-01T00:00:00Z', ['EVT-1']],
    ['2026-04-01T00:00:01Z', []],
    ['2025-12-31T00:00:00Z', []],
  ])('an event received at %s: %j', (receivedAt, expected) => {
    const event = recordOf('event', 'EVT-1', { receivedAt });
    const opened = recordOf('incident', 'INC-1', { times: { detected: '2026-03-03', recordOpened: '2026-03-03' } });
    expect(members([event, opened], asked('events'))).toEqual(expected);
  });

  test('nothing where some of them could not be read', () => {
    const graph = graphOf([], { opaque: ['event'] });
    expect(() => membersOf(graph, asked('events'), period)).toThrow(
      new Blocked('a file of type event could not be read'),
    );
    expect(membersOf(graph, asked('incidents'), period)).toEqual([]);
  });
});
