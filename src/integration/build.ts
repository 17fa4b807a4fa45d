/** `corroborate build`: from a content root to a portal. */
import { WriteFailure } from '../content/errors.ts';
import type { Checked } from '../rules/check.ts';
import { silenceAstro } from './astro-env.ts';
import { takeLogged } from './astro-log.ts';
import { CommandFailure } from './failures.ts';
import type { BuildOptions } from './options.ts';
import { diskFailure } from './out/disk-failure.ts';
import { beginBuild } from './portal-build.ts';

export interface BuiltPortal extends Checked {
  /** What Astro warned of while it rendered; empty as a rule. */
  readonly warnings: readonly string[];
}

/** An earlier build of this process may have ended in the middle. */
function forgetLog(): void {
  takeLogged('warn');
  takeLogged('error');
}

/** Loads Astro while threads parse the content: most of that time this one has nothing to do. */
class Loading {
  #module: Promise<typeof import('./render-site.ts')> | null = null;

  begin(): Promise<typeof import('./render-site.ts')> {
    this.#module ??= import('./render-site.ts');
    // Whoever renders meets the failure; where the gate stays closed, nobody does.
    this.#module.catch(() => undefined);
    return this.#module;
  }
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
  const astro = new Loading();
  const onBegun = (): void => void astro.begin();
  const begun = await beginBuild({ ...options, onBegun }, checked);
  try {
    const { renderSite } = await astro.begin();
    await renderSite(options, begun);
    return { ...begun.checked, warnings: takeLogged('warn') };
  } catch (error) {
    if (error instanceof CommandFailure || error instanceof WriteFailure) throw error;
    throw (await diskFailure(error, begun.building)) ?? error;
  } finally {
    await begun.close();
  }
}
