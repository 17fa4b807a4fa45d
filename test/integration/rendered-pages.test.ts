/** Pages on their way from Astro to the disk: every page comes by, in either form in which Astro gives it. */
import type { AstroPrerenderer, RouteData } from 'astro';
import { describe, expect, test } from 'vitest';
import { type PageReader, showingPages } from '../../src/integration/reading/rendered-pages.ts';
import { SiteReader } from '../../src/integration/reading/site-reader.ts';
import { emptyFolder, filesIn, removeFolders } from './folders.ts';

removeFolders();

const PAGE = '<!doctype html><title>é</title>';

/** What Astro asks of a prerenderer, with this answer to every request. */
const answering = (rendered: Awaited<ReturnType<AstroPrerenderer['render']>>): AstroPrerenderer => ({
  name: 'test',
  getStaticPaths: async () => [],
  render: async () => rendered,
});

const ROUTES = { has: () => true, isOwn: () => false };

/** What Astro gets of a page, and what the reader was given. */
async function shown(rendered: Awaited<ReturnType<AstroPrerenderer['render']>>, type: RouteData['type'] = 'page') {
  const pages: (readonly [string, string])[] = [];
  const reader: PageReader = {
    page: async ({ address, html }) => {
      pages.push([address, new TextDecoder().decode(html)]);
    },
    searched: () => undefined,
    written: async () => undefined,
  };
  const request = new Request('http://localhost:4321/portal/incidents/INC-1/');
  const answer = await showingPages(answering(rendered), reader, ROUTES).render(request, {
    routeData: { type, route: '/incidents/[id]' } as RouteData,
  });
  const response = answer instanceof Response ? answer : answer.response;
  return { pages, status: response.status, text: await response.text(), answer };
}

test('a page is given with its address, and Astro has nothing left to write', async () => {
  const { pages, text } = await shown(new Response(PAGE));
  expect(pages).toEqual([['/portal/incidents/INC-1/', PAGE]]);
  expect(text).toBe('');
});

test('so is one that Astro gives with what it knows about it, which is kept', async () => {
  const metadata = { contentEntryKeys: ['x'], staticImages: [], referencedImages: [] };
  const { pages, answer } = await shown({ response: new Response(PAGE), metadata });
  expect(pages).toEqual([['/portal/incidents/INC-1/', PAGE]]);
  expect(answer).toMatchObject({ metadata });
});

test.each<[string, ResponseInit, RouteData['type']]>([
  ['an answer that is no page', { status: 404 }, 'page'],
  ['a file that is made with the pages', {}, 'endpoint'],
])('%s is left to Astro', async (_what, init, type) => {
  const { pages, status, text } = await shown({ response: new Response('none', init) }, type);
  expect(pages).toEqual([]);
  expect([status, text]).toEqual([init.status ?? 200, 'none']);
});

test('pages that the search does not find are made last, and it is told before the first of them', async () => {
  const routes = ['/a-z', '/incidents/[id]', '/linked-from/[type]/[id]', '/roles/[id]', '/a-zoo'];
  const told: string[] = [];
  const reader: PageReader = {
    page: async ({ address }) => void told.push(address),
    searched: () => void told.push('searched'),
    written: async () => undefined,
  };
  const astro: AstroPrerenderer = {
    ...answering(new Response(PAGE)),
    getStaticPaths: async () =>
      routes.map((route) => ({ pathname: route, route: { route, type: 'page' } as RouteData })),
    render: async () => new Response(PAGE),
  };
  const render = async (isOwn: (route: RouteData) => boolean) => {
    told.length = 0;
    const showing = showingPages(astro, reader, { has: (_route, path) => path !== '/roles/[id]', isOwn });
    for (const { pathname, route } of await showing.getStaticPaths())
      await showing.render(new Request(`http://localhost${encodeURI(pathname)}/`), { routeData: route });
    return told.map(decodeURI);
  };
  expect(await render(() => false)).toEqual([
    ...['/incidents/[id]/', '/a-zoo/'],
    ...['searched', '/a-z/', 'searched', '/linked-from/[type]/[id]/'],
  ]);
  // What a site of somebody's own has there may be searched.
  expect(await render(({ route }) => route === '/a-z')).toEqual([
    ...['/a-z/', '/incidents/[id]/', '/a-zoo/'],
    ...['searched', '/linked-from/[type]/[id]/'],
  ]);
});

describe('the thread', () => {
  const page = (address: string, length = 10) => ({ address, html: new TextEncoder().encode('x'.repeat(length)) });

  test('writes every page that it was given, however many wait, below the base', async () => {
    const site = await emptyFolder();
    const reader = new SiteReader({ site, base: '/p/' });
    const many = Array.from({ length: 60 }, (_, index) => `/p/a%20b/${index}/`);
    for (const address of many) await reader.page(page(address, 512 * 1024));
    await reader.page(page('/p/'));
    await reader.written();
    // The search index is being written meanwhile.
    const pages = (await filesIn(site)).filter((path) => !path.startsWith('pagefind/'));
    expect(pages).toEqual([...many.map((_, index) => `a b/${index}/index.html`), 'index.html'].sort());
    await reader.close();
  });

  test.each([
    ['a page twice', ['/x/', '/x/'], 'EEXIST'],
    ['a page that is no folder', ['/x.html'], 'no folder'],
  ])('does not write %s', async (_what, addresses, message) => {
    const reader = new SiteReader({ site: await emptyFolder(), base: '/' });
    for (const address of addresses) await reader.page(page(address));
    await expect(reader.written()).rejects.toThrow(message);
    await reader.close();
  });
});

test('a page that comes when the search index is being written may not be one that is searched', async () => {
  const site = await emptyFolder();
  const reader = new SiteReader({ site, base: '/' });
  const article = (attribute: string) => ({
    html: new TextEncoder().encode(`<html lang="en"><body><article${attribute}>words</article></body></html>`),
  });
  await reader.page({ address: '/a/', ...article(' data-pagefind-body') });
  reader.searched();
  await reader.page({ address: '/b/', ...article('') });
  await reader.written();
  expect((await filesIn(site)).filter((path) => path.endsWith('.html'))).toEqual(['a/index.html', 'b/index.html']);
  await reader.page({ address: '/c/', ...article(' data-pagefind-body') });
  await expect(reader.written()).rejects.toThrow('the page /c/ is searched');
  await reader.close();
});
