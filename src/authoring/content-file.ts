/** A file of the content, read to be edited and written back whole, with the line ends that it had. */
import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WriteFailure } from '../content/errors.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { withChange } from './line-ends.ts';
import { CannotSplice } from './nodes.ts';

export interface ContentFile {
  readonly path: string;
  /** The whole text as it stands in the file. */
  readonly raw: string;
  /** The YAML: the front matter, or the whole of a YAML file. Line ends are LF. */
  readonly yaml: string;
  /** The whole text with another YAML in the place of this one, as bytes are to be written. */
  with(yaml: string): string;
}

/** A file's text, to be edited. @throws CannotSplice where a text has no front matter */
export function contentFileOf(path: string, raw: string): ContentFile {
  const text = raw.replaceAll('\r\n', '\n');
  if (!/\.mdx?$/.test(path)) return { path, raw, yaml: text, with: (written) => withChange(raw, text, written) };
  const { yaml } = splitFrontMatter(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (yaml === null) throw new CannotSplice('the file has no front matter');
  const { from, to } = yaml;
  return {
    path,
    raw,
    yaml: text.slice(from, to),
    with: (written) => withChange(raw, text, `${text.slice(0, from)}${written.replace(/\n?$/, '\n')}${text.slice(to)}`),
  };
}

/** Reads a file that the check has read without a fault of its form. */
export async function openContentFile(path: string): Promise<ContentFile> {
  return contentFileOf(path, await readFile(path, 'utf8'));
}

/** Writes a text beside a path and hands the file to `place`, which puts it there; nothing half-written is left. */
async function written(path: string, text: string, mode: number, place: (beside: string) => Promise<void>) {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(beside);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new WriteFailure(path, error.message, { cause: error });
  } finally {
    await rm(beside, { force: true });
  }
}

/** What a file that is not there yet may be used for, before the user's own mask. */
const NEW_FILE = 0o666;

/** Who may use the file at a path; that of a new file where there is none. @throws WriteFailure */
async function modeAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') return NEW_FILE;
    throw new WriteFailure(path, error.message, { cause: error });
  }
}

/** Writes a text into the place of a file, whole or not at all; there need not be one. @throws WriteFailure */
export async function replaceFile(path: string, text: string): Promise<void> {
  await written(path, text, await modeAt(path), (beside) => rename(beside, path));
}

/** Writes a new file, whole or not at all; one that is there is left as it is. @throws WriteFailure */
export async function createFile(path: string, text: string): Promise<void> {
  await written(path, text, NEW_FILE, (beside) => link(beside, path));
}
