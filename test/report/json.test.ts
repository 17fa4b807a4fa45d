/** The machine report: its shape, its order of keys, and its harmlessness. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { json } from '../../src/report/json.ts';
import { readCase, resultOf } from './golden-case.ts';

const count = z.int().nonnegative();
const place = {
  file: z.string().nullable(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
};
const finding = z.strictObject({
  rule: z.string().regex(/^[A-Z]+-\d+$/),
  name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  severity: z.enum(['error', 'deviation', 'advisory']),
  outcome: z.enum(['fail', 'not-evidenced']),
  status: z.enum(['open', 'acknowledged']),
  message: z.string().min(1),
  help: z.string().min(1),
  url: z.string().regex(/\/rules\/[A-Z]+-\d+\/$/),
  record: z.string().min(1),
  records: z.array(z.string()).nonempty(),
  ...place,
  pointer: z.string().startsWith('/').nullable(),
  related: z.array(z.strictObject({ ...place, message: z.string() })),
  acknowledgedBy: z.string().startsWith('DEV-').nullable(),
});
const document = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('corroborate'), version: z.string() }),
  root: z.string(),
  asOf: z.iso.datetime(),
  summary: z.strictObject({
    files: count,
    records: count,
    recordsByType: z.record(z.string(), z.int().positive()),
    errors: count,
    deviations: count,
    advisories: count,
    acknowledged: count,
    notEvidenced: count,
    blocked: count,
  }),
  findings: z.array(finding),
});

const golden = (name: string) => readCase(new URL(`./golden/${name}.json`, import.meta.url));

test.each(['both-ends', 'not-blocking', 'places', 'clean'])('%s has the documented shape', async (name) => {
  const { findings } = await golden(name);
  const text = json(resultOf(findings));
  expect(text.endsWith('}\n')).toBe(true);
  expect(document.parse(JSON.parse(text)).findings).toHaveLength(findings.length);
  expect(Object.keys(JSON.parse(text))).toEqual(['schemaVersion', 'tool', 'root', 'asOf', 'summary', 'findings']);
});

test('what a terminal might act upon is written as an escape, and reads back as it was', async () => {
  const result = resultOf((await golden('hostile')).findings);
  const text = json(result);
  expect(text).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\n]]/v);
  expect(JSON.parse(text).findings).toEqual(result.findings);
});
