/** The sample organisation, broken in one place at a time: each fault gets its one finding, and nothing else changes. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULE_CODES } from '../../src/model/catalogue.ts';
import type { Workbench } from '../support/workbench.ts';
import {
  type FaultCase,
  families,
  outcomeOf,
  STANDING,
  sampleBench,
  standingLines,
  wantedLines,
} from './fault-case.ts';

const all = families();
const cases = all.flatMap((family) => family.cases);
const unreached: Readonly<Record<string, string>> = parse(
  readFileSync(new URL('unreached.yaml', import.meta.url), 'utf8'),
);

let bench: Workbench;
beforeAll(async () => {
  bench = await sampleBench();
});
afterAll(() => bench.remove());

describe('the list of faults', () => {
  test('has two hundred and more faults that have one finding, all of them different', () => {
    expect(new Set(cases.map((one) => JSON.stringify(one.edit))).size).toBe(cases.length);
    expect(cases.filter((one) => one.also === undefined).length).toBeGreaterThanOrEqual(260);
  });

  test('makes one edit in each', () => {
    const edits = ({ edit: { set = {}, unset = [], replace, add, zeros, delete: deleted, rename } }: FaultCase) =>
      Object.keys(set).length +
      unset.length +
      [replace, add, zeros, deleted, rename].filter((one) => one !== undefined).length;
    expect(cases.filter((one) => edits(one) !== 1).map(({ name }) => name)).toEqual([]);
  });

  test('says where each finding stands: a pointer, or what stands there', () => {
    const vague = cases.filter(({ expect: { pointer, begins } }) => pointer === null && begins === undefined);
    expect(vague.map(({ name }) => name)).toEqual([]);
  });

  test('covers the catalogue, but for the codes that unreached.yaml gives a reason for', () => {
    const reached = new Set(cases.flatMap((one) => [one.expect, ...(one.also?.expect ?? [])]).map(({ rule }) => rule));
    expect(RULE_CODES.filter((code) => !reached.has(code)).sort()).toEqual(Object.keys(unreached).sort());
    expect(Object.values(unreached).filter((reason) => reason.length < 40)).toEqual([]);
  });
});

test('before any edit the sample has its acknowledged deviations, and no other finding', async () => {
  expect(STANDING.length).toBeGreaterThan(0);
  expect(await standingLines(bench)).toEqual(wantedLines({}));
});

describe.each(all.map(({ file, cases: own }) => [file, own] as const))('%s', (_file, own) => {
  test.each(own.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { lines, message, begins } = await outcomeOf(bench, one);
    expect(lines).toEqual(wantedLines(one));
    if (one.expect.message !== undefined) expect(message).toBe(one.expect.message);
    if (one.expect.begins !== undefined)
      expect((begins ?? '').slice(0, one.expect.begins.length)).toBe(one.expect.begins);
  });
});

test('after all edits are undone the sample is what it was', async () => {
  expect(await standingLines(bench)).toEqual(wantedLines({}));
});
