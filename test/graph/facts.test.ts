/** `<Fact>`: what it names, and the words that it prints. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { factText } from '../../src/graph/fact-text.ts';
import { factOf } from '../../src/graph/facts.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { bandOf } from '../../src/model/bands.ts';
import { check } from '../../src/rules/check.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));
let graph: Graph;

beforeAll(async () => {
  ({ graph } = await check(BASE, { cache: false }));
});

function printed(of: string, is: string, as?: string): string {
  const state = factOf(graph, of, is, as);
  if (state.state !== 'found') throw new Error(`${of} ${is}: ${state.state}`);
  return factText(state.fact, 'Europe/Dublin');
}

describe('the words of a fact', () => {
  test.each([
    ['INC-2026-002', 'times.contained', undefined, '7 April 2026, 14:00 UTC+1'],
    ['INC-2026-001', 'times.contained', 'datetime', '20 January 2026, 13:00 UTC'],
    ['INC-2026-002', 'times.occurred', 'date', '6 April 2026'],
    ['INC-2026-002', 'times.contained', 'month', 'April 2026'],
    ['INC-2026-002', 'times.contained', 'text', '2026-04-07T13:00:00Z'],
    ['INC-2026-003', 'times.occurred', undefined, '17 May 2026'],
    ['INC-2026-003', 'times.occurred', 'datetime', '17 May 2026'],
    ['INC-2026-003', 'times.occurred', 'month', 'May 2026'],
    ['REM-2026-001', 'completedAt', undefined, '1 May 2026'],
    ['INC-2026-002', 'duration detected contained', undefined, '5 h'],
    ['INC-2026-003', 'duration occurred detected', undefined, '1 day'],
    ['INC-2026-002', 'personalData.subjects', undefined, '120'],
    ['INC-2026-002', 'personalData.subjects', 'band', '100-499'],
    ['DIS-2026-001', 'extent.customers', 'count', '10-49'],
    ['INC-2026-003', 'severity.1.tier', undefined, 'SEV-2'],
    ['incident-response@1.1.0', 'severityTiers.0.reviewRequired', undefined, 'yes'],
    ['plan:ir-plan@1.0.0', 'title', undefined, 'Incident response plan'],
    ['POP-2026-002', 'total', undefined, '10'],
  ])('%s %s as %s', (of, is, as, words) => {
    expect(printed(of, is, as)).toBe(words);
  });
});

describe('what a fact shows of its record', () => {
  test.each([
    ['INC-2026-002', 'publicTitle', 'public'],
    ['INC-2026-002', 'times.contained', 'auditor'],
    ['INC-2026-002', 'duration detected contained', 'auditor'],
    ['INC-2026-002', 'confidential.host', 'confidential'],
    ['INC-2026-002', 'rootCauses.0.detail', 'confidential'],
    ['incident-response@1.1.0', 'severityTiers.0.targets.contain', 'public'],
  ])('%s %s is %s', (of, is, fieldClass) => {
    const state = factOf(graph, of, is);
    expect(state.state === 'found' ? state.fact.class : state.state).toBe(fieldClass);
  });

  test('a duration names both of its ends', () => {
    const state = factOf(graph, 'INC-2026-002', 'duration detected recovered');
    expect(state.state === 'found' ? state.fact.paths : []).toEqual([
      ['times', 'detected'],
      ['times', 'recovered'],
    ]);
  });
});

describe('facts that are none', () => {
  test.each([
    ['INC-2026-002', 'times.__proto__', 'no-value'],
    ['INC-2026-002', 'constructor', 'no-value'],
    ['INC-2026-002', 'remediations.length', 'no-value'],
    ['INC-2026-002', '', 'no-value'],
    ['INC-2026-404', 'status', 'no-record'],
    ['portal', 'organisation.name', 'no-record'],
  ])('%s %s', (of, is, state) => {
    expect(factOf(graph, of, is).state).toBe(state);
  });
});

test.each([
  [0, '0'],
  [1, '1-9'],
  [9, '1-9'],
  [10, '10-49'],
  [9999, '1000-9999'],
  [10_000, '10000+'],
  [5_000_000, '10000+'],
])('%i is in the band %s', (count, band) => {
  expect(bandOf(count)).toBe(band);
});
