/**
 * The Astro integration. It checks the content before Astro does anything, hands the records to the content
 * loader, and publishes Astro's output only once it is complete and verified. `corroborate build` and
 * `astro build` by hand both go through it.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, RouteData } from 'astro';
import { currentInstant } from '../cli/options/as-of.ts';
import { RunError } from '../content/errors.ts';
import { withoutBase } from '../publish/urls.ts';
import { isPartOf } from '../publish/view/page/portal-parts.ts';
import { DevContent } from './dev-content.ts';
import { SITE_SOURCE } from './engine.ts';
import { isHostSite, portalRoutes, refuseUnprepared } from './host-site.ts';
import type { BuildOptions } from './options.ts';
import { beginBuild, type PortalBuild } from './portal-build.ts';
import { showingPages } from './reading/rendered-pages.ts';
import { closeSession, openTypesOnly } from './session.ts';
import { siteConfig } from './site-config.ts';

/** In a project of its own, Astro's configuration says what is not said here. */
export type CorroborateOptions = Partial<BuildOptions>;

function optionsFor(options: CorroborateOptions, config: AstroConfig): BuildOptions {
  return {
    root: fileURLToPath(config.root),
    out: fileURLToPath(config.outDir),
    base: config.base,
    site: config.site,
    now: currentInstant(process.env, Date.now),
    ...options,
  };
}

/** The content is where the build's own folder is, and so are Astro's caches: they hold all that was read. */
function placesOf({ building }: PortalBuild) {
  const folder = (path: string) => pathToFileURL(`${path}/`);
  return {
    outDir: folder(building.site),
    publicDir: folder(`${building.work}/public`),
    cacheDir: folder(`${building.work}/cache`),
    vite: { cacheDir: `${building.work}/vite` },
  };
}

/** Astro prints the stack of what a hook throws; an end that knows its words needs none. */
function withoutStack(error: unknown): never {
  if (error instanceof RunError) error.stack = '';
  throw error;
}

/**
 * The integration.
 *
 * @param options what is not given is taken from Astro's configuration
 * @param begun a build that was begun already, by `corroborate build`
 */
export default function corroborate(options: CorroborateOptions = {}, begun?: PortalBuild): AstroIntegration {
  let build = begun;
  let content: DevContent | null = null;
  // Pages of the site that the portal stands in: whoever writes them decides who sees them.
  let isOwn = (_route: RouteData): boolean => false;
  return {
    name: 'corroborate',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, injectScript }) => {
        if (isHostSite(config)) {
          refuseUnprepared(config);
          for (const route of portalRoutes()) injectRoute(route);
          isOwn = (route) => route.origin === 'project';
        }
        const full = optionsFor(options, config);
        // A `<script>` in a component is lost where the engine and the build share no parent folder.
        injectScript('page', `import ${JSON.stringify(fileURLToPath(new URL('scripts/page.ts', SITE_SOURCE)))};`);
        if (command === 'sync') openTypesOnly();
        if (command === 'dev') content = await DevContent.open(full);
        updateConfig(siteConfig(config, command, content === null ? [] : [content.plugin()]));
        if (command !== 'build') return;
        build ??= await beginBuild(full).catch(withoutStack);
        updateConfig(placesOf(build));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (build === undefined) return;
        const { reader, session } = build;
        const has = (path: string) => isPartOf(session.audience, withoutBase(session.base, path));
        const routes = { has: (route: RouteData, path: string) => isOwn(route) || has(path), isOwn };
        setPrerenderer((astro) => showingPages(astro, reader, routes));
      },
      'astro:build:done': async () => {
        await build?.finish();
        // Who began it closes it: the command line still works in the build's folder.
        if (begun === undefined) await build?.close();
      },
      'astro:server:setup': ({ server, refreshContent }) => content?.watch(server, refreshContent),
      'astro:server:done': () => closeSession(),
    },
  };
}
