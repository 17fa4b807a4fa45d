/** Bytes → text: strict UTF-8, line ends as LF. */
import { isUtf8 } from 'node:buffer';
import type { Fault } from '../fault.ts';

/** Bytes as text, or the fault that keeps them from being text, with the part of them that is. */
export interface Decoded {
  readonly text: string;
  readonly fault: Fault | null;
}

/**
 * Decodes UTF-8 strictly; CRLF becomes LF. A byte order mark stays in the text, where it is found as the
 * forbidden character that it is.
 */
export function decode(bytes: Buffer): Decoded {
  if (isUtf8(bytes)) return { text: withLineFeeds(bytes.toString('utf8')), fault: null };
  const at = firstInvalidByte(bytes);
  const text = withLineFeeds(bytes.toString('utf8', 0, at));
  const byte = bytes[at]?.toString(16).toUpperCase().padStart(2, '0') ?? '';
  return {
    text,
    fault: {
      rule: 'SYN-1',
      at: { from: text.length, to: text.length },
      path: null,
      message: `The file is not UTF-8 text: byte ${at + 1} (0x${byte}) begins no character`,
      help: 'Open the file in the encoding that it was written in and save it as UTF-8.',
    },
  };
}

function withLineFeeds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
}

/** The offset of the first byte that belongs to no character: the first replacement character that is not the author's. */
function firstInvalidByte(bytes: Buffer): number {
  const lossy = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = lossy.indexOf('\uFFFD'); at >= 0; at = lossy.indexOf('\uFFFD', at + 1)) {
    offset += Buffer.byteLength(lossy.slice(from, at));
    if (!bytes.subarray(offset, offset + REPLACEMENT.length).equals(REPLACEMENT)) return offset;
    from = at;
  }
  return bytes.length;
}

const REPLACEMENT = Buffer.from('\uFFFD');
