/** Two versions of a text: what came, what went, what moved, and nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitClauses } from '../../../src/publish/redline/clauses.ts';
import { type RedClause, redline } from '../../../src/publish/redline/redline.ts';

const clauses = (text: string) => splitClauses(text, false, () => 'children');
const compare = (before: string, after: string) => redline(clauses(before), clauses(after));

const said = (clause: RedClause) => `${clause.state}${clause.moved ? ' moved' : ''} ${clause.anchor}`;
const text = (pieces: RedClause['heading'], without: 'in' | 'out') =>
  pieces
    .filter(({ change }) => change !== without)
    .map((piece) => piece.text)
    .join('');

const THREE = '# A\n\nOne two three four.\n\n# B\n\nFive six seven eight.\n\n# C\n\nNine ten eleven twelve.\n';

test('an unchanged text has no change', () => {
  expect(compare(THREE, THREE).map(said)).toEqual(['same a', 'same b', 'same c']);
});

test('words inserted and deleted within a block', () => {
  const [clause] = compare(
    '# A\n\nThe lead is told within four hours.',
    '# A\n\nThe lead is told within two hours by telephone.',
  );
  expect(clause?.state).toBe('changed');
  const [block] = clause?.blocks ?? [];
  expect(block?.pieces.filter(({ change }) => change !== 'same')).toEqual([
    { text: 'four', change: 'out' },
    { text: 'two', change: 'in' },
    { text: ' by telephone', change: 'in' },
  ]);
});

test('a clause that moved is recognised, and the others have not', () => {
  const after = '# C\n\nNine ten eleven twelve.\n\n# A\n\nOne two three four.\n\n# B\n\nFive six seven eight.\n';
  expect(compare(THREE, after).map(said)).toEqual(['same moved c', 'same a', 'same b']);
});

test('a clause under a new heading is known by its text', () => {
  const after = THREE.replace('# B', '# Of the middle');
  const [, middle] = compare(THREE, after);
  expect(said(middle as RedClause)).toBe('changed of-the-middle');
  expect(text(middle?.heading ?? [], 'in')).toBe('B');
});

test('a clause that came and one that went, each in its place', () => {
  const after =
    '# A\n\nOne two three four.\n\n# C\n\nNine ten eleven twelve.\n\n# D\n\nSomething that nobody had promised before.\n';
  expect(compare(THREE, after).map(said)).toEqual(['same a', 'out b', 'same c', 'in d']);
});

test('a section number is no part of a clause: renumbering changes the heading alone', () => {
  const [clause] = compare('# 3 Escalation\n\nText.', '# 4 Escalation\n\nText.');
  expect(said(clause as RedClause)).toBe('changed escalation');
  expect(clause?.blocks.every(({ change }) => change === 'same')).toBe(true);
});

test('entries of lists and rows of tables are blocks of their own', () => {
  const before = '# A\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n';
  const after = before.replace('- two', '- two\n- three').replace('| c | d |', '| c | e |');
  const [clause] = compare(before, after);
  expect(clause?.blocks.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
    'item same',
    'item same',
    'item in',
    'row same',
    'row changed',
  ]);
});

test('both versions can be read back out of any redline', () => {
  const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta');
  const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
  const clause = fc.tuple(fc.constantFrom('One', 'Two', 'Three', 'Four', 'Five'), fc.array(sentence, { maxLength: 3 }));
  const version = fc.uniqueArray(clause, { selector: ([name]) => name, maxLength: 5 });
  const written = (parts: readonly (readonly [string, readonly string[]])[]) =>
    parts.map(([name, blocks]) => `# ${name}\n\n${blocks.join('\n\n')}\n`).join('\n');
  const readBack = (result: readonly RedClause[], without: 'in' | 'out') =>
    result
      .filter(({ state }) => state !== without)
      .map((one) => [
        text(one.heading, without),
        ...one.blocks.filter(({ change }) => change !== without).map((block) => text(block.pieces, without)),
      ]);
  fc.assert(
    fc.property(version, version, (before, after) => {
      const result = compare(written(before), written(after));
      expect(readBack(result, 'out')).toEqual(after.map(([name, blocks]) => [name, ...blocks]));
      expect(readBack(result, 'in').toSorted()).toEqual(before.map(([name, blocks]) => [name, ...blocks]).toSorted());
      expect(result.filter(({ state }) => state === 'same').length).toBeLessThanOrEqual(before.length);
    }),
    { numRuns: 400 },
  );
});
