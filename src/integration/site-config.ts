/** The site's Astro configuration: the same for `corroborate build`, for `astro build` by hand and in development. */
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import { mdxProcessorPlugins } from '../publish/markdown/mdx.ts';
import { bodies, contextOfBody } from './vite/bodies.ts';
import { engineModules } from './vite/engine-modules.ts';
import { quiet } from './vite/quiet.ts';
import type { Plugin } from './vite/types.ts';

/** What an integration may hand to `updateConfig`. */
type ConfigChange = Parameters<
  Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['updateConfig']
>[0];

type Command = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['command'];

/** The part that is no matter of place. */
export function siteConfig(config: AstroConfig, command: Command, plugins: readonly Plugin[]): ConfigChange {
  const processor = unified(mdxProcessorPlugins(contextOfBody));
  return {
    output: 'static',
    trailingSlash: 'always',
    // White space with a line break in it is the template's, not the text's: values stand without gaps.
    compressHTML: 'jsx',
    devToolbar: { enabled: false },
    prefetch: false,
    // Two pages with one address: one of them would be lost.
    prerenderConflictBehavior: 'error',
    // Every script and style is a file, so that the security policy is one constant (see publish/csp.ts).
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
    markdown: { processor, syntaxHighlight: false },
    integrations: [mdx({ processor, optimize: false })],
    vite: {
      build: { assetsInlineLimit: 0, sourcemap: false },
      plugins: [quiet(), engineModules(), bodies(fileURLToPath(config.root)), ...plugins],
      // Nothing around the content root is asked for a package: what pages import is compiled with them.
      ...(command === 'build' ? { environments: { prerender: { resolve: { noExternal: true } } } } : {}),
    },
  };
}
