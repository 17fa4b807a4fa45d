/** Astro's own prerenderer, with each page shown to the verifier as it is rendered. */
import type { AstroPrerenderer } from 'astro';
import type { Verifier } from './verifier.ts';

export function readingAlong(astro: AstroPrerenderer, verifier: Verifier): AstroPrerenderer {
  return {
    ...astro,
    async render(request, options) {
      const rendered = await astro.render(request, options);
      if (!(rendered instanceof Response) || !rendered.ok) return rendered;
      const html = new Uint8Array(await rendered.arrayBuffer());
      verifier.page(html);
      return new Response(html, rendered);
    },
  };
}
