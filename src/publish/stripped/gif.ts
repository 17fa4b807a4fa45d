/** GIF: blocks of blocks. Only pictures, how they follow each other, and how often, are kept. */

const HEAD = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;
/** Say how often an animation is shown. */
const LOOPS: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

/** The end of a row of sub-blocks; null where the file ends before it. */
function endOfBlocks(bytes: Buffer, from: number): number | null {
  let at = from;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) return null;
    at += 1 + size;
    if (size === 0) return at;
  }
}

function isKept(bytes: Buffer, at: number): boolean {
  if (bytes[at + 1] === CONTROL) return true;
  return bytes[at + 1] === APPLICATION && LOOPS.has(bytes.toString('latin1', at + 3, at + 14));
}

/** Where the block ends that begins at an offset; null where it is none, or the file ends before it. */
function endOf(bytes: Buffer, at: number): number | null {
  if (bytes[at] === EXTENSION) return endOfBlocks(bytes, at + 2);
  if (bytes[at] !== IMAGE) return null;
  return endOfBlocks(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
}

/**
 * The picture without comments, texts, XMP and colour profiles, and whatever stands behind its end. Null where the
 * bytes are no whole GIF.
 */
export function strippedGif(bytes: Buffer): Buffer | null {
  let at = HEAD + tableSize(bytes[10] ?? 0);
  if (at > bytes.length) return null;
  const parts: Buffer[] = [bytes.subarray(0, at)];
  while (bytes[at] !== TRAILER) {
    const end = endOf(bytes, at);
    if (end === null) return null;
    if (bytes[at] === IMAGE || isKept(bytes, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...parts, Buffer.from([TRAILER])]);
}
