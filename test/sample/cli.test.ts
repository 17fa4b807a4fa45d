/** A fault of each family, through the command line as a process: the same findings, and the exit code. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corroborate } from '../cli/run.ts';
import type { Workbench } from '../support/workbench.ts';
import { families, linesOf, sampleBench, wantedLines } from './fault-case.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await sampleBench();
});
afterAll(() => bench.remove());

/** The last of each family; not of portal.yaml, whose settings keep the age of its fixed instant quiet. */
const chosen = families().flatMap(({ file, cases }) => {
  const one = cases.findLast(({ edit }) => edit.file !== 'content/portal.yaml');
  return one ? [[`${file}: ${one.name}`, one] as const] : [];
});

test.each(chosen)('%s', async (_name, one) => {
  const { code, stdout, stderr } = await bench.edited([one.edit], one.reseal ? [one.edit.file] : [], () =>
    corroborate(['check', '--root', bench.root, '--format', 'json']),
  );
  expect(stderr).toBe('');
  expect(linesOf(JSON.parse(stdout).findings)).toEqual(wantedLines(one));
  expect(code).toBe(one.expect.severity === 'advisory' ? 0 : 1);
});

test('a dozen and more families were tried', () => {
  expect(chosen.length).toBeGreaterThanOrEqual(12);
});
