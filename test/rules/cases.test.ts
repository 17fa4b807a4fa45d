/**
 * Every rule against content that breaks it and content that barely does not: the cases beside this file. Two of
 * each rule's cases are the examples of its page, as they came out here: `npm run examples` writes them anew.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/rules/check.ts';
import type { Example } from '../../src/rules/example.ts';
import { type Case, optionsOf, sideBySide } from '../support/cases.ts';
import { type Workbench, workbench } from '../support/workbench.ts';
import { BASE, CASES } from './case.ts';
import { exampleOf, examplesOf } from './example.ts';

interface Outcome {
  readonly sides: ReturnType<typeof sideBySide>;
  /** Null for a case that is no example. */
  readonly example: Example | null;
}

let bench: Workbench;
const outcomes = new Map<Case, Outcome>();

/** A case is run once, by its own test or, where that was not asked for, by the one of its rule's examples. */
async function outcomeOf(one: Case): Promise<Outcome> {
  const known = outcomes.get(one);
  if (known) return known;
  const outcome = await bench.edited(one.edits ?? [], one.reseal ?? [], async () => {
    const checked = await check(bench.root, optionsOf(one, bench.root));
    const { findings } = checked.result;
    return {
      sides: sideBySide(one, checked),
      example: one.example ? await exampleOf(one, BASE, bench.root, findings) : null,
    };
  });
  outcomes.set(one, outcome);
  return outcome;
}

async function asExample(one: Case): Promise<Example> {
  const { example } = await outcomeOf(one);
  if (example === null) throw new Error(`${one.name} is no example`);
  return example;
}

beforeAll(async () => {
  bench = await workbench(BASE);
});
afterAll(() => bench.remove());

describe.each([...CASES])('%s', (_code, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { found, wanted } = (await outcomeOf(one)).sides;
    expect(found).toEqual(wanted);
  });
});

const families = [...Map.groupBy(CASES.keys(), (code) => code.slice(0, code.indexOf('-')))];

test.each(families)('the examples of %s are those of its pages', async (family, codes) => {
  const sorted = codes.toSorted((a, b) => Number(a.split('-')[1]) - Number(b.split('-')[1]));
  const examples: Record<string, unknown> = {};
  for (const code of sorted) examples[code] = await examplesOf(code, asExample);
  const path = `../../src/rules/${family.toLowerCase()}/examples.json`;
  const written = `${JSON.stringify(examples, null, 2)}\n`;
  await expect(written, 'the pages show other tests than these: npm run examples').toMatchFileSnapshot(path);
});
