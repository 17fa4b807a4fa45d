import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foundPlaces, markedPlaces, parseMarked } from './marked.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-mdx-'));
const trace = JSON.stringify(join(folder, 'trace'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Texts that would write a file if anything in them were evaluated. */
const ATTACKS: readonly (readonly [string, string])[] = [
  ['a module', `⟦import { writeFileSync } from "node:fs"\nexport const done = writeFileSync(${trace}, "x")\n\ntext`],
  ['a built-in module', `a\n\n⟦{process.getBuiltinModule("node:fs").writeFileSync(${trace}, "x")}`],
  ['an expression in text', `a ⟦{globalThis.process.getBuiltinModule("fs").writeFileSync(${trace}, "x")} b`],
  ['an expression as an attribute', `<Ref ⟦to={process.getBuiltinModule("fs").writeFileSync(${trace}, "x")} />`],
  ['a spread', `<Ref to="INC-2026-001" ⟦{...process.getBuiltinModule("fs").writeFileSync(${trace}, "x")} />`],
  ['an unknown tag', '⟦<Execute command="touch trace" />'],
  ['a script', '⟦<script>alert(1)</script>'],
  ['a member', '⟦<Ref.constructor to="INC-2026-001">x</Ref.constructor>'],
  [
    'within a list and a quote',
    `- a\n\n  > b\n  >\n  > - ⟦{process.getBuiltinModule("fs").writeFileSync(${trace}, "x")}`,
  ],
  [
    'within the text of a link',
    `[a ⟦{process.getBuiltinModule("fs").writeFileSync(${trace}, "x")}](https://example.com)`,
  ],
  ['a template', `a ⟦{\`\${process.getBuiltinModule("fs").writeFileSync(${trace}, "x")}\`} b`],
  ['an element as an attribute', `<Ref ⟦to={<b>{process.getBuiltinModule("fs")}</b>} />`],
  ['a dynamic import', `⟦export default await import("data:text/javascript,0")`],
  ['a layout of its own', `⟦export default function Layout() {}`],
];

test.each(ATTACKS)('%s is refused, and nothing of it runs', (_, text) => {
  expect(foundPlaces(text, true, 'incident')).toEqual(markedPlaces(text));
  for (const { rule } of parseMarked(text, true, 'incident').findings) expect(rule).toBe('SYN-5');
  expect(readdirSync(folder)).toEqual([]);
});

test.each(ATTACKS)('%s is refused or text in .md, and nothing of it runs', (_, text) => {
  parseMarked(text, false, 'incident');
  expect(readdirSync(folder)).toEqual([]);
});
