/** The clocks of notifications, stage by stage. */
import { describe, expect, test } from 'vitest';
import { clockStartOf, dutiesOf, measured } from '../../src/graph/duties.ts';
import { formatInstant } from '../../src/model/time/instant.ts';
import type { Span } from '../../src/model/time/span.ts';
import { recordOf } from '../support/record.ts';
import { graphOf } from './graph-of.ts';

const DAY = '2026-03-03T';
const at = (hour: string) => `${DAY}${hour}:00Z`;
const hour = (instant: number) => formatInstant(instant).replace(DAY, '').replace(':00Z', '');
const shown = (span: Span | null) =>
  span === null
    ? '-'
    : span.earliest === span.latest
      ? hour(span.earliest)
      : `${hour(span.earliest)}~${hour(span.latest)}`;

const obligation = (kind: 'regulatory' | 'customer') =>
  recordOf('obligation', 'OBL-1', {
    kind,
    stages: [
      { id: 'first', within: 'PT4H', after: 'clock-start' },
      { id: 'final', within: 'PT2H', after: 'first' },
      { id: 'open', after: 'clock-start' },
    ],
  } as object);
const sent = (stage: string, time: string) => ({ stage, sentAt: at(time) });
const SOUND = { detected: at('08:00'), declared: at('09:00') };

function duties(entry: object, data: object = {}, kind: 'regulatory' | 'customer' = 'regulatory', asOf = at('20:00')) {
  const incident = recordOf('incident', 'INC-1', {
    status: 'open',
    times: SOUND,
    notifications: [{ obligation: 'OBL-9' }, { obligation: 'OBL-1', ...entry }],
    ...data,
  } as object);
  return dutiesOf(graphOf([obligation(kind), incident], { asOf }), incident);
}

/** Each stage as `id start>due from place: sendings`. */
const stages = (...args: Parameters<typeof duties>) =>
  duties(...args).flatMap((duty) =>
    duty.stages.map(({ stage, start, due, startAt, sent: sendings }) => {
      const said = sendings.map((one) => `${hour(one.at)} ${one.path.slice(2).join('/')}`).join();
      return `${stage.id} ${shown(start)}>${shown(due)} ${startAt.join('/')}: ${said}`;
    }),
  );

describe('the stages of a duty', () => {
  test('start with the declaration, or with what is written, and with the stage before', () => {
    expect(stages({})).toEqual([
      'first 09:00>13:00 times/declared: ',
      'final ->- notifications/1: ',
      'open 09:00>- times/declared: ',
    ]);
    expect(stages({ clockStart: at('10:00'), stages: [sent('first', '12:00'), sent('first', '11:00')] })).toEqual([
      'first 10:00>14:00 notifications/1/clockStart: 11:00 stages/1,12:00 stages/0',
      'final 12:00>14:00 notifications/1/stages/0/sentAt: ',
      'open 10:00>- notifications/1/clockStart: ',
    ]);
  });

  test('start with the detection where the declaration is not known', () => {
    for (const declared of [undefined, 'unknown'])
      expect(stages({}, { times: { detected: at('08:00'), declared } })[0]).toBe('first 08:00>12:00 times/detected: ');
    const incident = recordOf('incident', 'INC-1', { times: {} });
    expect(clockStartOf(incident, {} as never, ['x'])).toEqual({ span: null, path: ['times', 'detected'] });
    expect(stages({}, { times: {} })[0]).toBe('first ->- times/detected: ');
  });

  test('that fell due after the incident was stood down are not due', () => {
    const stood = (time: string) => stages({}, { status: 'stood-down', standDown: { at: at(time) } })[0];
    expect(stood('13:00')).toBe('first 09:00>13:00 times/declared: ');
    expect(stood('12:59')).toBe('first 09:00>- times/declared: ');
  });

  test('name their places and windows', () => {
    const [duty] = duties({});
    expect(duty?.path).toEqual(['notifications', 1]);
    expect(duty?.stages[1]).toMatchObject({ stageAt: ['stages', 1], within: { ms: 7_200_000 } });
    expect(duty?.stages[2]?.within).toBeNull();
    expect(duties({}, { notifications: undefined })).toEqual([]);
  });
});

test.each([
  [{ from: at('10:00'), to: at('11:30') }, '14:30'],
  [{ from: at('08:00'), to: at('10:00') }, '14:00'],
  [{ from: at('07:00'), to: at('09:00') }, '13:00'],
  [{ from: at('07:00'), to: at('09:01') }, '13:01'],
  [{ from: at('13:00'), to: at('14:00') }, '14:00'],
  [{ from: at('13:01'), to: at('14:00') }, '13:00'],
  [{ from: at('12:00') }, '21:00'],
  [{ from: at('11:00'), to: at('10:00') }, '13:00'],
  [undefined, '13:00'],
])('a hold %j moves what is due to %s', (hold, due) => {
  expect(stages({ hold })[0]).toBe(`first 09:00>${due} times/declared: `);
});

test('to an authority the first sending is measured, to customers each one', () => {
  const counted = (kind: 'regulatory' | 'customer') =>
    duties({ stages: [sent('first', '12:00'), sent('first', '11:00')] }, {}, kind).flatMap((duty) =>
      duty.stages.slice(0, 1).flatMap((clock) => measured(duty, clock).map((one) => hour(one.at))),
    );
  expect(counted('regulatory')).toEqual(['11:00']);
  expect(counted('customer')).toEqual(['11:00', '12:00']);
});
