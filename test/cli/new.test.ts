/** `new`, for every type of record: in its place, with its id, empty where something has to be said, and sound once it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { RECORD_TYPES, type RecordType } from '../../src/model/record-types.ts';
import { check } from '../../src/rules/check.ts';
import { apply, type Edit } from '../support/edits.ts';
import { copy, removeAfterwards } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();

interface Case {
  readonly type: RecordType;
  readonly args?: string;
  readonly before?: readonly Edit[];
  readonly file: string;
  readonly says: string;
  /** What the author writes, by pointer. */
  readonly filled: NonNullable<Edit['set']>;
  readonly unset?: readonly string[];
  /** The source's end of the link, as a line of its file. */
  readonly other?: { readonly file: string; readonly line: string };
  /** Rules that find something else than empty values in it, and those that still do when it is filled in. */
  readonly also?: readonly string[];
  readonly left?: readonly string[];
}

const CASES: readonly Case[] = parse(readFileSync(new URL('new.yaml', import.meta.url), 'utf8'));

const dataOf = (root: string, file: string): unknown => {
  const text = readFileSync(join(root, file), 'utf8');
  return parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? text, { version: '1.2', schema: 'core' });
};

/** The pointers of everything that is empty. */
function empties(value: unknown, pointer = ''): readonly string[] {
  if (value === null) return [pointer];
  if (typeof value !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, below]) => empties(below, `${pointer}/${key}`));
}

async function open(root: string) {
  const { findings } = (await check(root, { cache: false })).result;
  return findings.filter(({ status }) => status === 'open');
}

test('every type has a case', () => {
  expect(new Set(CASES.map(({ type }) => type))).toEqual(new Set(RECORD_TYPES));
});

test.each(CASES)(
  '$type $args',
  async ({ type, args = '', before = [], file, says, filled, other, unset, also = [], left = [] }) => {
    const root = await copy(...before);
    const known = (await open(root)).map(({ rule, record }) => `${rule} ${record}`);
    const { code, stdout, stderr } = await corroborate([
      'new',
      type,
      ...args.split(' ').filter((arg) => arg !== ''),
      '--root',
      root,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${says}\n`);
    const made = (await open(root)).filter(({ rule, record }) => !known.includes(`${rule} ${record}`));
    const empty = made.filter(({ rule }) => rule === 'SYN-3');
    expect(empty.map(({ pointer }) => pointer).toSorted()).toEqual(empties(dataOf(root, file)).toSorted());
    expect(empty.length).toBeGreaterThan(0);
    expect([...new Set(made.map((finding) => finding.file))]).toEqual([file]);
    expect(made.filter(({ rule }) => rule !== 'SYN-3').map(({ rule }) => rule)).toEqual(also);
    for (const { line, message } of empty) expect(stdout).toContain(`${file}:${line} SYN-3 ${message}`);
    if (other) expect(readFileSync(join(root, other.file), 'utf8').split('\n')).toContain(other.line);
    await apply(root, { file, set: filled, ...(unset ? { unset } : {}) });
    expect((await open(root)).map(({ rule }) => rule)).toEqual(left);
  },
);
