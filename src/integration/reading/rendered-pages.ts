/** Astro's own prerenderer, with each page shown to a reader as it is rendered, before it is on the disk. */
import type { AstroPrerenderer } from 'astro';
import type { RenderedPage } from './protocol.ts';

export interface PageReader {
  /** Takes in a page. The next one is rendered once it returns. */
  page(page: RenderedPage): Promise<void>;
}

/** The prerenderer. Pages that are no answer of their own (404) are not shown. */
export function showingPages(astro: AstroPrerenderer, reader: PageReader): AstroPrerenderer {
  return {
    ...astro,
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
