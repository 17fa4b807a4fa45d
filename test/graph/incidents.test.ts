/** What is asked of an incident: its detection, its tiers, and what it reaches. */
import { describe, expect, test } from 'vitest';
import {
  currentTier,
  detectionOf,
  hasReached,
  isStoodDown,
  reachOf,
  remediationsOf,
  reviewsOf,
  sourceOwner,
  standDownAt,
  tierSpells,
} from '../../src/graph/incidents.ts';
import { spanOf } from '../../src/model/time/span.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf, read } from './graph-of.ts';

const incidentOf = (data: object, id = 'INC-1') => recordOf('incident', id, { times: {}, ...data } as object);

test.each([
  ['open', [true, false, false, false]],
  ['contained', [true, true, false, false]],
  ['recovered', [true, true, true, false]],
  ['closed', [true, true, true, true]],
  ['stood-down', [false, false, false, false]],
  ['merged', [false, false, false, false]],
  ['unknown', [false, false, false, false]],
])('an incident that is %s has reached %j of its stages', (status, reached) => {
  const stages = ['open', 'contained', 'recovered', 'closed'] as const;
  expect(stages.map((stage) => hasReached(incidentOf({ status }), stage))).toEqual(reached);
  const ended = status === 'stood-down' || status === 'merged';
  expect(isStoodDown(incidentOf({ status }))).toBe(ended);
  const standDown = { at: '2026-03-03T00:00:00Z' };
  expect(standDownAt(incidentOf({ status, standDown }))).toBe(ended ? at(standDown.at) : Infinity);
  expect(standDownAt(incidentOf({ status }))).toBe(Infinity);
});

test.each([
  [{ detected: '2026-03-03', occurred: '2026-03-01' }, '2026-03-03'],
  [{ detected: 'unknown', occurred: '2026-03-02', declared: '2026-03-01' }, '2026-03-01'],
  [{ declared: '2026-03-02', closed: '2026-03-05', occurred: 'unknown' }, '2026-03-02'],
  [{ detected: 'unknown', occurred: 'unknown' }, undefined],
  [{}, undefined],
])('%j was detected at %s', (times, detected) => {
  const span = detected === undefined ? null : spanOf(detected);
  const found = detectionOf(incidentOf({ times }));
  expect(found && { earliest: found.earliest, latest: found.latest }).toEqual(
    span && { earliest: span.earliest, latest: span.latest },
  );
});

test('a tier lasts from the change to it until the next; to confirm it is no change', () => {
  const entry = (tier: string, hour: string) => ({ tier, at: `2026-03-03T${hour}:00Z` });
  const severity = [entry('SEV-2', '09:00'), entry('SEV-2', '10:00'), entry('SEV-1', '11:00'), entry('SEV-2', '12:00')];
  expect(tierSpells(incidentOf({ severity }))).toEqual([
    { tier: 'SEV-2', index: 0, from: at('2026-03-03T09:00:00Z'), to: at('2026-03-03T11:00:00Z') },
    { tier: 'SEV-1', index: 2, from: at('2026-03-03T11:00:00Z'), to: at('2026-03-03T12:00:00Z') },
    { tier: 'SEV-2', index: 3, from: at('2026-03-03T12:00:00Z'), to: Infinity },
  ]);
  expect(currentTier(incidentOf({ severity: severity.slice(0, 3) }))).toBe('SEV-1');
  expect(tierSpells(incidentOf({}))).toEqual([]);
  expect(currentTier(incidentOf({ severity: [] }))).toBeNull();
  expect(currentTier(incidentOf({}))).toBeNull();
});

describe('an incident reaches', () => {
  const finding = (id: string, more: object = {}) => ({ id, text: 'x', kind: 'cause', ...more });
  const review = (id: string, data: object) =>
    recordOf('review', id, { incidents: [], findings: [], controlImprovement: {}, ...data } as object);
  const remediation = (id: string, sources: string[], more: object = {}) =>
    recordOf('remediation', id, { sources, ...more } as object);
  const incident = incidentOf({ review: 'PIR-2', remediations: ['REM-5', 'REM-1', 'REM-9'], accessReviews: ['ACR-1'] });
  const records = [
    incident,
    incidentOf({}, 'INC-2'),
    review('PIR-1', { incidents: ['INC-1'], findings: [finding('a', { acceptedRisk: {} }), finding('b')] }),
    review('PIR-2', {
      findings: [finding('c', { remediations: ['REM-2', 'REM-1'] })],
      controlImprovement: { changes: ['CHG-1'] },
    }),
    read(review('PIR-3', { incidents: ['INC-1'] }), { draft: true }),
    review('PIR-4', { incidents: ['INC-2'] }),
    remediation('REM-1', [], { controlChanges: ['CHG-2'] }),
    remediation('REM-2', []),
    remediation('REM-3', ['INC-1'], { acceptedRisk: {} }),
    remediation('REM-4', ['PIR-1#a']),
    remediation('REM-5', ['INC-1', 'INC-2']),
    remediation('REM-6', ['INC-2']),
    recordOf('control-change', 'CHG-1', { causes: [] }),
    recordOf('control-change', 'CHG-2', { causes: ['INC-1', 'REM-3'] }),
    recordOf('control-change', 'CHG-3', { causes: ['REM-4'] }),
    recordOf('control-change', 'CHG-4', { causes: ['PIR-1'] }),
    recordOf('control-change', 'CHG-5', { causes: ['INC-2', 'REM-6'] }),
    read(recordOf('control-change', 'CHG-6', { causes: ['INC-1'] }), { draft: true }),
    recordOf('access-review', 'ACR-1', {}),
    recordOf('access-review', 'ACR-2', { causes: ['INC-1'] }),
    recordOf('access-review', 'ACR-3', { causes: ['PIR-1#a', 'PIR-1#b'] }),
    recordOf('access-review', 'ACR-4', { causes: ['INC-2'] }),
    recordOf('training', 'TRN-1', {}),
  ];
  const graph = graphOf(records);
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

  test('the reviews that it names and that name it, drafts left out', () =>
    expect(ids(reviewsOf(graph, incident))).toEqual(['PIR-2', 'PIR-1']));

  test('the remediations that it lists, that name it, and those of its reviews, by id', () =>
    expect(ids(remediationsOf(graph, incident))).toEqual(['REM-1', 'REM-2', 'REM-3', 'REM-4', 'REM-5']));

  test('what they changed, and the risks that were accepted', () => {
    const reach = reachOf(graph, incident);
    expect(ids(reach.reviews)).toEqual(['PIR-2', 'PIR-1']);
    expect(ids(reach.remediations)).toEqual(['REM-1', 'REM-2', 'REM-3', 'REM-4', 'REM-5']);
    expect(ids(reach.controlChanges).sort()).toEqual(['CHG-1', 'CHG-2', 'CHG-3', 'CHG-4']);
    expect(ids(reach.accessReviews)).toEqual(['ACR-1', 'ACR-2', 'ACR-3']);
    expect(reach.acceptedRisks).toBe(2);
  });

  test('nothing where nothing is written', () => {
    const lone = incidentOf({}, 'INC-3');
    expect(reachOf(graphOf([lone]), lone)).toEqual({
      remediations: [],
      reviews: [],
      controlChanges: [],
      accessReviews: [],
      acceptedRisks: 0,
    });
  });

  test('and the owner of a source is the record before its part', () => {
    expect(sourceOwner(graph, 'PIR-1#a')?.id).toBe('PIR-1');
    expect(sourceOwner(graph, 'INC-1')?.id).toBe('INC-1');
    expect(sourceOwner(graph, 'INC-9')).toBeUndefined();
  });
});
