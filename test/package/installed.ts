/**
 * The package as users have it: packed by `npm pack`, and installed into an empty folder outside of the repository.
 * The command is run from there, with nothing of the repository within reach.
 */
import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Ended } from '../cli/run.ts';
import { once } from '../setup/once.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Packing, installing and building are slow on a machine that has much else to do. In milliseconds. */
export const PATIENT = 600_000;

/** What npm scripts and vitest put into the environment is about this repository, and nobody else's. */
const FOREIGN = /^(?:npm_|INIT_CWD$|NODE_|VITEST|VITE_|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|ASTRO_)/i;
/** What the machine asks of whoever would reach the registry: a certificate of its own, a proxy, a mirror. */
const NETWORK =
  /^(?:NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|npm_config_(?:registry|ca|cafile|https_proxy|proxy|noproxy))$/i;

function plainEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => NETWORK.test(name) || !FOREIGN.test(name));
  return Object.fromEntries(kept);
}

function start(program: string, args: readonly string[], cwd: string) {
  return spawn(program, args, { cwd, env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a program to its end. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  const child = start(program, args, cwd);
  const code = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** Runs npm, and expects it to succeed. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run('npm', args, cwd);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}

async function install(folder: string): Promise<void> {
  await mkdir(folder);
  await npm(['pack', '--pack-destination', folder], REPOSITORY);
  const [tarball = ''] = await readdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', `./${tarball}`], folder);
}

/** The folder that the package is installed in; made once in a run. */
export function installed(): Promise<string> {
  return once('installed', install, PATIENT);
}

async function commandFile(): Promise<string> {
  return join(await installed(), 'node_modules/.bin/corroborate');
}

/** Runs the installed command in a folder. */
export async function command(args: readonly string[], cwd: string): Promise<Ended> {
  return run(process.execPath, [await commandFile(), ...args], cwd);
}

/** Starts the installed command, which ends when it is asked to. */
export async function launch(args: readonly string[], cwd: string) {
  return start(process.execPath, [await commandFile(), ...args], cwd);
}

/** As `command`, and expects exit code 0; returns what was printed. */
export async function succeed(args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await command(args, cwd);
  expect(code, `corroborate ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}
