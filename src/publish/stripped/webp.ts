/** WebP: a RIFF file of chunks. Only those that make the picture are kept. */

const HEAD = 12;
const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

/** Flags of VP8X that announce a colour profile, EXIF and XMP. */
const METADATA_FLAGS = 0x20 | 0x08 | 0x04;

function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy.writeUInt8((copy[8] ?? 0) & ~METADATA_FLAGS, 8);
  return copy;
}

/** The picture without EXIF, XMP, colour profile, chunks of anybody's own. Null where the bytes are no whole WebP. */
export function strippedWebp(bytes: Buffer): Buffer | null {
  if (bytes.length < HEAD) return null;
  const last = 8 + bytes.readUInt32LE(4);
  if (last > bytes.length) return null;
  const parts: Buffer[] = [];
  let at = HEAD;
  while (at + 8 <= last) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > last) return null;
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = bytes.subarray(at, end);
    if (KEPT.has(name)) parts.push(name === 'VP8X' && size >= 10 ? withoutFlags(chunk) : chunk);
    at = end;
  }
  if (at !== last || parts.length === 0) return null;
  const head = Buffer.from(bytes.subarray(0, HEAD));
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}
