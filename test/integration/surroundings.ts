/** Builds of one commit in different surroundings: folders, users, clocks and whatever else must leave no trace. */
import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { folder } from '../cli/roots.ts';
import { type Ended, MAIN } from '../cli/run.ts';

const run = promisify(execFile);
const CLOCK = fileURLToPath(new URL('../setup/clock.ts', import.meta.url));

/** A user who owns nothing here: the tests must run as root to become one. */
export const NOBODY = 65_534;

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs the one behind it. */
  readonly under?: readonly string[];
  readonly user?: number;
}

/** A shell with a file mode mask, before the command. */
export function withUmask(mask: string): readonly string[] {
  return ['bash', '-c', `umask ${mask}; exec "$0" "$@"`];
}

/** A clock that stands at an instant when the command begins. */
export function atInstant(instant: string): Readonly<Record<string, string>> {
  return { CLOCK: instant, NODE_OPTIONS: `--import=${CLOCK}` };
}

/** A home with settings of git that change what it prints, where a program lets them. */
export async function homeWithSettings(): Promise<string> {
  const home = await folder();
  await writeFile(
    join(home, '.gitconfig'),
    '[core]\n\tabbrev = 40\n\tquotePath = false\n[log]\n\tshowSignature = true\n\tdate = relative\n[format]\n\tpretty = fuller\n[color]\n\tui = always\n[i18n]\n\tlogOutputEncoding = ISO-8859-1\n',
  );
  return home;
}

/** A clone of a repository, its files written in the order of Git, not in that of a copy. */
export async function cloneOf(repository: string, name: string): Promise<string> {
  const clone = join(await folder(), name);
  await run('git', ['clone', '--quiet', repository, clone]);
  return clone;
}

/** Gives a folder and all in it to a user. */
export async function giveTo(user: number, path: string): Promise<void> {
  const inside = await readdir(path, { recursive: true });
  for (const each of ['', ...inside]) await chown(join(path, each), user, user);
}

/** A folder that a user may write into, below one that everybody may enter. */
export async function folderOf(user: number): Promise<string> {
  const outer = await folder();
  await chmod(outer, 0o755);
  const inner = join(outer, 'own');
  await mkdir(inner);
  await chown(inner, user, user);
  return inner;
}

/** Runs the command line in these surroundings. */
export async function corroborateIn(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const [command = process.execPath, ...rest] = [...(surroundings.under ?? []), process.execPath, MAIN, ...args];
  const { user } = surroundings;
  const child = spawn(command, rest, {
    env: { PATH: process.env.PATH ?? '', ...surroundings.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const code = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}
