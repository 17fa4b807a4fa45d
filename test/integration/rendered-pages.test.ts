/** Who reads along while pages are rendered: every page comes by, in either form in which Astro gives it. */
import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, test } from 'vitest';
import { type PageReader, showingPages } from '../../src/integration/reading/rendered-pages.ts';
import { indexedPart } from '../../src/integration/reading/search-index.ts';

const PAGE = '<!doctype html><title>é</title>';

/** What Astro asks of a prerenderer, with this answer to every request. */
const answering = (rendered: Awaited<ReturnType<AstroPrerenderer['render']>>): AstroPrerenderer => ({
  name: 'test',
  getStaticPaths: async () => [],
  render: async () => rendered,
});

/** The page as Astro gets it, and what the reader was shown. */
async function shown(rendered: Awaited<ReturnType<AstroPrerenderer['render']>>) {
  const pages: (readonly [string, string])[] = [];
  const reader: PageReader = {
    page: async ({ address, html }) => {
      pages.push([address, new TextDecoder().decode(html)]);
    },
  };
  const request = new Request('http://localhost:4321/portal/incidents/INC-1/');
  const answer = await showingPages(answering(rendered), reader, () => true).render(request, {
    routeData: {} as RouteData,
  });
  const response = answer instanceof Response ? answer : answer.response;
  return { pages, status: response.status, text: await response.text(), answer };
}

test('a page comes by with its address, and Astro gets it whole', async () => {
  const { pages, text } = await shown(new Response(PAGE));
  expect(pages).toEqual([['/portal/incidents/INC-1/', PAGE]]);
  expect(text).toBe(PAGE);
});

test('so does one that Astro gives with what it knows about it, which is kept', async () => {
  const metadata = { contentEntryKeys: ['x'], staticImages: [], referencedImages: [] };
  const { pages, text, answer } = await shown({ response: new Response(PAGE), metadata });
  expect(pages).toEqual([['/portal/incidents/INC-1/', PAGE]]);
  expect(text).toBe(PAGE);
  expect(answer).toMatchObject({ metadata });
});

test('an answer that is no page is passed on', async () => {
  const { pages, status, text } = await shown({ response: new Response('none', { status: 404 }) });
  expect(pages).toEqual([]);
  expect([status, text]).toEqual([404, 'none']);
});

const HEAD = '<html lang="en"><head><meta data-pagefind-filter="type[content]" content="a > b"><title>t</title>';
const FRAME = '<nav>menu</nav><main>';
const ARTICLE = '<article data-pagefind-body><h1>t</h1><article>inner</article><p>x</p></article>';

test.each([
  [
    'the head and the article',
    `${HEAD}</head><body>${FRAME}${ARTICLE}</main><footer>f</footer>`,
    `${HEAD}</head><body>${ARTICLE}`,
  ],
  ['nothing of a page that is not searched', `${HEAD}</head><body>${FRAME}<article>x</article></main>`, null],
  [
    'all of a page that marks its text otherwise',
    `${HEAD}</head><body data-pagefind-body>x</body>`,
    `${HEAD}</head><body data-pagefind-body>x</body>`,
  ],
])('the search index is shown %s', (_what, page, part) => {
  expect(indexedPart(page)).toBe(part);
});
