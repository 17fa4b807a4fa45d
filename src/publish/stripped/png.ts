/** PNG: a list of chunks, each with a check sum. Only those that make the picture are kept. */
import { crc32 } from 'node:zlib';

const SIGNATURE = 8;

/** Pixels, palette, transparency, how numbers become light, size on paper, the frames of an animation. */
const KEPT: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A chunk whose name begins with a capital is needed to show the picture. */
const NEEDED = /^[A-Z]/;

/**
 * The picture without texts, times, EXIF, colour profiles, chunks of anybody's own, and whatever stands behind its
 * end. Null where the bytes are no whole PNG.
 */
export function strippedPng(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    else if (NEEDED.test(name)) return null;
    if (name === 'IEND') return Buffer.concat(parts);
    at = end;
  }
  return null;
}
