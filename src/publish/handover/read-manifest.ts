/** A site's manifest as a build wrote it, or a refusal: what was handed over may have been made by anybody. */
import { createHash } from 'node:crypto';
import { UsageError } from '../../content/errors.ts';
import { readBytes } from '../../content/walk/read-bytes.ts';
import { type SiteManifest, siteManifest } from '../../model/manifest.ts';
import { manifestText } from '../manifest.ts';
import { refusedPath } from './manifest-paths.ts';

export interface ReadManifest {
  readonly manifest: SiteManifest;
  /** SHA-256 and number of its own bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A site of a million files has a list of this size. */
const LIMIT = 256 * 1024 * 1024;

function refuse(path: string, why: string): never {
  throw new UsageError(`${path} is not a manifest that a build wrote: ${why}. Build the site again, or ask who did.`);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) refuse(path, 'it is no JSON');
    throw error;
  }
}

function decoded(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) refuse(path, 'it is no UTF-8');
    throw error;
  }
}

/**
 * Reads a manifest. It is taken in the one form in which builds write it: a key that stands twice, or anything
 * that two readers could understand differently, is not in that form.
 *
 * @throws UsageError where there is none, where it cannot be read, or is in any other form
 */
export function readSiteManifest(path: string): ReadManifest {
  const { bytes, refusal } = readBytes(path, LIMIT);
  if (bytes === null) throw new UsageError(`${path} cannot be read: ${refusal}.`);
  const text = decoded(path, bytes);
  const { success, data, error } = siteManifest.safeParse(parsed(path, text));
  if (!success) {
    const at = error.issues[0]?.path.join('/') ?? '';
    return refuse(path, `/${at} is not as the form has it`);
  }
  const refused = refusedPath(data.files.map((file) => file.path));
  if (refused !== null) refuse(path, refused);
  if (manifestText(data) !== text) refuse(path, 'it has keys twice, or in another order, or white space of its own');
  return { manifest: data, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}
