/** The one word of EXIF that a picture is shown by: which side of it is up. */

const EXIF = 'Exif\0\0';
const TAG = 0x0112;
const SHORT = 3;

/** How many entries of a directory are looked through: a camera writes some dozens. */
const MOST_ENTRIES = 512;

/** A payload's orientation, 2 to 8; null where it says none, or the ordinary one. */
export function orientationOf(payload: Buffer): number | null {
  if (payload.toString('latin1', 0, 6) !== EXIF) return null;
  const tiff = payload.subarray(6);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  const count = Math.min(short(directory), MOST_ENTRIES);
  for (let entry = directory + 2; entry + 12 <= tiff.length && entry < directory + 2 + 12 * count; entry += 12) {
    if (short(entry) !== TAG || short(entry + 2) !== SHORT) continue;
    const value = short(entry + 8);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF payload that says this and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const directory = Buffer.alloc(18);
  directory.writeUInt16BE(1, 0);
  directory.writeUInt16BE(TAG, 2);
  directory.writeUInt16BE(SHORT, 4);
  directory.writeUInt32BE(1, 6);
  directory.writeUInt16BE(orientation, 10);
  return Buffer.concat([Buffer.from(`${EXIF}MM\0*\0\0\0\b`, 'latin1'), directory]);
}
