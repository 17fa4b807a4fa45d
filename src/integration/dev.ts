/** `corroborate dev` and `corroborate preview`. */
import { realpathSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../content/errors.ts';
import { silenceAstro } from './astro-env.ts';
import { SITE_SOURCE } from './engine.ts';
import corroborate from './index.ts';
import { normalBase } from './open-session.ts';
import type { BuildOptions } from './options.ts';
import { isPortal } from './out/portal-folder.ts';

export interface ServerOptions {
  /** A port to listen on; the next free one is taken where it is in use. */
  readonly port?: number | undefined;
  /** An address to listen on; this machine only where it is not given. */
  readonly host?: string | undefined;
}

export interface RunningServer {
  /** Where a browser finds the site. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A private folder of the engine: Astro's root, so that nothing is written into the content root. It goes with
 * the process: Vite ends it by itself when it is asked to stop.
 */
async function privateFolder(): Promise<string> {
  const path = await mkdtemp(join(realpathSync(tmpdir()), 'corroborate-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

function serverOf({ port, host }: ServerOptions) {
  return { ...(port === undefined ? {} : { port }), host: host ?? 'localhost' };
}

/** The site with live reload. Faults in the content are shown, and never end the server. */
export async function startDev(options: BuildOptions & ServerOptions): Promise<RunningServer> {
  silenceAstro();
  const { dev } = await import('astro');
  const root = await privateFolder();
  const base = normalBase(options.base ?? '/');
  const server = await dev({
    configFile: false,
    root,
    srcDir: fileURLToPath(SITE_SOURCE),
    cacheDir: join(root, 'cache'),
    base,
    ...(options.site === undefined ? {} : { site: options.site }),
    logLevel: 'warn',
    server: serverOf(options),
    vite: { cacheDir: join(root, 'vite') },
    integrations: [corroborate(options)],
  });
  const stop = () => server.stop();
  return { url: `http://${options.host ?? 'localhost'}:${server.address.port}${base}`, stop };
}

/** A built site on a local port, as it was built. */
export async function startPreview(
  options: { readonly out: string; readonly base?: string | undefined } & ServerOptions,
): Promise<RunningServer> {
  silenceAstro();
  const outDir = resolve(options.out);
  if (!(await isPortal(outDir)))
    throw new UsageError(
      `There is no portal in ${options.out}. Build it first: corroborate build --out ${options.out}`,
    );
  const { preview } = await import('astro');
  const root = await privateFolder();
  const base = normalBase(options.base ?? '/');
  const server = await preview({
    configFile: false,
    root,
    srcDir: fileURLToPath(SITE_SOURCE),
    outDir,
    base,
    trailingSlash: 'always',
    logLevel: 'warn',
    server: serverOf(options),
  });
  const stop = () => server.stop();
  return { url: `http://${server.host ?? 'localhost'}:${server.port}${base}`, stop };
}
