import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');

/** Runs a command with its output shown; true when it ended well. */
function run(command: string, args: readonly string[]): boolean {
  process.stderr.write(`> ${[command, ...args].join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

/** True where `apt-get install` is ours to call: Debian or a child of it, as root. */
function mayUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/**
 * Installs a Chromium: Playwright's own, or Debian's package (which also brings the libraries that Playwright's
 * may lack) where that one cannot be had or does not start.
 *
 * @param find looks for a Chromium that starts
 * @returns the path of the installed Chromium
 * @throws when neither way leads to one
 */
export function installChromium(find: () => string | undefined): string {
  process.stderr.write('The browser tests need Chromium and this machine has none that starts: installing it.\n');
  const ways = [
    () => run(process.execPath, [playwright, 'install', 'chromium']),
    () =>
      mayUseApt() &&
      run('apt-get', ['update']) &&
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']),
  ];
  for (const way of ways) {
    const path = way() ? find() : undefined;
    if (path !== undefined) return path;
  }
  throw new Error(
    'No Chromium for the browser tests, and none could be installed (see above): install chromium or google-chrome, ' +
      'run `npx playwright install --with-deps chromium`, or name one in PLAYWRIGHT_CHROMIUM.',
  );
}
