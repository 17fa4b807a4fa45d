/** The SARIF report: valid by OASIS's schema, stable fingerprints, and GitHub's limits said out loud. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { RULE_CODES } from '../../src/model/catalogue.ts';
import { sarifNotes } from '../../src/report/sarif/limits.ts';
import { sarif } from '../../src/report/sarif/sarif.ts';
import { readCase, resultOf } from './golden-case.ts';

const schema = JSON.parse(
  readFileSync(new URL('../fixtures/schemas/sarif-schema-2.1.0.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
const validate = ajv.compile(schema);

type Parts = Parameters<typeof resultOf>[0];

function logOf(parts: Parts, root = '.') {
  const log = JSON.parse(sarif({ ...resultOf(parts), root }, 'deviation'));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return log;
}

const LATE = { rule: 'CLOCK-3', name: 'escalation-late', message: 'late', file: 'a b.md', line: 3, column: 5 } as const;

test.each(['both-ends', 'places', 'not-blocking', 'hostile', 'clean'])('%s is valid', async (name) => {
  const { findings } = await readCase(new URL(`./golden/${name}.json`, import.meta.url));
  expect(logOf(findings).runs[0].results).toHaveLength(findings.length);
});

test('a result names its rule, its place from the top of the repository, and what it is compared with', () => {
  const related = [
    { file: 'policies/x/1.0.0.mdx', line: 7, column: 2, message: 'the promise' },
    { file: null, line: null, column: null, message: 'and more' },
  ];
  const { results, tool } = logOf([{ ...LATE, pointer: '/at', related }], 'sub/root').runs[0];
  const [result] = results;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULE_CODES);
  expect(tool.driver.rules[result.ruleIndex].id).toBe('CLOCK-3');
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  expect(artifactLocation).toEqual({ uri: 'sub/root/a%20b.md', uriBaseId: '%SRCROOT%' });
  expect(region).toEqual({ startLine: 3, startColumn: 5 });
  expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('sub/root/policies/x/1.0.0.mdx');
  expect(result.relatedLocations[1]).toEqual({ id: 2, message: { text: 'and more' } });
});

test('a finding without a place stands at portal.yaml; a rule has a page only where the portal has an address', () => {
  const without = logOf([{ ...LATE, file: null, line: null, column: null }]).runs[0];
  expect(without.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('content/portal.yaml');
  expect(without.tool.driver.rules[0].helpUri).toBeUndefined();
  const url = 'https://portal.example/x/rules/CLOCK-3/';
  const { tool } = logOf([{ ...LATE, url }]).runs[0];
  expect(tool.driver.rules[0].helpUri).toBe('https://portal.example/x/rules/SYN-1/');
});

test('a fingerprint stays when lines move, and tells two alike apart', () => {
  const prints = (parts: Parts) =>
    logOf(parts).runs[0].results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
  const here = prints([
    { ...LATE, pointer: '/at' },
    { ...LATE, pointer: '/at' },
    { ...LATE, pointer: '/to' },
  ]);
  const there = prints(
    [LATE, LATE, LATE].map((one, nth) => ({ ...one, line: 90 + nth, pointer: nth < 2 ? '/at' : '/to' })),
  );
  expect(new Set(here).size).toBe(3);
  expect(there).toEqual(here);
});

test('what is acknowledged is suppressed with its record; what blocks comes first', () => {
  const { results } = logOf([
    { ...LATE, line: 1, status: 'acknowledged', acknowledgedBy: 'DEV-2026-001' },
    { ...LATE, line: 2, severity: 'advisory' },
    { ...LATE, line: 3 },
  ]).runs[0];
  expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'note', 'error']);
  expect(results[2].suppressions[0].justification).toBe('acknowledged by DEV-2026-001');
});

test('5,000 are accepted and shown, 25,000 accepted: beyond that the report says so', () => {
  expect(sarifNotes(5_000)).toEqual([]);
  expect(sarifNotes(5_001)[0]).toMatch(/holds all 5,001 findings, of which GitHub shows the 5,000 worst/);
  expect(sarifNotes(25_000)[0]).toMatch(/holds all 25,000/);
  const parts = Array.from({ length: 25_001 }, (_, nth) => ({ ...LATE, line: nth + 1 }));
  const [run] = JSON.parse(sarif(resultOf(parts), 'deviation')).runs;
  expect(run.results).toHaveLength(25_000);
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/25,000 worst of 25,001 findings/);
});
