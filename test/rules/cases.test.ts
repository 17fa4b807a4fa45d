/** Every rule against content that breaks it and content that barely does not: the cases beside this file. */
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseInstantOrDate } from '../../src/model/time/instant.ts';
import { check } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { type Edit, editedCopy } from '../support/edits.ts';

interface Case {
  readonly name: string;
  readonly edits?: readonly Edit[];
  /** The whole list of findings; keys that are left out are not compared. `[]` is a passing case. */
  readonly expect: readonly Partial<Finding>[];
  readonly asOf?: string;
  /** The instant of the run, where it matters. */
  readonly now?: string;
  readonly reseal?: readonly string[];
  /** A manifest of an earlier build, relative to the root. */
  readonly previous?: string;
}

/**
 * The fixture with its cache beside it: each case then parses what it edited, and no more. The cache is the
 * real one, so that every case also shows that what it holds is what is read.
 */
async function warmed(base: string): Promise<string> {
  const copy = await editedCopy(base, []);
  await check(copy, {});
  return copy;
}

const here = new URL('.', import.meta.url);
const BASE = fileURLToPath(new URL('../fixtures/base', here));

/** A finding cut down to the keys that the expectation names, so that a failing test shows both side by side. */
function likeness(finding: Finding, wanted: Partial<Finding> | undefined): Partial<Finding> {
  const keys = Object.keys(wanted ?? { rule: 0, record: 0, pointer: 0, message: 0 }) as (keyof Finding)[];
  return Object.fromEntries(keys.map((key) => [key, finding[key]]));
}

function order(finding: Partial<Finding>): string {
  return `${finding.rule} ${finding.record} ${finding.pointer ?? ''}`;
}

const files = readdirSync(here).filter((name) => name.endsWith('.yaml'));

let base = '';
beforeAll(async () => {
  base = await warmed(BASE);
});
afterAll(() => rm(base, { recursive: true }));

describe.each(files)('%s', (file) => {
  const cases: readonly Case[] = parse(readFileSync(new URL(file, here), 'utf8'));
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const root = await editedCopy(base, one.edits ?? [], one.reseal);
    try {
      const asOf = one.asOf === undefined ? undefined : (parseInstantOrDate(one.asOf) ?? undefined);
      const previous = one.previous === undefined ? undefined : `${root}/${one.previous}`;
      const now = one.now === undefined ? undefined : (parseInstantOrDate(one.now) ?? undefined);
      const { result } = await check(root, { asOf, now, previous });
      const found = [...result.findings].sort((a, b) => order(a).localeCompare(order(b)));
      const wanted = [...one.expect].sort((a, b) => order(a).localeCompare(order(b)));
      expect(found.map((finding, index) => likeness(finding, wanted[index]))).toEqual(wanted);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
