/** The bytes of one regular file, never through a link, never more than a limit, never waiting for a writer. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { reasonOf } from './reason.ts';

export type Bytes =
  | { readonly bytes: Buffer; readonly size: number; readonly refusal: null }
  | { readonly bytes: null; readonly size: number; readonly refusal: string };

const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file of at most `limit` bytes. A refusal ends a sentence that begins "The file cannot be read: ".
 *
 * @param path absolute
 */
export function readBytes(path: string, limit: number): Bytes {
  let descriptor: number;
  try {
    descriptor = openSync(path, FLAGS);
  } catch (error) {
    return { bytes: null, size: 0, refusal: reasonOf(error) };
  }
  try {
    return readOpen(descriptor, limit);
  } catch (error) {
    return { bytes: null, size: 0, refusal: reasonOf(error) };
  } finally {
    closeSync(descriptor);
  }
}

function readOpen(descriptor: number, limit: number): Bytes {
  const stats = fstatSync(descriptor);
  if (!stats.isFile())
    return { bytes: null, size: 0, refusal: stats.isDirectory() ? 'it is a folder' : 'it is not a regular file' };
  if (stats.size > limit)
    return { bytes: null, size: stats.size, refusal: `it measures ${stats.size} bytes; ${limit} are allowed` };
  // One byte more than its size: a file that grows while it is read must not be cut short unseen.
  const buffer = Buffer.allocUnsafe(stats.size + 1);
  let length = 0;
  let read: number;
  do {
    read = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += read;
  } while (read !== 0 && length < stats.size);
  if (length > stats.size) return { bytes: null, size: length, refusal: 'it was written to while it was read' };
  return { bytes: buffer.subarray(0, length), size: length, refusal: null };
}
