/**
 * Astro's own prerenderer, which renders the pages that the portal has and no others, and hands each to a reader
 * that writes it. Astro itself would wait for the disk five times for each page.
 */
import type { AstroPrerenderer, RouteData } from 'astro';
import type { RenderedPage } from './protocol.ts';

export interface PageReader {
  /** Takes in a page, and answers for its file. The next one is rendered once it returns. */
  page(page: RenderedPage): Promise<void>;
  /** No page that the search finds comes any more. */
  searched(): void;
  /** All pages that were taken in are on the disk. */
  written(): Promise<void>;
}

/** An answer without a body: Astro makes no file of it. */
const NOTHING_TO_WRITE = null;

/**
 * Large pages that the search does not find: lists of what other pages say. They are made last, and meanwhile the
 * search index is written.
 */
const UNSEARCHED = /^\/(?:a-z|commitments|linked-from|traceability)(?:\/|$)/;

/** What is known of a route before any page of it is made. */
export interface Routes {
  /** Whether the portal has the page of a route at a path, without the base. */
  has(route: RouteData, path: string): boolean;
  /** Whether the route is of the site that the portal stands in: what it holds is not known. */
  isOwn(route: RouteData): boolean;
}

/**
 * The prerenderer. What is no page of its own (the 404 page, a file that is made with the pages) is left to Astro.
 */
export function showingPages(astro: AstroPrerenderer, reader: PageReader, { has, isOwn }: Routes): AstroPrerenderer {
  const isLast = (route: RouteData) => !isOwn(route) && UNSEARCHED.test(route.route);
  return {
    ...astro,
    async getStaticPaths() {
      const paths = (await astro.getStaticPaths()).filter(({ pathname, route }) => has(route, pathname));
      return [...paths.filter(({ route }) => !isLast(route)), ...paths.filter(({ route }) => isLast(route))];
    },
    async render(request, options) {
      if (isLast(options.routeData)) reader.searched();
      const rendered = await astro.render(request, options);
      const { response, ...more } = rendered instanceof Response ? { response: rendered } : rendered;
      if (options.routeData.type !== 'page' || !response.ok) return rendered;
      const html = new Uint8Array(await response.arrayBuffer());
      await reader.page({ address: new URL(request.url).pathname, html });
      return { ...more, response: new Response(NOTHING_TO_WRITE) };
    },
    async teardown() {
      await reader.written();
      await astro.teardown?.();
    },
  };
}
