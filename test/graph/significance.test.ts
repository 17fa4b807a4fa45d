/** Which incidents need a determination of significance, and what it says; what a disclosure's approval releases. */
import { describe, expect, test } from 'vitest';
import { factOf } from '../../src/graph/facts.ts';
import { isReleased } from '../../src/graph/releases.ts';
import {
  decisiveAnswers,
  isDisclosed,
  mustBeDisclosed,
  needsDetermination,
  standingDisclosures,
  thresholdAt,
} from '../../src/graph/significance.ts';
import type { IncidentData } from '../../src/model/records/incident.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf } from './graph-of.ts';

const threshold = (version: string, effectiveFrom: string, tiers?: string[]) =>
  recordOf('threshold', version, {
    version,
    effectiveFrom,
    tiers,
    factors: [
      { id: 'loss', question: 'x', weight: 'decisive' },
      { id: 'press', question: 'x', weight: 'supporting' },
      { id: 'fraud', question: 'x', weight: 'decisive' },
    ],
  });
const incidentOf = (data: object, id = 'INC-1') =>
  recordOf('incident', id, { times: { detected: '2026-03-03' }, ...data } as Partial<IncidentData>);

test.each([
  ['2025-12-31T23:59:59Z', undefined],
  ['2026-01-01T00:00:00Z', '1.0.0'],
  ['2026-03-01T00:00:00Z', '2.0.0'],
])('the threshold in force at %s is %s', (written, version) => {
  const thresholds = [threshold('2.0.0', '2026-03-01'), threshold('1.0.0', '2026-01-01')];
  for (const records of [thresholds, thresholds.toReversed()])
    expect(thresholdAt(graphOf(records), at(written))?.id).toBe(version);
});

describe('a determination', () => {
  const graph = graphOf([threshold('1.0.0', '2026-01-01')]);
  const decided = (factors: object, decision = 'pending') =>
    incidentOf({ significance: { threshold: '1.0.0', factors, decision } });
  test.each([
    [{ loss: 'yes', press: 'yes', fraud: 'no' }, ['loss'], [], true],
    [{ loss: 'yes', fraud: 'yes' }, ['loss', 'fraud'], [], true],
    [{ press: 'yes', fraud: 'unknown' }, [], ['fraud'], false],
    [{}, [], [], false],
  ])('%j', (factors, yes, unknown, must) => {
    expect(decisiveAnswers(graph, decided(factors), 'yes')).toEqual(yes);
    expect(decisiveAnswers(graph, decided(factors), 'unknown')).toEqual(unknown);
    expect(mustBeDisclosed(graph, decided(factors))).toBe(must);
    expect(mustBeDisclosed(graph, decided(factors, 'disclose'))).toBe(true);
  });

  test('that is not written, or whose threshold is none, says nothing', () => {
    expect(decisiveAnswers(graph, incidentOf({}), 'yes')).toEqual([]);
    expect(mustBeDisclosed(graph, incidentOf({}))).toBe(false);
    expect(decisiveAnswers(graphOf([]), decided({ loss: 'yes' }), 'yes')).toEqual([]);
  });

  test.each<[object, boolean]>([
    [{}, false],
    [{ severity: [{ tier: 'SEV-1' }] }, true],
    [{ severity: [{ tier: 'SEV-2' }] }, false],
    [{ severity: [{ tier: 'SEV-1' }, { tier: 'SEV-2' }] }, false],
    [{ severity: [{ tier: 'SEV-1' }], times: {} }, false],
    [{ severity: [{ tier: 'SEV-1' }], times: { detected: '2025-12-31' } }, false],
    [{ commitmentsAffected: ['CMT-1'] }, true],
    [{ controlFailures: ['CTL-1'] }, true],
    [{ commitmentsAffected: [], controlFailures: [] }, false],
    [{ personalData: { involved: 'yes' } }, true],
    [{ personalData: { involved: 'unknown' }, customerData: { involved: 'no' } }, false],
    [{ customerData: { involved: 'yes' } }, true],
  ])('is needed by %j: %s', (data, needs) => {
    expect(needsDetermination(graphOf([threshold('1.0.0', '2026-01-01', ['SEV-1'])]), incidentOf(data))).toBe(needs);
  });

  test('is needed by every tier where the threshold names none', () => {
    const incident = incidentOf({ severity: [{ tier: 'SEV-9' }] });
    expect(needsDetermination(graph, incident)).toBe(true);
    expect(needsDetermination(graphOf([]), incident)).toBe(false);
    // By the latest instant that its detection can mean.
    const later = graphOf([threshold('1.0.0', '2026-03-03')]);
    expect(needsDetermination(later, incident)).toBe(true);
  });
});

