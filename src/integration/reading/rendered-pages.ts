/**
 * Astro's own prerenderer, which renders the pages that the portal has and no others, and shows each to a reader as
 * it is rendered, before it is on the disk.
 */
import type { AstroPrerenderer } from 'astro';
import type { RenderedPage } from './protocol.ts';

export interface PageReader {
  /** Takes in a page. The next one is rendered once it returns. */
  page(page: RenderedPage): Promise<void>;
}

/**
 * The prerenderer. Pages that are no answer of their own (404) are not shown.
 *
 * @param has whether the portal has the page at a path, without the base
 */
export function showingPages(
  astro: AstroPrerenderer,
  reader: PageReader,
  has: (path: string) => boolean,
): AstroPrerenderer {
  return {
    ...astro,
    getStaticPaths: async () => (await astro.getStaticPaths()).filter(({ pathname }) => has(pathname)),
    async render(request, options) {
      const rendered = await astro.render(request, options);
      const { response, ...more } = rendered instanceof Response ? { response: rendered } : rendered;
      if (!response.ok) return { ...more, response };
      const html = new Uint8Array(await response.arrayBuffer());
      await reader.page({ address: new URL(request.url).pathname, html });
      return { ...more, response: new Response(html, response) };
    },
  };
}
