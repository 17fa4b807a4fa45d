/** The Markdown report, read back by a Markdown parser: every cell says what the finding says, and nothing more. */
import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plain } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { markdown } from '../../src/report/markdown/markdown.ts';
import { safe } from '../../src/report/text/safe.ts';
import { readCase, resultOf } from './golden-case.ts';

const LATE = { rule: 'CLOCK-3', name: 'escalation-late', message: 'late', file: 'a.md', line: 3, column: 5 } as const;

function* all(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* all(child);
}

const read = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const tablesOf = (text: string) => [...all(read(text))].filter((node): node is Table => node.type === 'table');

const HOSTILE = [
  'a | b',
  '| - | - |',
  '`code` *bold* _under_ [link](https://evil.example) ![i](https://evil.example/x.png)',
  '<script>alert(1)</script> <!-- c --> </details> &amp; &#64;',
  'ends with a backslash \\',
  '@everyone and see #12, GH-3, https://evil.example/ or www.evil.example',
  '# heading',
  'two\nlines\r\n::error::x',
];

test.each(HOSTILE)('%j is one cell that says just that', (message) => {
  const text = markdown(resultOf([{ ...LATE, message, record: 'INC-2026-004' }]), 'deviation');
  const [, findings] = tablesOf(text);
  expect(findings?.children).toHaveLength(2);
  const cells = findings?.children[1]?.children ?? [];
  expect(cells).toHaveLength(4);
  const last = cells[3];
  expect(last && plain(last, { includeHtml: false })).toBe(`${safe(message)}Correct the record.`);
  const kinds = new Set([...all(read(text))].map((node) => node.type));
  for (const kind of ['link', 'image', 'linkReference', 'imageReference', 'definition'] as const)
    expect(kinds).not.toContain(kind);
  const html = [...all(read(text))].flatMap((node) => (node.type === 'html' ? [node.value] : []));
  expect(html.filter((one) => one !== '<br>' && one !== '<!-- -->')).toEqual([]);
  expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
});

test('nobody is notified and nothing is linked by a hosting site', () => {
  const text = markdown(resultOf([{ ...LATE, message: '@everyone see #12 at https://evil.example' }]), 'deviation');
  expect(text).toContain('@<!-- -->everyone see #<!-- -->12 at https:<!-- -->//evil.example');
});

test('what blocks stands in the open, the rest is folded away, all of it is there', async () => {
  const { findings } = await readCase(new URL('./golden/not-blocking.json', import.meta.url));
  const text = markdown(resultOf(findings), 'deviation');
  const rows = tablesOf(text)
    .slice(1)
    .reduce((sum, one) => sum + one.children.length - 1, 0);
  expect(rows).toBe(findings.length);
  expect(text).toContain('**Nothing blocks publication.**');
  expect(text).toMatch(/<details><summary>Acknowledged: \d+ findings?<\/summary>/);
});

test("a rule's page is linked where the portal has an address", () => {
  const url = 'https://portal.example/rules/CLOCK-3/';
  expect(markdown(resultOf([{ ...LATE, url }]), 'deviation')).toContain(`[CLOCK-3](${url})<br>escalation-late`);
  expect(markdown(resultOf([LATE]), 'deviation')).toContain('| CLOCK-3<br>escalation-late | deviation | `a.md:3` |');
});
