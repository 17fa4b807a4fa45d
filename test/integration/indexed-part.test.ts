/** What Pagefind is shown of a page, and that it makes of it what it makes of the page itself. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { indexedPart } from '../../src/integration/reading/indexed-part.ts';

const HEAD = '<html lang="en"><head><meta data-pagefind-filter="type[content]" content="a > b"><title>t</title>';
const FRAME = '<nav>menu</nav><main>';
const page = (text: string) =>
  `${HEAD}</head><body>${FRAME}<article data-pagefind-body>${text}</article></main></body></html>`;

/** What is shown of a text, without the frame around it. */
function shown(text: string): string {
  const part = indexedPart(page(text)) ?? '';
  const [before, after] = [`${HEAD}</head><body><article data-pagefind-body>`, '</article>'];
  expect(part.startsWith(before) && part.trimEnd().endsWith(after), part).toBe(true);
  return part.trimEnd().slice(before.length, -after.length);
}

afterAll(() => close());

interface Fragment {
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly element: string; readonly location: number }[];
  readonly filters: object;
  readonly meta: object;
}

/** What Pagefind makes of a page. */
async function indexed(content: string): Promise<Fragment> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index?.addHTMLFile({ url: '/x/', content });
  const files = (await index?.getFiles())?.files ?? [];
  const fragment = files.find(({ path }) => path.endsWith('.pf_fragment'));
  const text = gunzipSync(fragment?.content ?? '').toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{')));
}

function plainly({ content, anchors, filters, meta }: Fragment): object {
  return { content, anchors: anchors.map(({ id, element, location }) => ({ id, element, location })), filters, meta };
}

test.each([
  [
    'headings, and an element that it may lead to',
    '<h1>t</h1><p>one</p><h2 id="a">two <em>three</em></h2><table><tbody><tr id="r"><th>x</th><td>y</td></tr></tbody></table>',
  ],
  [
    'sentences that end, and such that go on',
    '<p>It ends.</p><p>Does it?</p><p>no <b>end</b></p><ul><li>one</li><li>two)</li></ul><div><span>a</span> <span>b</span></div>',
  ],
  [
    'entities, a line break, and a value with the sign that ends a tag',
    '<p title="a > b">x &amp; y<br>z &lt;w&gt;</p>',
  ],
  [
    'what it is told to leave out, whatever stands within',
    '<p data-pagefind-ignore>no <b>word</b></p><div data-pagefind-ignore="all"><p id="n">none</p></div><p>yes</p>',
  ],
  ['what it leaves out itself', '<nav>n</nav><p>x</p><form><label>l</label></form><script>s</script>'],
  [
    'a weight and a filter within the text',
    '<p data-pagefind-weight="9">heavy</p><p><span data-pagefind-filter="kind">blue</span></p>',
  ],
  [
    'lists and terms',
    '<dl class="facts"><div><dt>Lead</dt> <dd><a href="/x/"><span class="id">INC-1</span> Name</a></dd></div></dl>',
  ],
])('Pagefind makes the same of %s', async (_what, text) => {
  const whole = page(`<h1>title</h1>${text}`);
  const part = indexedPart(whole) ?? '';
  expect(plainly(await indexed(part))).toEqual(plainly(await indexed(whole)));
});

describe('it is not shown', () => {
  test.each([
    ['a picture, whose words stand beside it', 'a<svg class="x"><text>b\n</text></svg>c<svg>d</svg>', 'ac'],
    ['the names of columns', '<table><caption><span>c</span></caption><thead><tr><th>n</th></tr></thead></table>', ''],
    ['the time of a day', '<time datetime="2026-01-02T03:04:00Z">2 Jan 2026, 03:04 UTC</time>, x', '2 Jan 2026, x'],
    ['what is not recorded', '<div data-record="X-1"><p><i>none</i> of <i>them</i></p></div>', '   of   '],
    ['a comment', 'a<!-- <p>b --> c', 'a c'],
  ])('%s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

test('an element that is never closed takes nothing else with it', () => {
  expect(shown('<ul><li>a<li>b</ul><p>c</p>').replaceAll(/\s+/g, ' ').trim()).toBe('a b. c.');
  expect(shown('</div><p>a</p>').trim()).toBe('a.');
});

test('of a page that is not searched it is shown nothing, and all of one that marks its text otherwise', () => {
  expect(indexedPart(`${HEAD}</head><body>${FRAME}<article>x</article></main>`)).toBeNull();
  const other = `${HEAD}</head><body data-pagefind-body>x</body>`;
  expect(indexedPart(other)).toBe(other);
});
