/** Text among the evidence files and below `public/`, which nothing else in the program looks into. */
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { readBytes } from '../walk/read-bytes.ts';
import { MOST_EVIDENCE } from '../walk/read-evidence.ts';

/** A NUL among the first bytes tells binary from text, as it does for git. */
const SNIFFED = 8000;

/** The bytes as text, or null where they are none. What is not UTF-8 is read byte by byte: a secret is plain letters. */
export function textOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes.subarray(0, SNIFFED).includes(0)) return null;
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

/** The text of a file; null where it holds none, is over 25 MiB or cannot be read (SYN-1 and EVD-2 say so). */
export function readText(root: string, path: string): string | null {
  const { bytes } = readBytes(join(root, path), MOST_EVIDENCE);
  return bytes === null ? null : textOf(bytes);
}
