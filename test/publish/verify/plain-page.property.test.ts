/** A page that is read plainly is read as a browser would, or it is not read at all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visitParsed } from '../../../src/publish/verify/parsed-page.ts';
import { type PageVisitor, visitPlain } from '../../../src/publish/verify/plain-page.ts';

type Shape = string | readonly [name: string, attributes: Readonly<Record<string, string>>, content: Shape[]];

/** Elements, their attributes and their texts; white space between them, and what shows nothing, left out. */
function shapesFrom(visit: (visitor: PageVisitor) => boolean): Shape[] | null {
  const all: Shape[] = [];
  const open = [all];
  const isRead = visit({
    begin({ name, attributes }) {
      const content: Shape[] = [];
      const written = attributes.map((attribute) => [attribute.name.toLowerCase(), attribute.value]);
      open.at(-1)?.push([name, Object.fromEntries(written), content]);
      open.push(content);
    },
    text: (text) => void open.at(-1)?.push(text.trim()),
    end: () => void open.pop(),
  });
  return isRead ? all : null;
}

const plain = (html: string) => shapesFrom((visitor) => visitPlain(html, visitor));
const parsed = (html: string) =>
  shapesFrom((visitor) => {
    visitParsed(html, visitor);
    return true;
  });

function expectAlike(html: string): boolean {
  const shapes = plain(html);
  if (shapes !== null) expect(shapes, html).toEqual(parsed(html));
  return shapes !== null;
}

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`;

const NAMES =
  'a b p div span ul ol li dl dt dd table caption thead tbody tfoot tr th td h1 h2 section article header button svg g text title desc path br img hr input em code pre form select option template script style textarea noscript math i font nobr details summary label main'.split(
    ' ',
  );
const attributes = fc.constantFrom(
  '',
  ' id="x"',
  ' href="/a/?b&#x26;c"',
  ' title="a &lt; b"',
  ' hidden',
  ' id="x" id="y"',
  ' alt=x',
  ' viewBox="0 0 1 1"',
);
const texts = fc.constantFrom('word', ' ', '\n', 'a &amp; b', '&nbsp;', '&', '<', '<!-- x -->', '&#x80;', '');

/** Elements within one another, most of them closed as they should be. */
const markup = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { weight: 2, arbitrary: texts },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...NAMES), attributes, tie('nodes'), fc.integer({ min: 0, max: 30 }))
        .map(([name, written, inner, chance]) => {
          if (['br', 'img', 'hr', 'input'].includes(name)) return `<${name}${written}>`;
          if (chance === 0) return `<${name}${written}>${inner}`;
          if (chance === 1) return `<${name}${written}/>${inner}`;
          if (chance === 2) return `${inner}</${name}>`;
          return `<${name}${written}>${inner}</${name}>`;
        }),
    },
  ),
}));

test('of any markup', () => {
  let read = 0;
  fc.assert(
    fc.property(markup.nodes, (body) => {
      read += Number(expectAlike(page(body)));
    }),
    { numRuns: 20_000 },
  );
  // Many of them are read plainly: the comparison is not an empty one.
  expect(read).toBeGreaterThan(2000);
});

test.each([
  ['a list in a paragraph', '<p><ul><li>x</li></ul></p>'],
  ['a link in a link', '<a href="/"><span><a href="/b">x</a></span></a>'],
  ['text between rows', '<table><tbody>x<tr><td>y</td></tr></tbody></table>'],
  ['a row without a body', '<table><tr><td>y</td></tr></table>'],
  ['a comment', '<!-- <a id="x"></a> -->'],
  ['a text in a script', '<script>"<a id=x>"</script>'],
  ['an entry in an entry', '<ul><li><li>x</li></li></ul>'],
  ['a heading in a heading', '<h1><h2>x</h2></h1>'],
  ['an element of HTML in a picture', '<svg><g><p>x</p></g></svg>'],
  ['an attribute twice', '<p id="x" id="y">x</p>'],
  ['a second body', '</body><body id="x">'],
])('%s is not read plainly', (_what, body) => {
  expect(plain(page(body))).toBeNull();
});

test('what the engine writes is', () => {
  const html = page(
    '<main id="main"><p>See <a href="/x/">x &amp; y</a>.</p><div class="table-scroll"><table><caption><span>c</span></caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr id="r"><td><dl><div><dt>k</dt> <dd><ul><li>v</li></ul></dd></div></dl></td></tr></tbody></table></div><svg viewBox="0 0 1 1"><title>t</title><a href="/y/"><rect width="1"/><text x="1">w</text></a></svg></main>',
  );
  expect(expectAlike(html)).toBe(true);
});
