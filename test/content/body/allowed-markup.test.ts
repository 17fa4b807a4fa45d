import { expect, test } from 'vitest';
import type { RecordType } from '../../../src/model/record-types.ts';
import { parseMarked } from './marked.ts';

type Case = readonly [name: string, mdx: boolean, type: RecordType, text: string];

/** What barely is no fault: the twins of the refused constructs. */
const ALLOWED: readonly Case[] = [
  ['braces in .md', false, 'incident', 'a {process.env.HOME} and { b\n\n{/* c */}'],
  ['lines that begin with import in .md', false, 'incident', 'import fs from "node:fs"\n\nexport const a = 1'],
  ['import within a paragraph of .mdx', true, 'incident', 'a\nimport fs from "node:fs"'],
  ['words that begin with import in .mdx', true, 'incident', 'important: a\n\nexports rose'],
  ['an escaped brace in .mdx', true, 'incident', 'a \\{b\\} c'],
  ['braces in code in .mdx', true, 'incident', '`{a}`\n\n```js\nimport a from "b"\n{c}\n```'],
  ['HTML in a code span', false, 'incident', 'a `<script>alert(1)</script>` b'],
  ['HTML in a fence', false, 'incident', '```html\n<div onclick="x">&#x202E;</div>\n<!-- c -->\n```'],
  ['HTML in indented code of .md', false, 'incident', 'a\n\n    <b>x</b>\n'],
  ['an escaped tag', false, 'incident', 'a \\<b> c and &lt;b&gt;'],
  ['a less-than sign with a space', true, 'incident', 'a < b and c > d'],
  ['a less-than sign before a number in .md', false, 'incident', 'within <4 hours'],
  ['an address in angle brackets in .md', false, 'incident', '<https://example.com/> and <someone@example.com>'],
  ['all of GFM', false, 'incident', '| a |\n|:-:|\n| b |\n\n- [x] c\n\n~~d~~ e[^1]\n\n[^1]: f\n\nwww.example.com'],
  [
    'claim in a disclosure',
    true,
    'disclosure',
    '<Claim id="c1" about="CTL-1" kind="control" from="2026-07-01" to="2026-09-30">a</Claim>',
  ],
  ['a claim without about: SYS-6 speaks of it', true, 'system-description', '<Claim id="c1" kind="role">a</Claim>'],
  [
    'a claim within a claim: SYS-6 speaks of it',
    true,
    'disclosure',
    '<Claim id="a" kind="role">a <Claim id="a" kind="role">b</Claim></Claim>',
  ],
  [
    'a commitment in a policy and in a plan',
    true,
    'policy',
    '<Commitment tier="SEV-1" target="updateEvery" /> and <Commitment tier="S" to="lead" />',
  ],
  ['a commitment in a plan', true, 'plan', 'contain within <Commitment tier="SEV-1" target="contain" />'],
  ['a reason in a policy', true, 'policy', '<AsStated because="the law says so">72 hours</AsStated>'],
  [
    'elements that may stand anywhere',
    true,
    'incident',
    '<Ref to="A" /> <Fact of="A" is="b.0.c" as="band" /> <Audience only="public">x</Audience>',
  ],
  ['an element without content, written with two tags', true, 'incident', '<Ref to="INC-2026-001"></Ref>'],
  ['an element around blocks', true, 'incident', '<Audience only="staff">\n\n## A\n\n- b\n\n</Audience>'],
  [
    'a value in single quotation marks over two lines',
    true,
    'disclosure',
    "a <AsStated because='one\ntwo'>3 days</AsStated>",
  ],
  ['zero-width joiners', false, 'incident', 'a\u200Db &zwj; &zwnj; &nbsp; &amp;#x202E;'],
  ['a tab and a line feed as references', false, 'incident', 'a&Tab;b&NewLine;c&#9;d&#10;'],
];

test.each(ALLOWED)('%s is no fault', (_, mdx, type, text) => {
  const { body, findings } = parseMarked(text, mdx, type);
  expect(findings).toEqual([]);
  expect(body.readable).toBe(true);
});
