import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright';
import { installChromium } from './install-chromium.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** True for a file that may be executed; a path that is missing or closed to us is not one. */
function isExecutable(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every file on PATH with one of the names in `commands`, best first. */
function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).filter(isExecutable);
}

/** Why this Chromium does not start (a library it needs is missing, say), or undefined when it does. */
function fault(path: string): string | undefined {
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.status === 0) return undefined;
  return run.error?.message ?? (run.stderr.trim() || `it ended with ${run.status ?? run.signal}`);
}

/**
 * The Chromium that the browser tests drive: the one named by PLAYWRIGHT_CHROMIUM, else Playwright's own,
 * else the system's. One that is there but does not start is passed over with a line on standard error.
 *
 * @returns its path, or undefined when this machine has none that starts
 * @throws when the one named by PLAYWRIGHT_CHROMIUM does not start
 */
export function findChromium(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named !== undefined && named !== '') {
    const reason = isExecutable(named) ? fault(named) : 'it is not an executable file';
    if (reason === undefined) return named;
    throw new Error(`PLAYWRIGHT_CHROMIUM is ${named}, which does not start: ${reason}. Correct it or unset it.`);
  }
  return [chromium.executablePath(), ...onPath()].filter(isExecutable).find((path) => {
    const reason = fault(path);
    if (reason !== undefined) process.stderr.write(`${path} does not start: ${reason}\n`);
    return reason === undefined;
  });
}

/**
 * As {@link findChromium}, but installs a Chromium when there is none, and says what it does.
 *
 * @returns the path of a Chromium that starts
 * @throws when there is none and none can be installed
 */
export function ensureChromium(): string {
  return findChromium() ?? installChromium(findChromium);
}

/** Without its own errands on the network: what a page requests is then what the page asked for. */
function ourOptions(options: LaunchOptions): LaunchOptions {
  return {
    executablePath: ensureChromium(),
    ...options,
    args: [
      // Chromium refuses to start its sandbox as root, which is who we are in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      ...(options.args ?? []),
    ],
  };
}

/**
 * Starts Chromium without a window.
 *
 * @param options Playwright's launch options; its `args` are added to ours
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(ourOptions(options));
}

/**
 * Starts Chromium as its user has set it up: with the profile in a folder.
 *
 * @param folder holds `Default/Preferences`; Chromium writes into it
 */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, ourOptions({}));
}

if (import.meta.main) process.stdout.write(`Chromium: ${ensureChromium()}\n`);
