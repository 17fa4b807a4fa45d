/** The escalations that an incident's tiers demand, and what became of each. */
import { describe, expect, test } from 'vitest';
import { demandsOf } from '../../src/graph/escalations.ts';
import { formatInstant } from '../../src/model/time/instant.ts';
import type { Span } from '../../src/model/time/span.ts';
import { recordOf } from '../support/record.ts';
import { graphOf } from './graph-of.ts';

const DAY = '2026-03-03T';
const at = (hour: string) => `${DAY}${hour}:00Z`;
const hour = (instant: number) => formatInstant(instant).replace(DAY, '').replace(':00Z', '');
const shown = (span: Span) =>
  span.earliest === span.latest ? hour(span.earliest) : `${hour(span.earliest)}~${hour(span.latest)}`;

describe('an escalation', () => {
  const tier = (id: string, escalation?: object[]) => ({
    id,
    rank: 1,
    name: id,
    criteria: [],
    reviewRequired: false,
    escalation,
  });
  const policy = recordOf('policy', 'ir@1.0.0', {
    policy: 'ir',
    version: '1.0.0',
    kind: 'incident-response',
    status: 'approved',
    effectiveFrom: '2026-01-01',
    severityTiers: [
      tier('SEV-3'),
      tier('SEV-2', [{ to: 'lead', within: 'PT4H' }]),
      tier('SEV-1', [
        { to: 'lead', within: 'PT1H' },
        { to: 'director', within: 'PT2H' },
      ]),
    ],
  } as object);
  const assigned = (...entries: readonly (readonly [string, string])[]) =>
    entries.map(([name, time]) => ({ tier: name, at: at(time) }));
  const told = (to: string, time: string) => ({ to, at: time.length === 5 ? at(time) : time });

  function demands(data: object, asOf = at('20:00')) {
    const incident = recordOf('incident', 'INC-1', {
      status: 'open',
      times: { detected: at('08:00') },
      severity: assigned(['SEV-1', '09:00']),
      ...data,
    } as object);
    return demandsOf(graphOf([policy, incident], { asOf }), incident);
  }
  const lines = (...args: Parameters<typeof demands>) =>
    demands(...args).map(
      ({ to, tier: name, start, startAt, due, made, outcome }) =>
        `${name} ${to} ${shown(start)}>${shown(due)} ${startAt.join('/')} ${made ? `${shown(made.span)} ${made.path.join('/')}` : '-'} ${outcome}`,
    );

  test.each<[object, string, string]>([
    [{}, '10:00', '- running'],
    [{}, '10:01', '- missing'],
    [{ escalations: [told('lead', '10:00')] }, '20:00', '10:00 escalations/0/at met'],
    [{ escalations: [told('lead', '10:01')] }, '20:00', '10:01 escalations/0/at late'],
    [{ escalations: [told('lead', '2026-03-03')] }, '20:00', '00:00~23:59:59.999Z escalations/0/at not-evidenced'],
    [{ escalations: [told('lead', '11:00'), told('lead', '09:30')] }, '20:00', '09:30 escalations/1/at met'],
    [{ escalations: [told('lead', '09:30'), told('lead', '09:30')] }, '20:00', '09:30 escalations/0/at met'],
    [{ escalations: [told('director', '09:30')] }, '20:00', '- missing'],
    // Before the detection it was no escalation of this incident.
    [{ escalations: [told('lead', '07:59')] }, '20:00', '- missing'],
    [{ escalations: [told('lead', '08:00')] }, '20:00', '08:00 escalations/0/at met'],
  ])('%j at %s', (data, asOf, end) =>
    expect(lines(data, at(asOf))[0]).toBe(`SEV-1 lead 09:00>10:00 severity/0/at ${end}`),
  );

  test.each([
    [{ declared: at('08:30') }, '08:30>09:30 times/declared'],
    [{ triaged: at('08:30') }, '08:30>09:30 times/triaged'],
    [{ declared: at('08:40'), triaged: at('08:30') }, '08:30>09:30 times/triaged'],
    [{ declared: at('09:30'), triaged: 'unknown' }, '09:00>10:00 severity/0/at'],
    [{ declared: at('09:00') }, '09:00>10:00 severity/0/at'],
  ])('of the first tier runs from the first of %j and its assignment', (times, start) => {
    expect(lines({ times: { detected: at('08:00'), ...times } })[0]).toBe(`SEV-1 lead ${start} - missing`);
  });

  test('of a later tier runs from the change; of a tier that was left in time there is none', () => {
    const severity = assigned(['SEV-2', '09:00'], ['SEV-1', '12:00']);
    expect(lines({ severity, times: { detected: at('08:00'), declared: at('08:30') } })).toEqual([
      'SEV-1 lead 12:00>13:00 severity/1/at - missing',
      'SEV-1 director 12:00>14:00 severity/1/at - missing',
    ]);
    const late = (time: string) => lines({ severity: assigned(['SEV-2', '09:00'], ['SEV-3', time]) });
    expect(late('13:00')).toEqual([]);
    expect(late('13:01')).toEqual(['SEV-2 lead 09:00>13:00 severity/0/at - missing']);
  });

  test('is not demanded once the incident was stood down, nor by a tier that is none', () => {
    const stood = (time: string) => lines({ status: 'stood-down', standDown: { at: at(time) } }).length;
    expect(['09:59', '10:00', '11:00'].map(stood)).toEqual([0, 1, 2]);
    expect(lines({ severity: assigned(['SEV-9', '09:00']) })).toEqual([]);
    expect(lines({ severity: assigned(['SEV-3', '09:00']) })).toEqual([]);
  });

  test('names where it is promised', () => {
    expect(demands({})[1]).toMatchObject({
      promiseAt: ['severityTiers', 2, 'escalation', 1, 'within'],
      promise: { ms: 7_200_000 },
      policy: { id: 'ir@1.0.0' },
    });
  });
});
