/** Every rule against content that breaks it and content that barely does not: the cases beside this file. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/rules/check.ts';
import { caseFiles, optionsOf, readCases, sideBySide } from '../support/cases.ts';
import { type Workbench, workbench } from '../support/workbench.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench(BASE);
});
afterAll(() => bench.remove());

describe.each(caseFiles())('%s', (file) => {
  test.each(readCases(file).map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { result } = await bench.edited(one.edits ?? [], one.reseal ?? [], () =>
      check(bench.root, optionsOf(one, bench.root)),
    );
    const { found, wanted } = sideBySide(one, result.findings);
    expect(found).toEqual(wanted);
  });
});
