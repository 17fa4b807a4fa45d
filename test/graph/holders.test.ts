/** Who held a role, and what authority that gave. */
import { describe, expect, test } from 'vitest';
import {
  actingAs,
  actingHolders,
  hasAuthority,
  holdersOf,
  isEntitled,
  isGranted,
  isHeld,
} from '../../src/graph/holders.ts';
import { heldSpans, requirementsOf, retirementOf } from '../../src/graph/required-roles.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf } from './graph-of.ts';

const lead = recordOf('role', 'lead', {
  authority: ['declare', 'close'],
  deputy: 'second',
  holdings: [
    { holder: 'H-1', from: '2026-01-01', to: '2026-02-01' },
    { holder: 'H-2', from: '2026-03-01' },
  ],
  retiredOn: '2026-06-01',
});
const second = recordOf('role', 'second', {
  authority: ['notify'],
  holdings: [{ holder: 'H-3', from: '2026-01-15', to: '2026-05-01' }],
});
const third = recordOf('role', 'third', { deputy: 'second', holdings: [] });
const lone = recordOf('role', 'lone', { holdings: [] });
const graph = graphOf([lead, second, third, lone]);
const day = (date: string) => at(`${date}T00:00:00Z`);

describe('a role', () => {
  test.each([
    ['lead', '2025-12-31', [], []],
    ['lead', '2026-01-01', ['H-1'], ['H-1']],
    ['lead', '2026-02-01', [], ['H-3']],
    ['lead', '2026-03-01', ['H-2'], ['H-2']],
    ['lead', '2026-06-01', [], []],
    ['second', '2026-01-14', [], []],
    ['second', '2026-05-01', [], []],
    ['third', '2026-02-01', [], ['H-3']],
    ['third', '2026-05-01', [], []],
    ['lone', '2026-02-01', [], []],
    ['none', '2026-02-01', [], []],
  ])('%s on %s is held by %j, and acted for by %j', (role, date, own, acting) => {
    expect(holdersOf(graph, role, day(date))).toEqual(own);
    expect(actingHolders(graph, role, day(date))).toEqual(acting);
    expect(isHeld(graph, role, day(date))).toBe(acting.length > 0);
  });

  test('is no longer held from the first instant of the day of its end', () => {
    expect(holdersOf(graph, 'lead', day('2026-02-01') - 1)).toEqual(['H-1']);
    expect(holdersOf(graph, 'lead', day('2026-06-01') - 1)).toEqual(['H-2']);
    expect([retirementOf(lead), retirementOf(second)]).toEqual([day('2026-06-01'), Infinity]);
  });

  test('was held by itself, or by its deputy until that retired', () => {
    const retired = recordOf('role', 'second', { ...second.data, retiredOn: '2026-04-01' });
    expect(heldSpans(graphOf([lead, retired]), lead)).toEqual([
      { from: day('2026-01-01'), to: day('2026-02-01') },
      { from: day('2026-03-01'), to: Infinity },
      { from: day('2026-01-15'), to: day('2026-04-01') },
    ]);
    expect(heldSpans(graph, second)).toEqual([{ from: day('2026-01-15'), to: day('2026-05-01') }]);
    expect(heldSpans(graphOf([lead]), lead)).toHaveLength(2);
  });
});

describe('authority', () => {
  test.each([
    // On 10 February the lead is vacant: its deputy has its authority as well.
    ['lead', 'declare', '2026-02-10', true, true, true],
    ['lead', 'notify', '2026-02-10', false, false, false],
    ['second', 'notify', '2026-02-10', true, true, true],
    ['second', 'declare', '2026-02-10', false, true, true],
    ['second', 'declare', '2026-01-20', false, false, false],
    ['second', 'notify', '2026-05-10', true, true, false],
    ['second', 'declare', '2026-05-10', false, false, false],
    ['lone', 'declare', '2026-02-10', false, false, false],
    ['none', 'declare', '2026-02-10', false, false, false],
  ] as const)('of %s to %s on %s', (role, authority, date, granted, entitled, able) => {
    expect(isGranted(graph, role, authority)).toBe(granted);
    expect(isEntitled(graph, role, authority, day(date))).toBe(entitled);
    expect(hasAuthority(graph, role, authority, day(date))).toBe(able);
  });

  test.each([
    ['second', '2026-02-10', ['second', 'lead', 'third']],
    ['second', '2026-01-20', ['second', 'third']],
    ['second', '2026-05-10', ['second']],
    ['lead', '2026-02-10', ['lead']],
  ])('a holder of %s acts on %s as %j', (role, date, roles) => expect(actingAs(graph, role, day(date))).toEqual(roles));

  test('a retired role is nobody’s to act for', () =>
    expect(
      actingAs(
        graphOf([lead, recordOf('role', 'second', { holdings: [{ holder: 'H-3', from: '2026-01-01' }] })]),
        'second',
        day('2026-06-10'),
      ),
    ).toEqual(['second']));
});

test('a role is required by the versions that name it, each for as long as it is in force', () => {
  const version = (number: string, from: string, requiredRoles: string[]) =>
    recordOf('policy', `ir@${number}`, { policy: 'ir', version: number, effectiveFrom: from, requiredRoles });
  const policies = [
    version('2.0.0', '2026-02-01', ['second', 'lead']),
    version('1.0.0', '2026-01-01', ['lead']),
    version('3.0.0', '2026-03-01', ['second']),
    recordOf('policy', 'other@1.0.0', { policy: 'other', version: '1.0.0', effectiveFrom: '2026-01-01' }),
  ];
  const found = requirementsOf(graphOf(policies), 'lead');
  expect(found.map(({ policy, index, from, to }) => [policy.id, index, from, to])).toEqual([
    ['ir@1.0.0', 0, day('2026-01-01'), day('2026-02-01')],
    ['ir@2.0.0', 1, day('2026-02-01'), day('2026-03-01')],
  ]);
});
