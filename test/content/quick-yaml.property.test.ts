import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { readYaml } from '../../src/content/yaml/document.ts';
import { readQuickly } from '../../src/content/yaml/quick/read.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every form that is read quickly, and some that are not. */
const FORMS = `id: INC-2026-004
# a comment
title: A setting — carried over (twice), at 50% of "all" it's fine
status: closed

empty:
  # a comment
none: null
flags: [true, FALSE, 'no', "yes", 12, 007]
nothing: []
windows: { triage: PT1H, review: { businessDays: 5 }, empty: {} }
severity:
  - { tier: SEV-2, at: 2026-07-01T00:00:00Z, by: lead }
  - tier: SEV-3
    at: 2026-07-01T01:00:00Z
    notes:
      - one
      - two: 2
        three: >-
          A text of
          two lines.
same:
- a
- b: c
text: |
  # no comment
  kept
folded: >
  a
  b
quoted: "with: colon # and hash"
single: 'a [list], not'
version: "1.0.0"
wrapped: a text
  that goes on
escaped: "a\\tb"
number: 1.50
anchor: &a x
url: https://example.org/a#b
`;

/** The YAML of every record of the sample organisation. */
function sampleYaml(): string[] {
  const files = ['policies', 'incidents', 'content'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ya?ml|mdx?)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return files.map((file) => {
    const text = readFileSync(file, 'utf8');
    const range = /\.ya?ml$/.test(file) ? { from: 0, to: text.length } : splitFrontMatter(text, 0).yaml;
    return range === null ? '' : text.slice(range.from, range.to);
  });
}

const SAMPLE = sampleYaml();

/** What is read quickly, the library reads alike and without a fault. True where it was read quickly. */
function agrees(before: string, yaml: string, after: string): boolean {
  const text = before + yaml + after;
  const at = { from: before.length, to: before.length + yaml.length };
  const quick = readQuickly(text, at);
  if (quick === undefined) return false;
  const { contents, value, faults } = readYaml(text, at);
  expect(faults).toEqual([]);
  expect(contents).not.toBeNull();
  // The order of keys too.
  expect(JSON.stringify(quick)).toBe(JSON.stringify(value));
  expect(isDeepStrictEqual(quick, value)).toBe(true);
  return true;
}

/** Lines that mean something to YAML, each by itself and beside others, at some depth. */
const LINES = FORMS.split('\n').map((line) => line.trim());
const MORE = [
  'a: b',
  '- c',
  'd:',
  '- e:',
  '- f: g',
  'h: >-',
  '- |',
  'text',
  'i: [j, {k: l}]',
  '- [x, "y"]',
  'm: n: o',
  'p:q',
];
const line = fc
  .tuple(fc.constantFrom(0, 0, 2, 2, 4, 6, 1, 3), fc.constantFrom(...LINES, ...MORE), fc.constantFrom('', '', '', ' '))
  .map(([depth, text, end]) => ' '.repeat(depth) + text + end);
const made = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

/** Lines under each other that are read quickly: without these, chance alone would say how often that happens. */
const plainest = fc
  .uniqueArray(fc.constantFrom('a: b', 'd:', 'n: 12', 'e: true', 'f:\n  - g', 'h:\n  - i: j\n    k: l'), {
    minLength: 1,
  })
  .map((lines) => lines.join('\n'));

const PIECES = [
  ...['\n', '\n  ', '\n- ', '\n\n', ' ', '    ', '\t', ':', ': ', ' #', '#', '- ', '-', ',', ', ', '? ', '(', '/'],
  ...['[', ']', '{', '}', '[]', '{}', '"', "'", "''", '\\', '|', '>', '>-', '|+', '>2', '&a ', '*a', '!t ', '!!int '],
  ...['---', '\n---\n', '...', '%YAML 1.1', '<<: ', '~', 'null', 'true: ', 'Yes', '.nan', '-1', '+1', '0x1F', '0o7'],
  ...['1e3', '1_000', '12345678901234567890', '1.', '0', '@', '`', '=', '\u00a0', '\u2028', '\u0085', 'é', '😀'],
  ...[
    '__proto__: ',
    'constructor: ',
    'a: ',
    'a:\n',
    'a: b\n',
    '- a: b\n',
    '2026-01-01: ',
    'x y: z',
    '"k": ',
    '? k\n: v',
  ],
];

/** Texts with a few stretches replaced by such pieces. */
const broken = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(
      texts,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 3 }), fc.constantFrom(...PIECES)), {
        maxLength: 2,
      }),
    )
    .map(([text, edits]) =>
      edits.reduce((edited, [where, length, piece]) => {
        const at = Math.floor(where * edited.length);
        return edited.slice(0, at) + piece + edited.slice(at + length);
      }, text),
    );

describe('YAML that is read quickly', () => {
  test('is most of the sample organisation', () => {
    const quick = SAMPLE.filter((yaml) => agrees('', yaml, ''));
    expect(quick.length).toBeGreaterThan(SAMPLE.length * 0.9);
  });

  test('reads as the library reads it, whatever was done to a record', () => {
    fc.assert(
      fc.property(broken(fc.constantFrom(...SAMPLE)), (yaml) => void agrees('---\n', yaml, '---\n\n- a: b\n')),
      { numRuns: 2000 },
    );
  });

  test('and whatever lines stand under each other', () => {
    let quick = 0;
    fc.assert(
      fc.property(fc.oneof(plainest, broken(made)), fc.constantFrom('', '\n', '\n---\n'), (yaml, after) => {
        if (agrees('', yaml, after)) quick += 1;
      }),
      { numRuns: 8000 },
    );
    expect(quick).toBeGreaterThan(2000);
  });

  test.each([
    ['quotes with escapes', 'a: "b\\nc"\n'],
    ['a comment behind a value', 'a: b # c\n'],
    ['a text that goes on below', 'a: b\n  c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['one key twice', 'a: 1\na: 2\n'],
    ['a number with a point', 'a: 1.5\n'],
    ['a key that is no text', 'true: a\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a list at the top', '- a\n'],
    ['nothing', '# a\n'],
  ])('%s is left to the library', (_name, yaml) =>
    expect(readQuickly(yaml, { from: 0, to: yaml.length })).toBeUndefined(),
  );
});
