/** Edits of YAML that leave everything else as it was written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { CannotSplice } from '../../src/authoring/nodes.ts';
import { withEntry, withValue } from '../../src/authoring/splice.ts';

test.each<[string, string, readonly (string | number)[], unknown, string]>([
  ['a flow list', 'a: [x, y] # why\nb: 1\n', ['a'], 'z', 'a: [x, y, z] # why\nb: 1\n'],
  ['an empty flow list', 'a: []\nb: 1\n', ['a'], 'z', 'a: [z]\nb: 1\n'],
  ['a flow list with spaces', 'a: [ x ]\n', ['a'], 'z', 'a: [ x, z ]\n'],
  ['a block list', 'a:\n  - x # first\n\n# of b\nb: 1\n', ['a'], 'z', 'a:\n  - x # first\n  - z\n\n# of b\nb: 1\n'],
  ['a block list without indentation', 'a:\n- x\n- y\nb: 1\n', ['a'], 'z', 'a:\n- x\n- y\n- z\nb: 1\n'],
  ['a list at the end, without a line end', 'b: 1\na:\n  - x', ['a'], 'z', 'b: 1\na:\n  - x\n  - z'],
  [
    'entries of several lines',
    'a:\n  - k: v\n    l: |\n      text\n      more\nb: 1\n',
    ['a'],
    { k: 'w' },
    'a:\n  - k: v\n    l: |\n      text\n      more\n  - { k: w }\nb: 1\n',
  ],
  ['a missing list', 'b: 1 # one\n# end\n', ['a'], 'INC-2026-001', 'b: 1 # one\na: [INC-2026-001]\n# end\n'],
  [
    'a missing list in a flow mapping',
    'f:\n  - { id: x, text: y }\n',
    ['f', 0, 'r'],
    'REM-2026-001',
    'f:\n  - { id: x, text: y, r: [REM-2026-001] }\n',
  ],
  [
    'a missing list in a block mapping of a list',
    'f:\n  - id: x\n    text: y\n  - id: z\n',
    ['f', 0, 'r'],
    'R',
    'f:\n  - id: x\n    text: y\n    r: [R]\n  - id: z\n',
  ],
  [
    'a mapping as an entry',
    'a: []\n',
    ['a'],
    { by: 'x', at: '2026-01-01T00:00:00Z' },
    'a: [{ by: x, at: 2026-01-01T00:00:00Z }]\n',
  ],
  ['an entry that has to be quoted', 'a: [x]\n', ['a'], 'PIR-1#f: g', 'a: [x, "PIR-1#f: g"]\n'],
])('an entry added to %s', (_name, before, path, entry, after) => {
  expect(withEntry(before, path, entry)).toBe(after);
});

test.each<[string, string, string, unknown, string]>([
  ['a value replaced', 'a: old # c\nb: 1\n', 'a', 'new', 'a: new # c\nb: 1\n'],
  ['a quoted value', 'a: "old"\n', 'a', 'new', 'a: new\n'],
  ['a value that was not there', 'b: 1\n', 'a', 'new', 'b: 1\na: new\n'],
])('%s', (_name, before, key, value, after) => {
  expect(withValue(before, [key], value)).toBe(after);
});

test.each<[string, string]>([
  ['brackets over several lines', 'a: [\n  x,\n  y\n]\n'],
  ['a key without a value', 'a:\nb: 1\n'],
  ['a value that is no list', 'a: x\n'],
  ['invalid YAML', 'a: [x\n'],
])('refused: %s', (_name, text) => {
  expect(() => withEntry(text, ['a'], 'z')).toThrow(CannotSplice);
});

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const value = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant('a: b # c'), fc.constant('- x'));
const style = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
});

test('an entry added to any list is added, and nothing else changes', () => {
  const data = fc.dictionary(
    word,
    fc.oneof(
      value,
      fc.array(value, { minLength: 1 }),
      fc.array(fc.dictionary(word, value, { minKeys: 1 }), { minLength: 1 }),
    ),
  );
  fc.assert(
    fc.property(data, word, fc.array(value), value, style, (rest, key, list, entry, how) => {
      const before = { ...rest, [key]: list };
      const text = stringify(before, { ...how, lineWidth: 0, version: '1.2', schema: 'core' } as object);
      fc.pre(!text.startsWith('{'));
      let after: string;
      try {
        after = withEntry(text, [key], entry);
      } catch (error) {
        // Refusing is allowed where the list runs over several lines; doing something else is not.
        expect(error).toBeInstanceOf(CannotSplice);
        return;
      }
      expect(parse(after, { version: '1.2', schema: 'core' })).toEqual({ ...before, [key]: [...list, entry] });
      const lines = new Set(after.split('\n'));
      expect(text.split('\n').filter((line) => !lines.has(line)).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});
