/** Of each stage of a duty, the sending that came too late. */
import { expect, test } from 'vitest';
import type { Duty, Sending, StageClock } from '../../../src/graph/duties.ts';
import { pointSpan, type Span } from '../../../src/model/time/span.ts';
import { lateStages } from '../../../src/rules/com/late.ts';

function sent(at: number): Sending {
  return { at, path: ['stages', at], entry: {} } as unknown as Sending;
}

function duty(kind: string, ...stages: readonly { due: Span | null; at: readonly number[] }[]): Duty {
  const clocks = stages.map(({ due, at }) => ({ due, sent: at.map(sent), stage: {} }) as unknown as StageClock);
  return { obligation: { data: { kind } }, stages: clocks } as unknown as Duty;
}

const told = (one: Duty) => lateStages(one).map(({ sending, verdict }) => `${sending.at} ${verdict}`);
const COARSE: Span = { earliest: 10, latest: 20, precision: 'interval' };

test('is none where nothing is due, or all came in time', () => {
  expect(told(duty('customer', { due: null, at: [30] }, { due: pointSpan(10), at: [5, 10] }))).toEqual([]);
});

test('is one for each stage: the first that is late', () => {
  expect(told(duty('customer', { due: pointSpan(10), at: [5, 11, 12] }, { due: pointSpan(20), at: [21] }))).toEqual([
    '11 yes',
    '21 yes',
  ]);
});

test('is one that is late for certain rather than one that may be', () => {
  expect(told(duty('customer', { due: COARSE, at: [15, 21, 16] }))).toEqual(['21 yes']);
  expect(told(duty('customer', { due: COARSE, at: [15, 16] }))).toEqual(['15 undecidable']);
});
