/** The command line as a real process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Launch {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user that it runs as, where the test's own may become another. */
  readonly uid?: number;
  readonly gid?: number;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
  /** What standard output is; default a pipe. */
  readonly stdout?: 'pipe' | number;
}

/** Starts the command with an environment of its own: what the test's runner sets does not reach it. */
export function launch(args: readonly string[], options: Launch = {}): ChildProcess {
  const env = { PATH: process.env.PATH ?? '', ...options.env };
  return spawn(process.execPath, [...(options.node ?? []), MAIN, ...args], {
    cwd: options.cwd,
    uid: options.uid,
    gid: options.gid,
    env,
    stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
  });
}

/** Runs the command to its end. */
export async function corroborate(args: readonly string[], options: Launch = {}): Promise<Ended> {
  const child = launch(args, options);
  const code = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
  ]);
  return { code: await code, stdout, stderr };
}
