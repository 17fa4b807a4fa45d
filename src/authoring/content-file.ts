/** A file of the content, read to be edited and written back whole, with the line ends that it had. */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WriteFailure } from '../content/errors.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { CannotSplice } from './splice.ts';

export interface ContentFile {
  readonly path: string;
  /** The YAML: the front matter, or the whole of a YAML file. Line ends are LF. */
  readonly yaml: string;
  /** The whole text with another YAML in the place of this one, as bytes are to be written. */
  with(yaml: string): string;
}

/** Reads a file that the check has read without a fault of its form. */
export async function openContentFile(path: string): Promise<ContentFile> {
  const raw = await readFile(path, 'utf8');
  const text = raw.replaceAll('\r\n', '\n');
  const endings = raw.includes('\r\n')
    ? (written: string) => written.replaceAll('\n', '\r\n')
    : (written: string) => written;
  if (!/\.mdx?$/.test(path)) return { path, yaml: text, with: endings };
  const { yaml } = splitFrontMatter(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (yaml === null) throw new CannotSplice('the file has no front matter');
  return {
    path,
    yaml: text.slice(yaml.from, yaml.to),
    with: (written) => endings(`${text.slice(0, yaml.from)}${written.replace(/\n?$/, '\n')}${text.slice(yaml.to)}`),
  };
}

/** Writes a text into the place of a file, whole or not at all. @throws WriteFailure */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    if (!(error instanceof Error)) throw error;
    throw new WriteFailure(path, error.message, { cause: error });
  }
}
