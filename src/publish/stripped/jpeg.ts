/** JPEG: a list of segments, then compressed data between them. Only the segments that make the picture are kept. */
import { orientationOf, orientationSegment } from './orientation.ts';

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const SOS = 0xda;
const EOI = 0xd9;

/** Tables (DQT, DHT, DAC, DRI), frames (SOF), DNL, DHP and EXP. */
function makesPicture(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || [0xdb, 0xdc, 0xdd, 0xde, 0xdf].includes(marker);
}

/** JFIF's own segment without the thumbnail that it may carry; Adobe's, which says how colours are stored. */
function reduced(marker: number, payload: Buffer): Buffer | null {
  if (marker === APP0 && payload.toString('latin1', 0, 5) === 'JFIF\0' && payload.length >= 14)
    return Buffer.concat([payload.subarray(0, 12), Buffer.from([0, 0])]);
  if (marker === APP14 && payload.toString('latin1', 0, 5) === 'Adobe' && payload.length >= 12)
    return payload.subarray(0, 12);
  return null;
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Where the compressed data ends that begins at an offset: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function keptOf(marker: number, payload: Buffer): Buffer | null {
  if (makesPicture(marker) || marker === SOS) return segment(marker, payload);
  const small = reduced(marker, payload);
  return small === null ? null : segment(marker, small);
}

/**
 * The picture without metadata: EXIF but for its orientation, XMP, IPTC, colour profiles, comments, thumbnails, and
 * whatever stands behind its end. Null where the bytes are no whole JPEG.
 */
export function strippedJpeg(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return null;
    if (marker === EOI) return Buffer.concat([...parts, Buffer.from([0xff, EOI])]);
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const payload = bytes.subarray(at + 4, end);
    const orientation = marker === APP1 ? orientationOf(payload) : null;
    if (orientation !== null) parts.push(segment(APP1, orientationSegment(orientation)));
    const kept = keptOf(marker, payload);
    if (kept !== null) parts.push(kept);
    at = marker === SOS ? endOfScan(bytes, end) : end;
    if (marker === SOS) parts.push(bytes.subarray(end, at));
  }
}
