/** What git knows of a content root: the commit that it stands at, and the commits that changed each file. */
import { git, repositoryOf } from './git.ts';

export interface Commit {
  /** The whole hash. */
  readonly hash: string;
  /** When it was committed, as a record writes an instant. */
  readonly at: string;
  readonly subject: string;
}

export interface History {
  readonly commit: Commit;
  /** True where files of the content differ from that commit. */
  readonly changed: boolean;
  /** The commits of each file, the latest first, by its path within the root; none where the clone is shallow. */
  readonly files: ReadonlyMap<string, readonly Commit[]>;
}

/** More commits of one file than this are not listed. */
export const MOST_COMMITS = 20;

const FOLDERS = ['policies', 'incidents', 'content', 'public'] as const;
const FORMAT = '%x01%H%x00%ct%x00%s%x00';

function commitFrom(hash: string, seconds: string, subject: string): Commit {
  return { hash, at: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z'), subject };
}

/** Reads `git log --name-only -z`: a commit's fields, then the paths that it changed. */
function parseLog(text: string, prefix: string): ReadonlyMap<string, readonly Commit[]> {
  const files = new Map<string, Commit[]>();
  for (const entry of text.split('\u0001').slice(1)) {
    const [hash = '', seconds = '', subject = '', ...paths] = entry.split('\0');
    const commit = commitFrom(hash, seconds, subject);
    for (const path of paths.map((one) => one.replace(/^\n/, ''))) {
      if (!path.startsWith(prefix) || path === '') continue;
      const own = path.slice(prefix.length);
      const known = files.get(own) ?? [];
      if (known.length < MOST_COMMITS) known.push(commit);
      files.set(own, known);
    }
  }
  return files;
}

/**
 * The history of a content root; null where it lies in no repository, or in one without a commit. Dates are those of
 * the commits, which whoever makes one can set: they are shown as what git says, not as proof.
 */
export async function historyOf(root: string): Promise<History | null> {
  const repository = await repositoryOf(root);
  if (repository === null) return null;
  const commits = await git(root, ['rev-list', '--all', '--max-count=1']);
  if (commits === '') return null;
  const head = await git(root, ['log', '-1', `--format=${FORMAT}`, '--', ...FOLDERS]);
  const [hash = '', seconds = '', subject = ''] = head.slice(1).split('\0');
  if (hash === '') return null;
  const status = await git(root, ['status', '--porcelain', '-z', '--untracked-files=normal', '--', ...FOLDERS]);
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  // A shallow clone would date every file by the one commit that it has.
  const log = shallow
    ? ''
    : await git(root, ['log', '-z', '--name-only', '--no-renames', `--format=${FORMAT}`, '--', ...FOLDERS]);
  return {
    commit: commitFrom(hash, seconds, subject),
    changed: status !== '',
    files: parseLog(log, repository.prefix),
  };
}