test('an incident is disclosed by what no other approved disclosure has superseded', () => {
  const old = recordOf('disclosure', 'DIS-1', { incidents: ['INC-1'] });
  const next = recordOf('disclosure', 'DIS-2', { incidents: ['INC-2'], supersedes: 'DIS-1' });
  const [one, two] = [incidentOf({}), incidentOf({}, 'INC-2')];
  expect(standingDisclosures(graphOf([old, next])).map(({ id }) => id)).toEqual(['DIS-2']);
  expect([one, two].map((incident) => isDisclosed(graphOf([old, next]), incident))).toEqual([false, true]);
  const drafted = graphOf([old, { ...next, draft: true }]);
  expect([one, two].map((incident) => isDisclosed(drafted, incident))).toEqual([true, false]);
});

describe('a disclosure releases of its own incidents', () => {
  const own = incidentOf({
    title: 'A',
    times: { occurred: '2026-03', detected: '2026-03-03T09:00:00Z', declared: '2026-03-03T09:00Z/2026-03-03T10:00Z' },
    personalData: { involved: 'yes', subjects: 10, records: 9 },
    customerData: { involved: 'yes', customers: '10-49' },
    severity: [{ tier: 'SEV-1', at: '2026-03-03T09:00:00Z' }],
    rootCauses: [{ id: 'x', detail: '2026' }],
    notifications: [{ stages: [{ recipients: 50 }] }],
  });
  const nought = incidentOf({ personalData: { subjects: 0, records: 1 } }, 'INC-2');
  const other = incidentOf({ times: { detected: '2026-03-03' } }, 'INC-3');
  const disclosure = recordOf('disclosure', 'DIS-1', { incidents: ['INC-1', 'INC-2'] });
  const records = [own, nought, other, disclosure];
  test.each([
    ['INC-1', 'times.detected', 'date', true],
    ['INC-1', 'times.detected', 'month', true],
    ['INC-1', 'times.detected', 'datetime', false],
    ['INC-1', 'times.detected', 'text', false],
    ['INC-1', 'times.declared', 'datetime', false],
    ['INC-1', 'times.occurred', 'datetime', true],
    ['INC-1', 'times.occurred', 'text', true],
    ['INC-1', 'severity.0.at', 'date', false],
    ['INC-1', 'duration detected detected', undefined, true],
    ['INC-1', 'personalData.subjects', undefined, true],
    ['INC-1', 'personalData.records', undefined, false],
    ['INC-1', 'personalData.records', 'band', true],
    ['INC-1', 'customerData.customers', 'count', true],
    ['INC-1', 'notifications.0.stages.0.recipients', undefined, false],
    ['INC-1', 'title', undefined, false],
    ['INC-1', 'rootCauses.0.detail', undefined, false],
    ['INC-2', 'personalData.subjects', undefined, true],
    ['INC-2', 'personalData.records', undefined, false],
    ['INC-3', 'times.detected', 'date', false],
  ])('%s %s as %s: %s', (of, is, as, released) => {
    const graph = graphOf(records);
    const found = factOf(graph, of, is, as);
    if (found.state !== 'found') throw new Error(`${is}: ${found.state}`);
    expect(isReleased(disclosure, found.fact, graph)).toBe(released);
    expect(isReleased(recordOf('system-description', 'd', {}), found.fact, graph)).toBe(false);
  });

  test('exact counts from the smallest that portal.yaml allows', () => {
    const released = (smallCount: number) => {
      const graph = graphOf(records, { portal: { smallCount } });
      const found = factOf(graph, 'INC-1', 'personalData.records');
      return found.state === 'found' && isReleased(disclosure, found.fact, graph);
    };
    expect([8, 9, 10].map(released)).toEqual([true, true, false]);
  });
});
