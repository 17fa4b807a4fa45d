/** git, asked for what it knows: objects are read, nothing is checked out, and no hook or filter of a repository runs. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../content/errors.ts';

const run = promisify(execFile);

/** More than any listing of a content root takes. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Settings of a repository that would make git start another program, or ask a server. */
const HARMLESS = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
] as const;

/** The environment git runs in: that of the process, less what would point it at another repository. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name === 'GIT_CEILING_DIRECTORIES',
  );
  return { ...Object.fromEntries(own), GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

/** git's arguments, with the settings above before them. */
export function gitArguments(args: readonly string[]): readonly string[] {
  return [...HARMLESS, ...args];
}

export { environment as gitEnvironment };

/** What git prints. @throws the error of a git that ended badly, with its `stderr` */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', gitArguments(args), {
    cwd: folder,
    env: environment(),
    maxBuffer: MOST_OUTPUT,
    encoding: 'utf8',
  });
  return stdout;
}

/** A content root within a repository. */
export interface Repository {
  /** The folder that git runs in: the content root itself. */
  readonly root: string;
  /** The root's path within the repository, ending with `/`; empty at the top. */
  readonly prefix: string;
}

function saidBy(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== '') {
    return error.stderr.trim();
  }
  return error instanceof Error ? error.message : String(error);
}

/** The repository that a content root lies in; null where it lies in none. @throws UsageError where there is no git */
export async function repositoryOf(root: string): Promise<Repository | null> {
  try {
    return { root, prefix: (await git(root, ['rev-parse', '--show-prefix'])).replace(/\n$/, '') };
  } catch (error) {
    const said = saidBy(error);
    if (/not a git repository/i.test(said)) return null;
    throw new UsageError(`git cannot be asked about ${root}: ${said}`);
  }
}

/** The commit that a revision names. @throws UsageError where it names none */
export async function commitOf(repository: Repository, revision: string): Promise<string> {
  try {
    const name = `${revision}^{commit}`;
    return (await git(repository.root, ['rev-parse', '--verify', '--quiet', '--end-of-options', name])).trim();
  } catch (error) {
    const said = saidBy(error);
    throw new UsageError(
      `${revision} is no revision of this repository${said === '' || said.startsWith('Command failed') ? '' : `: ${said}`}. Name a commit, a branch or a tag; a shallow clone may have to be fetched in full.`,
    );
  }
}
