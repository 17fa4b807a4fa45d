/** Values and tables as markup: every word arrives, and no word becomes markup. */
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { type Html, html } from '../../../src/publish/html/html.ts';
import { tableHtml } from '../../../src/publish/html/table.ts';
import { valueHtml } from '../../../src/publish/html/value.ts';
import { row } from '../../../src/publish/view/block.ts';
import {
  absent,
  code,
  fact,
  facts,
  link,
  mark,
  run,
  text,
  type Value,
  webLink,
} from '../../../src/publish/view/value/value.ts';

const HOSTILE = '</td><script>alert(1)</script>" onclick="x" &amp; \'';

/** Text as a browser keeps it: line ends and the null character are changed by every parser. */
const words = fc
  .oneof(fc.string(), fc.constantFrom(HOSTILE, '<', '&', '"', '&lt;', '<!--', ']]>', '</a>', "'", ''))
  .map((all) => all.replace(/[\r\0]/g, ''));

const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    words.map(text),
    words.map(absent),
    words.map(code),
    words.map((all) => mark(all, 'warn')),
    fc.tuple(words, words, fc.option(words)).map(([href, shown, id]) => link(href, shown, id)),
    words.map((href) => webLink(href)),
    fc.record({ kind: fc.constant('time' as const), text: words, machine: fc.option(words) }),
    words.map((sha256): Value => ({ kind: 'withheld', sha256 })),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('value')), inline: fc.boolean() }),
    fc.array(fc.tuple(words, tie('value'))).map((all) => facts(all.map(([label, each]) => fact(label, each)))),
    fc.record({ kind: fc.constant('rich' as const), parts: fc.array(tie('value')) }),
    fc.array(tie('value')).map((parts) => run(...parts)),
  ),
}));

/** What is written in a value and has to be read on its page. */
function wordsOf(value: Value): string {
  switch (value.kind) {
    case 'link':
      return `${value.id ?? ''}${value.text}`;
    case 'withheld':
      return `withheld; SHA-256 ${value.sha256}`;
    case 'list':
    case 'paragraphs':
      return value.items.map(wordsOf).join('');
    case 'facts':
      return value.facts.map((each) => each.label + wordsOf(each.value)).join('');
    case 'rich':
    case 'run':
      return value.parts.map(wordsOf).join('');
    default:
      return value.text;
  }
}

function hrefsOf(value: Value): readonly string[] {
  if (value.kind === 'link') return [value.href];
  if (value.kind === 'list') return value.items.flatMap(hrefsOf);
  if (value.kind === 'facts') return value.facts.flatMap((each) => hrefsOf(each.value));
  return value.kind === 'rich' || value.kind === 'run' ? value.parts.flatMap(hrefsOf) : [];
}

function elementsOf(node: Tree.ParentNode): readonly Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? textOf(child) : ''))
    .join('');
}

const read = (markup: Html) => parseFragment(String(markup));
const close = (all: string) => all.replace(/\s+/g, '');
const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;

test('values show all their words and addresses, and no element but those of their kinds', () => {
  fc.assert(
    fc.property(values, (value) => {
      const tree = read(html`<div>${valueHtml(value)}</div>`);
      expect(close(textOf(tree))).toBe(close(wordsOf(value)));
      const elements = elementsOf(tree);
      const allowed = ['div', 'i', 'a', 'span', 'time', 'code', 'ul', 'li', 'dl', 'dt', 'dd'];
      expect(elements.map(({ tagName }) => tagName).filter((name) => !allowed.includes(name))).toEqual([]);
      const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(names.filter((name) => !['class', 'href', 'rel', 'datetime'].includes(name))).toEqual([]);
    }),
  );
});

test('links keep their address, whatever it holds', () => {
  fc.assert(
    fc.property(words, words, (href, shown) => {
      const [anchor] = elementsOf(read(valueHtml(link(href, shown))));
      expect(attribute(anchor, 'href')).toBe(href);
    }),
  );
});

test('tables hold the words of every cell, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.array(values, { minLength: 1, maxLength: 3 }), { minLength: 1 }), (cells) => {
      const tree = read(
        tableHtml({
          caption: 'c',
          columns: [{ label: 'x' }],
          empty: '',
          note: null,
          rows: cells.map((each) => row(each)),
        }),
      );
      const body = elementsOf(tree).find(({ tagName }) => tagName === 'tbody');
      expect(body && close(textOf(body))).toBe(close(cells.flat().map(wordsOf).join('')));
      const found = elementsOf(tree).filter(({ tagName }) => tagName === 'a');
      expect(found.map((anchor) => attribute(anchor, 'href'))).toEqual(cells.flat().flatMap(hrefsOf));
    }),
  );
});
