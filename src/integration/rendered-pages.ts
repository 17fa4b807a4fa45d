/**
 * Astro's own prerenderer, which renders the pages that the portal has and no others, and shows each to others as it
 * is rendered, before it is on the disk.
 */
import type { AstroPrerenderer } from 'astro';

export interface PageReader {
  /**
   * Takes in a page. The next one is rendered once it returns.
   *
   * @param address the page's path on the site, with the base: `/incidents/INC-2026-001/`
   */
  page(address: string, html: Uint8Array): Promise<void>;
}

/**
 * The prerenderer. Pages that are no answer of their own (404) are not shown.
 *
 * @param has whether the portal has the page at a path, without the base
 */
export function showingPages(
  astro: AstroPrerenderer,
  readers: readonly PageReader[],
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
      const address = new URL(request.url).pathname;
      await Promise.all(readers.map((reader) => reader.page(address, html)));
      return { ...more, response: new Response(html, response) };
    },
  };
}
