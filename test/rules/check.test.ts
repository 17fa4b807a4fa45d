/** The result of a check, to the last key: what every report, the gate and the pages are made from. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { check } from '../../src/rules/check.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));
/** A second after the clock of INC-2026-004 ran out. */
const LATE = Date.parse('2026-10-18T09:00:01Z');

const COUNTS = {
  files: 54,
  records: 68,
  recordsByType: {
    policy: 3,
    plan: 1,
    incident: 4,
    event: 12,
    review: 2,
    remediation: 5,
    control: 4,
    'control-change': 1,
    role: 6,
    'on-call': 1,
    period: 1,
    threshold: 1,
    obligation: 2,
    vendor: 1,
    'access-review': 1,
    training: 7,
    tabletop: 2,
    'system-description': 1,
    disclosure: 1,
    evidence: 10,
    population: 2,
  },
};

describe('the result', () => {
  test('of a clean root, at the instant that portal.yaml fixes', async () => {
    const { result } = await check(BASE, { cache: false });
    expect(result).toEqual({
      tool: { name: 'corroborate', version: packageJson.version },
      root: '.',
      asOf: '2026-10-15T00:00:00Z',
      summary: { ...COUNTS, errors: 0, deviations: 0, advisories: 0, acknowledged: 0, notEvidenced: 0, blocked: 0 },
      findings: [],
    });
  });

  test('of another instant, with both ends of each finding', async () => {
    const { result } = await check(BASE, {
      cache: false,
      asOf: LATE,
      shownRoot: 'acme',
      site: 'https://portal.example/',
    });
    expect(result).toEqual({
      tool: { name: 'corroborate', version: packageJson.version },
      root: 'acme',
      asOf: '2026-10-18T09:00:01Z',
      summary: { ...COUNTS, errors: 0, deviations: 2, advisories: 0, acknowledged: 0, notEvidenced: 0, blocked: 0 },
      findings: [
        {
          rule: 'CLOCK-4',
          name: 'response-target-missed',
          severity: 'deviation',
          outcome: 'fail',
          status: 'open',
          message:
            'INC-2026-004 is not contained after 5 days (at 2026-10-18T09:00:01Z); incident-response@1.1.0 allows 5 days for SEV-3',
          help: 'If a time is wrong, correct it from the ticket. If the target was in fact missed, add a DEV record that says why and who accepted it.',
          url: 'https://portal.example/rules/CLOCK-4/',
          record: 'INC-2026-004',
          records: ['INC-2026-004', 'incident-response@1.1.0'],
          file: 'incidents/2026/INC-2026-004.md',
          line: 15,
          column: 1,
          pointer: '/times/contained',
          related: [
            { file: 'policies/incident-response/1.1.0.mdx', line: 54, column: 38, message: 'the promise for SEV-3' },
            {
              file: 'incidents/2026/INC-2026-004.md',
              line: 16,
              column: 13,
              message: 'the clock starts: 2026-10-13T09:00:00Z',
            },
          ],
          acknowledgedBy: null,
        },
        {
          rule: 'TRI-1',
          name: 'triage-of-events',
          severity: 'deviation',
          outcome: 'fail',
          status: 'open',
          message:
            'EVT-2026-0012 is not triaged after 85 h 1 s (at 2026-10-18T09:00:01Z); incident-response@1.1.0 allows 24 h',
          help: 'Write triagedAt, triagedBy and the disposition as the alerting tool has them. If an event was judged late, add a DEV record.',
          url: 'https://portal.example/rules/TRI-1/',
          record: 'EVT-2026-0012',
          records: ['EVT-2026-0012', 'incident-response@1.1.0'],
          file: 'incidents/events/2026-05.csv',
          line: 6,
          column: 50,
          pointer: '/events/4/triagedAt',
          related: [
            { file: 'policies/incident-response/1.1.0.mdx', line: 59, column: 20, message: 'the promise' },
            {
              file: 'incidents/events/2026-05.csv',
              line: 6,
              column: 28,
              message: 'received: 2026-10-14T20:00:00Z',
            },
          ],
          acknowledgedBy: null,
        },
      ],
    });
  });

  test('without the address of a site, links begin at the root', async () => {
    const { result } = await check(BASE, { cache: false, asOf: LATE });
    expect(result.findings.map(({ url }) => url)).toEqual(['/rules/CLOCK-4/', '/rules/TRI-1/']);
  });
});

describe('the manifest of an earlier build', () => {
  const path = join(tmpdir(), `corroborate-manifest-${process.pid}.json`);
  const compare = (text: string) => {
    writeFileSync(path, text);
    return check(BASE, { cache: false, previous: path });
  };
  afterEach(() => rmSync(path, { force: true }));

  test('has to be there', () =>
    expect(check(BASE, { cache: false, previous: path })).rejects.toThrow(
      `The manifest ${path} cannot be read as JSON: ENOENT: no such file or directory, open '${path}'`,
    ));

  test('has to be JSON', () =>
    expect(compare('records:')).rejects.toThrow(`The manifest ${path} cannot be read as JSON: Unexpected token`));

  test('has to be one that a build wrote', () =>
    expect(compare('{ "schemaVersion": 1, "records": [{ "id": "INC-2026-001" }] }')).rejects.toThrow(
      `${path} is not a manifest that a build wrote: records.0.type`,
    ));
});
