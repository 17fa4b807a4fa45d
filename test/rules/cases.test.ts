/** Every rule against content that breaks it and content that barely does not: the cases beside this file. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/rules/check.ts';
import { caseFiles, optionsOf, readCases, sideBySide } from '../support/cases.ts';
import { editedCopy } from '../support/edits.ts';

/**
 * The fixture with its cache beside it: each case then parses what it edited, and no more. The cache is the
 * real one, so that every case also shows that what it holds is what is read.
 */
async function warmed(base: string): Promise<string> {
  const copy = await editedCopy(base, []);
  await check(copy, {});
  return copy;
}

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));

let base = '';
beforeAll(async () => {
  base = await warmed(BASE);
});
afterAll(() => rm(base, { recursive: true }));

describe.each(caseFiles())('%s', (file) => {
  test.each(readCases(file).map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const root = await editedCopy(base, one.edits ?? [], one.reseal);
    try {
      const { result } = await check(root, optionsOf(one, root));
      const { found, wanted } = sideBySide(one, result.findings);
      expect(found).toEqual(wanted);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
