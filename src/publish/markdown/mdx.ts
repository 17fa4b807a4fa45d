/** How `@astrojs/mdx` makes a module of the text of a `.mdx` record. */
import type { VFile } from 'vfile';
import type { RenderContext } from './context.ts';
import { TO_HTML } from './footnotes.ts';
import { rehypeBody } from './rehype-body.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { type BodyPluginOptions, remarkBody } from './remark-body.ts';
import { remarkContract } from './remark-contract.ts';

/** Options of `unified()` from `@astrojs/markdown-remark`. */
export interface MdxProcessorOptions {
  readonly gfm: false;
  readonly smartypants: false;
  readonly remarkPlugins: ([typeof remarkContract, { readonly mdx: true }] | [typeof remarkBody, BodyPluginOptions])[];
  readonly rehypePlugins: (typeof rehypeBody | typeof rehypeSafe)[];
  readonly remarkRehype: Record<string, unknown>;
}

/**
 * The options for Astro's unified processor: the same language, links, anchors and cleaning as for `.md`.
 * Astro's own additions are off: typographic quotes would change the text that was checked, and GFM is part
 * of the language already.
 *
 * @param contextOf the record of a module's path, as Vite names it; it must throw where there is none
 */
export function mdxProcessorPlugins(contextOf: (path: string) => RenderContext): MdxProcessorOptions {
  const options: BodyPluginOptions = { mdx: true, contextOf: (file: VFile) => contextOf(file.path) };
  return {
    gfm: false,
    smartypants: false,
    remarkPlugins: [
      [remarkContract, { mdx: true }],
      [remarkBody, options],
    ],
    rehypePlugins: [rehypeBody, rehypeSafe],
    remarkRehype: { ...TO_HTML },
  };
}
