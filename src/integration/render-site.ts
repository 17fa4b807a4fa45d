/** Astro renders the site of a build that was begun. Loading this module loads Astro. */
import { chdir, cwd } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { CODE_EXTENSION, SITE_SOURCE } from './engine.ts';
import corroborate from './index.ts';
import type { BuildOptions } from './options.ts';
import type { PortalBuild } from './portal-build.ts';

/** Renders in the build's private folder: Astro keeps part of its work in the working directory. */
export async function renderSite(options: BuildOptions, begun: PortalBuild): Promise<void> {
  const before = cwd();
  chdir(begun.building.work);
  try {
    await build({
      configFile: false,
      root: begun.building.work,
      srcDir: fileURLToPath(SITE_SOURCE),
      base: begun.session.base,
      ...(options.site === undefined ? {} : { site: options.site }),
      logLevel: 'warn',
      logger: { entrypoint: new URL(`./astro-log${CODE_EXTENSION}`, import.meta.url) },
      integrations: [corroborate(options, begun)],
    });
  } finally {
    chdir(before);
  }
}
