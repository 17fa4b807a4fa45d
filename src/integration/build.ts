/** `corroborate build`: from a content root to a portal. */
import { chdir, cwd } from 'node:process';
import { fileURLToPath } from 'node:url';
import { WriteFailure } from '../content/errors.ts';
import type { Checked } from '../rules/check.ts';
import { silenceAstro } from './astro-env.ts';
import { takeLogged } from './astro-log.ts';
import { CODE_EXTENSION, SITE_SOURCE } from './engine.ts';
import { CommandFailure } from './failures.ts';
import corroborate from './index.ts';
import type { BuildOptions } from './options.ts';
import { diskFailure } from './out/disk-failure.ts';
import { beginBuild, type PortalBuild } from './portal-build.ts';

export interface BuiltPortal extends Checked {
  /** What Astro warned of while it rendered; empty as a rule. */
  readonly warnings: readonly string[];
}

/** Renders in the build's private folder: Astro keeps part of its work in the working directory. */
async function render(options: BuildOptions, begun: PortalBuild): Promise<void> {
  const { build } = await import('astro');
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

/** An earlier build of this process may have ended in the middle. */
function forgetLog(): void {
  takeLogged('warn');
  takeLogged('error');
}

/**
 * Checks a content root, renders its portal beside `out`, completes and verifies it, and swaps it in. Whatever
 * fails, nothing is left beside `out`, and what stood there before is untouched.
 *
 * @param checked the result of a check of this root that was just made
 * @throws GateClosed (exit 1), UsageError and WriteFailure (2), NoContentError (3), OutputFailure (4)
 */
export async function buildPortal(options: BuildOptions, checked?: Checked): Promise<BuiltPortal> {
  silenceAstro();
  forgetLog();
  const begun = await beginBuild(options, checked);
  try {
    await render(options, begun);
    const { result, corpus, graph } = begun.session;
    return { result, corpus, graph, warnings: takeLogged('warn') };
  } catch (error) {
    if (error instanceof CommandFailure || error instanceof WriteFailure) throw error;
    throw (await diskFailure(error, begun.building)) ?? error;
  } finally {
    await begun.close();
  }
}
