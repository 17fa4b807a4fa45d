/** The content root as it stands in a commit, written object by object into a private folder of its own. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../content/errors.ts';
import { git, gitArguments, gitEnvironment, type Repository } from './git.ts';

interface Entry {
  readonly mode: string;
  readonly object: string;
  /** Relative to the content root. */
  readonly path: string;
}

/** What a content root holds; whatever else stands beside these folders is none of the content's. */
const FOLDERS = ['policies', 'incidents', 'content', 'public'] as const;

const LINK = '120000';
const SUBMODULE = '160000';

async function entriesOf({ root, prefix }: Repository, commit: string): Promise<readonly Entry[]> {
  const folders = FOLDERS.map((folder) => `${prefix}${folder}`);
  const listed = await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...folders]);
  return listed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [about = '', path = ''] = line.split('\t', 2);
      const [mode = '', , object = ''] = about.split(' ');
      return { mode, object, path: path.slice(prefix.length) };
    });
}

/** Reads exactly so many bytes at a time from a stream. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done === true) throw new UsageError('git ended before it had given all objects. Run `git fsck`.');
    this.#held = Buffer.concat([this.#held, next.value]);
  }

  async line(): Promise<string> {
    while (!this.#held.includes(10)) await this.#more();
    const end = this.#held.indexOf(10);
    const line = this.#held.subarray(0, end).toString('utf8');
    this.#held = this.#held.subarray(end + 1);
    return line;
  }

  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > 0) {
      if (this.#held.length === 0) await this.#more();
      const part = this.#held.subarray(0, missing);
      this.#held = this.#held.subarray(part.length);
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts, count);
  }
}

async function writeEntry(folder: string, { mode, path }: Entry, bytes: Buffer): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  // A link is refused by the check, as it is in a working tree; it is never followed.
  if (mode === LINK) await symlink(bytes.toString('utf8'), file);
  else await writeFile(file, bytes, { flag: 'wx' });
}

/** One git gives all objects, in the order in which they are asked for. */
async function writeAll(repository: Repository, entries: readonly Entry[], folder: string): Promise<void> {
  const child = spawn('git', gitArguments(['cat-file', '--batch']), {
    cwd: repository.root,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => child.on('error', reject).on('close', () => resolve()));
  // A git that ended early closes its input; what it did not give is found missing below.
  child.stdin.on('error', () => undefined);
  const bytes = new Bytes(child.stdout);
  child.stdin.end(entries.map(({ object }) => `${object}\n`).join(''));
  try {
    for (const entry of entries) {
      const [, kind, size] = (await bytes.line()).split(' ');
      if (kind !== 'blob') throw new UsageError(`git has no ${entry.path} of that commit: is the clone complete?`);
      await writeEntry(folder, entry, await bytes.take(Number(size)));
      await bytes.take(1);
    }
  } finally {
    child.kill();
    await ended;
  }
}

/**
 * Gives the content root of a commit as a folder, which is gone when the work has ended.
 *
 * @throws UsageError where git cannot give it
 */
export async function withSnapshot<T>(
  repository: Repository,
  commit: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'corroborate-revision-'));
  try {
    const entries = await entriesOf(repository, commit);
    const files = entries.filter(({ mode }) => mode !== SUBMODULE);
    for (const { path } of entries.filter(({ mode }) => mode === SUBMODULE)) {
      await mkdir(join(folder, path), { recursive: true });
    }
    await writeAll(repository, files, folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
