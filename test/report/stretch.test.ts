/** What is underlined: the key, the value, the cell, the word that begins where a finding points. */
import { describe, expect, test } from 'vitest';
import { enclosingLines, syntaxAt } from '../../src/report/frame/context.ts';
import { type Syntax, stretchEnd } from '../../src/report/frame/stretch.ts';
import { sourceLines } from '../../src/report/source.ts';

/** The first `«` marks where a finding points; `»` where the underline ends. */
test.each<[Syntax, string]>([
  ['yaml', '  «lead»: incident-commander'],
  ['yaml', '  - «to»: executive-sponsor'],
  ['yaml', '  lead: «incident-commander»   # since March'],
  ['yaml', 'title: «"A \\"quoted\\" title: two"» # note'],
  ['yaml', "title: «'it''s'» # note"],
  ['yaml', 'text: «hash#inside» '],
  ['yaml', 'at: «2026-03-03T09:12:00Z»'],
  ['yaml', 'ids: [REM-2026-001, «REM-2026-002»]'],
  ['yaml', 'tier: { id: «SEV-1», rank: 1 }'],
  ['yaml', 'tier: { «id»: SEV-1, rank: 1 }'],
  ['yaml', 'tier: «{ id: SEV-1, rank: 1 }» # worst'],
  ['yaml', 'text: «|»'],
  ['yaml', 'text: «»'],
  ['yaml', 'reason: it was «INC-2026-004», not this'],
  ['csv', 'EVT-1,«siem»,2026-03-03T09:12:00Z'],
  ['csv', 'EVT-1,«"a test, ""announced"""»,x'],
  ['csv', 'EVT-1,«»,x'],
  ['text', 'It was closed on «3 March 2026», as said.'],
  ['text', 'It was closed on «March 3, 2026».'],
  ['text', 'It touched «1,840 customers» of ours.'],
  ['text', 'see «INC-2026-004#cause».'],
  ['text', 'see «<Ref to="INC-2026-004" />» there'],
  ['text', 'see «[the plan](../plan.md)».'],
  ['text', 'see «`code with spaces`» there'],
  ['text', 'siehe «Überfall»!'],
])('%s: %s', (syntax, marked) => {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  const line = marked.replace(/[«»]/g, '');
  expect(stretchEnd(line, from, syntax)).toBe(Math.max(to, from + 1));
});

test('a long line costs no time', () => {
  const started = performance.now();
  for (const line of ['"'.repeat(1e6), '['.repeat(1e6), ' #'.repeat(5e5), '<a'.repeat(5e5), 'a '.repeat(5e5)]) {
    for (const syntax of ['yaml', 'csv', 'text'] as const) stretchEnd(line, 0, syntax);
  }
  expect(performance.now() - started).toBeLessThan(500);
});

describe('enclosing lines', () => {
  const lines = (text: string) => sourceLines(() => text);

  test.each<[string, string, number, readonly number[]]>([
    ['the item and its key', 'a:\n  - b: 1\n    c: 2\n    d: 3', 4, [1, 2]],
    ['items at the depth of their key', 'x: 1\na:\n- b: 1\n  c: 2', 4, [2, 3]],
    ['no sibling', 'a: 1\nb: 2\nc: 3', 3, []],
    ['neither comment nor blank line', 'a:\n# note\n\n  b: 1', 4, [1]],
    ['not beyond the front matter', '---\na:\n  b: 1\n---', 3, [2]],
    ['the outermost and the two nearest of many', 'a:\n b:\n  c:\n   d:\n    e:\n     f: 1', 6, [1, 4, 5]],
  ])('%s', (_name, text, line, expected) => {
    expect(enclosingLines('x.yaml', line, lines(text))).toEqual(expected);
  });

  test('front matter is YAML, what follows it is text', () => {
    const source = lines('---\nid: a\n---\nid: not a key');
    expect([2, 4].map((line) => syntaxAt('a.md', line, source))).toEqual(['yaml', 'text']);
    expect(syntaxAt('log.csv', 1, source)).toBe('csv');
    expect(syntaxAt('a.md', 1, lines('no front matter'))).toBe('text');
  });
});
