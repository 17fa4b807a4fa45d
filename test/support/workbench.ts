/**
 * A content root to work on: a copy that is edited in place, looked at, and put back as it was. Its cache stays
 * warm, so that each check reads anew what was edited and nothing else.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apply, type Edit, ELSEWHERE, reseal } from './edits.ts';

export interface Workbench {
  readonly root: string;
  /** Makes the edits, does what is asked, and undoes them; `sealed` files get new seals after the edits. */
  edited<T>(edits: readonly Edit[], sealed: readonly string[], act: () => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** What stood at a path; null where nothing did, at its outermost folder that was not there. */
type Before = readonly [path: string, bytes: Buffer | null];

async function before(root: string, edits: readonly Edit[], sealed: readonly string[]): Promise<readonly Before[]> {
  const edited = edits.filter(({ link }) => !link);
  const paths = [...edited.flatMap(({ file, rename }) => (rename === undefined ? [file] : [file, rename])), ...sealed];
  return Promise.all(
    [...new Set(paths)].map(
      async (path): Promise<Before> =>
        existsSync(join(root, path)) ? [path, await readFile(join(root, path))] : [firstMissing(root, path), null],
    ),
  );
}

/** The outermost of a path's folders that is not there; the path itself where all are. */
function firstMissing(root: string, path: string): string {
  const parts = path.split('/');
  const index = parts.findIndex((_, at) => !existsSync(join(root, ...parts.slice(0, at + 1))));
  return index < 0 ? path : parts.slice(0, index + 1).join('/');
}

/** Takes a link away and puts back what it stood for. */
async function unlinked(root: string, { file }: Edit): Promise<void> {
  await rm(join(root, file));
  await rename(join(root, ELSEWHERE), join(root, file));
}

async function putBack(root: string, [path, bytes]: Before): Promise<void> {
  if (bytes === null) return rm(join(root, path), { force: true, recursive: true });
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), bytes);
}

/**
 * Copies folders of a content root to a place of their own. The caller removes it.
 *
 * @param folders what to copy of the root; all of it where none are named
 */
export async function workbench(from: string, folders?: readonly string[]): Promise<Workbench> {
  const root = await mkdtemp(join(tmpdir(), 'corroborate-bench-'));
  for (const folder of folders ?? ['.']) await cp(join(from, folder), join(root, folder), { recursive: true });
  return {
    root,
    async edited(edits, sealed, act) {
      const was = await before(root, edits, sealed);
      try {
        for (const edit of edits) await apply(root, edit);
        for (const file of sealed) await reseal(root, file);
        return await act();
      } finally {
        for (const edit of edits) if (edit.link) await unlinked(root, edit);
        for (const one of was) await putBack(root, one);
      }
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
