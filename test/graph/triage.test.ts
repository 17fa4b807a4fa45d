/** By when an event has to be triaged, and who says so. */
import { describe, expect, test } from 'vitest';
import { Blocked } from '../../src/graph/poison.ts';
import { eventsByTime, triageClockOf } from '../../src/graph/triage.ts';
import type { PolicyData } from '../../src/model/records/policy.ts';
import { formatInstant } from '../../src/model/time/instant.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf } from './graph-of.ts';

const tier = (id: string, rank: number, triage?: string) => ({ id, rank, targets: { triage } });
const policyOf = (data: object) =>
  recordOf('policy', 'ir@1.0.0', {
    policy: 'ir',
    version: '1.0.0',
    kind: 'incident-response',
    effectiveFrom: '2026-01-01',
    ...data,
  } as Partial<PolicyData>);
const tiers = [tier('SEV-1', 1, 'PT1H'), tier('SEV-3', 3, 'PT8H'), tier('SEV-2', 2)];

function clock(data: object, event: object = {}): string | null {
  const received = recordOf('event', 'EVT-1', { receivedAt: '2026-03-03T09:00:00Z', ...event });
  const found = triageClockOf(graphOf([policyOf(data)]), received);
  return found && `${formatInstant(found.due)} ${found.promiseAt.join('/')} ${found.tier ?? '-'} ${found.policy.id}`;
}

describe('an event is triaged', () => {
  test.each([
    [
      { eventTriageWithin: 'PT2H', severityTiers: tiers },
      { tier: 'SEV-1' },
      '2026-03-03T11:00:00Z eventTriageWithin - ir@1.0.0',
    ],
    [{ severityTiers: tiers }, { tier: 'SEV-1' }, '2026-03-03T10:00:00Z severityTiers/0/targets/triage SEV-1 ir@1.0.0'],
    [{ severityTiers: tiers }, {}, '2026-03-03T17:00:00Z severityTiers/1/targets/triage SEV-3 ir@1.0.0'],
    [{ severityTiers: tiers }, { tier: 'SEV-2' }, '2026-03-03T17:00:00Z severityTiers/1/targets/triage SEV-3 ir@1.0.0'],
    [{ severityTiers: tiers }, { tier: 'SEV-9' }, '2026-03-03T17:00:00Z severityTiers/1/targets/triage SEV-3 ir@1.0.0'],
    [{ severityTiers: [tier('SEV-2', 2)] }, { tier: 'SEV-2' }, null],
    [{}, {}, null],
    [{ severityTiers: tiers }, { receivedAt: '2025-12-31T23:59:59Z' }, null],
  ])('by %j, where it is %j', (data, event, expected) => expect(clock(data, event)).toBe(expected));
});

test('events stand in the order of reception', () => {
  const event = (id: string, receivedAt: string) => recordOf('event', id, { receivedAt });
  const events = [event('EVT-1', '2026-03-03T09:00:00Z'), event('EVT-2', '2026-01-03T09:00:00Z')];
  expect(eventsByTime(graphOf(events)).map((one) => [one.event.id, one.at])).toEqual([
    ['EVT-2', at('2026-01-03T09:00:00Z')],
    ['EVT-1', at('2026-03-03T09:00:00Z')],
  ]);
  expect(() => eventsByTime(graphOf(events, { opaque: ['event'] }))).toThrow(
    new Blocked('a log of events could not be read'),
  );
});
