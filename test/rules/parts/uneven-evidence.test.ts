/** PER-4 on the ends of its quarters, and on each kind of record that shows operation. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../../src/content/record.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { unevenEvidence } from '../../../src/rules/per/per-4-uneven-evidence.ts';
import { recordOf } from '../../support/record.ts';

/** `2026-01-01 to 2026-03-31` for each quarter of the first half of 2026 that shows nothing. */
function empty(records: readonly Rec[], asOf = '2026-10-01', end = '2026-06-30'): readonly string[] {
  const graph = {
    asOf: Date.parse(asOf),
    calendar: { timeZone: 'UTC' },
    approved: (type: string) => records.filter((rec) => rec.type === type),
  } as unknown as Graph;
  const period = recordOf('period', 'h1', { type: 'II', start: '2026-01-01', end });
  return [...unevenEvidence.check(period, graph, [], [])].map(({ message }) =>
    message.replace('h1 has no incident, exercise, review or evidence from ', ''),
  );
}

const incident = (detected: string | undefined) =>
  recordOf('incident', 'INC-1', { times: { detected } } as Partial<Rec<'incident'>['data']>);
const evidence = (collectedAt: string) => recordOf('evidence', 'EVD-1', { collectedAt });
const tabletop = (heldOn: string) => recordOf('tabletop', 'TTX-1', { heldOn });
const review = (heldOn: string) => recordOf('review', 'PIR-1', { heldOn });

const FIRST = '2026-01-01 to 2026-03-31';
const SECOND = '2026-04-01 to 2026-06-30';

test('without any record both quarters are empty', () => {
  expect(empty([])).toEqual([FIRST, SECOND]);
});

describe('one record is enough for its quarter, from its first instant to its last', () => {
  test.each([
    ['an incident', incident('2026-01-01T00:00:00Z'), [SECOND]],
    ['an incident', incident('2026-03-31T23:59:59Z'), [SECOND]],
    ['an incident', incident('2026-04-01T00:00:00Z'), [FIRST]],
    ['an incident of the day before', incident('2025-12-31T23:59:59Z'), [FIRST, SECOND]],
    ['an incident never detected', incident(undefined), [FIRST, SECOND]],
    ['an exercise', tabletop('2026-03-31'), [SECOND]],
    ['a review', review('2026-04-01'), [FIRST]],
    ['an item of evidence', evidence('2026-06-30T23:59:59Z'), [FIRST]],
    ['an item of evidence of the day after', evidence('2026-07-01T00:00:00Z'), [FIRST, SECOND]],
    ['a time that may be of either quarter', incident('2026-03-31/2026-04-01'), []],
  ] as const)('%s (%o)', (_what, rec, expected) => {
    expect(empty([rec])).toEqual(expected);
  });
});

test('a quarter that is not over is not judged', () => {
  expect(empty([], '2026-04-01T00:00:00Z')).toEqual([FIRST]);
  expect(empty([], '2026-03-31T23:59:59Z')).toEqual([]);
});

test('a shorter rest counts as one', () => {
  expect(empty([], '2026-10-01', '2026-04-01')).toEqual([FIRST, '2026-04-01 to 2026-04-01']);
  expect(empty([], '2026-10-01', '2026-03-31')).toEqual([FIRST]);
});
