/** Reports in files: whole or not at all, and never over the content that they report on. */
import type { Stats } from 'node:fs';
import { realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { replaceFile } from '../../authoring/content-file.ts';
import { UsageError, WriteFailure } from '../../content/errors.ts';

/** The folders of a content root that hold content; a report written into one would be content. */
const CONTENT_FOLDERS: ReadonlySet<string> = new Set(['policies', 'incidents', 'content', 'public']);

/** Refuses, before anything is checked, a file that no report can be written to. @throws UsageError */
export async function refuseUnwritable(file: string, root: string): Promise<void> {
  const folder = await statOf(dirname(file));
  if (folder === null)
    throw new UsageError(`The folder of the report does not exist: ${dirname(file)}. Make it first.`);
  if (!folder.isDirectory()) throw new UsageError(`The report's folder is not a folder: ${dirname(file)}`);
  if ((await statOf(file))?.isDirectory() === true) throw new UsageError(`The report's file is a folder: ${file}`);
  const below = relative(await real(resolve(root)), await real(file)).split(sep);
  if (below.length > 1 && CONTENT_FOLDERS.has(below[0] ?? '')) {
    throw new UsageError(`The report would be written into the content: ${file}. Name a file outside it.`);
  }
}

/**
 * Writes a report: into a new file beside its place, then by a rename. What is no plain file (a device, a pipe) is
 * written to directly. @throws WriteFailure
 */
export async function writeReport(file: string, text: string): Promise<void> {
  const there = await statOf(file);
  if (there === null || there.isFile()) {
    await replaceFile(there === null ? file : await realpath(file), text);
    return;
  }
  try {
    await writeFile(file, text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new WriteFailure(file, error.message, { cause: error });
  }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new UsageError(`Cannot look at ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The path without symbolic links, as far as it exists. */
async function real(path: string): Promise<string> {
  if ((await statOf(path)) !== null) return realpath(path);
  return dirname(path) === path ? path : join(await real(dirname(path)), basename(path));
}
