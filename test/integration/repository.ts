/** A repository as its owner has it: the engine's source with content of its own beside it. */
import { spawn } from 'node:child_process';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { copy } from '../cli/roots.ts';
import type { Ended } from '../cli/run.ts';
import type { Edit } from '../support/edits.ts';

const ENGINE = fileURLToPath(new URL('../../', import.meta.url));
const BASE = fileURLToPath(new URL('../fixtures/base/', import.meta.url));

/** The text of a file of the clean root. */
export function baseFile(path: string): Promise<string> {
  return readFile(join(BASE, path), 'utf8');
}

/** A content root with the engine's source in it, so that `astro build` works there by hand. */
export async function repository(...edits: readonly Edit[]): Promise<string> {
  const root = await copy(...edits);
  for (const entry of ['src', 'package.json', 'astro.config.mjs', 'tsconfig.json']) {
    await cp(join(ENGINE, entry), join(root, entry), { recursive: true });
  }
  await symlink(join(ENGINE, 'node_modules'), join(root, 'node_modules'));
  // The fixture is judged as of a day of its own; by hand nothing but portal.yaml can say so.
  const portal = join(root, 'content/portal.yaml');
  const words = await readFile(portal, 'utf8');
  if (!words.includes('asOf:')) await writeFile(portal, `asOf: 2026-10-15T00:00:00Z\n${words}`);
  return root;
}

/** Runs Astro's own command line in a folder. */
export async function astro(args: readonly string[], cwd: string): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const command = join(ENGINE, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [command, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}
