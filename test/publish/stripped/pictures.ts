/** Pictures of each kind with a secret in every place beside the pixels that the kind has. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export const SECRET = 'kestrel-47 at 53.3498 N 6.2603 W';

const EXIF = { IFD0: { Copyright: SECRET, Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSDateStamp: '2026:03:03' } };
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${SECRET}"/></rdf:RDF></x:xmpmeta>`;

/** Some colours, the same in each run. */
function pixels() {
  const raw = Buffer.from(Array.from({ length: 16 * 16 * 4 }, (_, index) => (index * 37 + (index >> 4) * 11) % 256));
  return sharp(raw, { raw: { width: 16, height: 16, channels: 4 } });
}

const tagged = () => pixels().withExif(EXIF).withXmp(XMP);

function jpegSegment(marker: number, text: string): Buffer {
  const payload = Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]), payload]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function blocks(label: number, ...texts: readonly string[]): Buffer {
  const parts = texts.map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]));
  return Buffer.concat([Buffer.from([0x21, label]), ...parts, Buffer.from([0])]);
}

function withInside(bytes: Buffer, at: number, ...more: readonly Buffer[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), ...more, bytes.subarray(at)]);
}

async function jpeg(progressive: boolean): Promise<Buffer> {
  const plain = await tagged().removeAlpha().jpeg({ progressive }).toBuffer();
  const more = [jpegSegment(0xfe, SECRET), jpegSegment(0xed, `Photoshop 3.0\0${SECRET}`), jpegSegment(0xe5, SECRET)];
  return Buffer.concat([withInside(plain, 2, ...more), Buffer.from(SECRET)]);
}

async function png(): Promise<Buffer> {
  const plain = await tagged().png().toBuffer();
  const texts = [
    pngChunk('tEXt', Buffer.from(`Comment\0${SECRET}`)),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(SECRET)])),
    pngChunk('iTXt', Buffer.from(`Comment\0\0\0\0\0${SECRET}`)),
    pngChunk('tIME', Buffer.from([7, 234, 3, 3, 9, 12, 0])),
    pngChunk('prIv', Buffer.from(SECRET)),
  ];
  return Buffer.concat([withInside(plain, 33, ...texts), Buffer.from(SECRET)]);
}

async function webp(lossless: boolean): Promise<Buffer> {
  const plain = await tagged().webp({ lossless }).toBuffer();
  const text = Buffer.from(`${SECRET}${SECRET.length % 2 === 0 ? '' : ' '}`);
  const chunk = Buffer.concat([Buffer.from('note'), Buffer.alloc(4), text]);
  chunk.writeUInt32LE(text.length, 4);
  const whole = Buffer.concat([plain, chunk]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return Buffer.concat([whole, Buffer.from(SECRET)]);
}

async function gif(): Promise<Buffer> {
  const plain = await pixels().gif().toBuffer();
  const start = 13 + ((plain[10] ?? 0) & 0x80 ? 3 * 2 ** (((plain[10] ?? 0) & 7) + 1) : 0);
  const more = [blocks(0xfe, SECRET), blocks(0xff, 'XMP DataXMP', SECRET), blocks(0x01, 'x'.repeat(12), SECRET)];
  return Buffer.concat([withInside(plain, start, ...more), Buffer.from(SECRET)]);
}

/** By name, with the extension of its file. */
export const PICTURES: readonly (readonly [name: string, extension: string, make: () => Promise<Buffer>])[] = [
  ['a JPEG', 'jpg', () => jpeg(false)],
  ['a JPEG in several passes', 'jpeg', () => jpeg(true)],
  ['a PNG', 'png', png],
  ['a WebP', 'webp', () => webp(false)],
  ['a WebP without loss', 'webp', () => webp(true)],
  ['a GIF', 'gif', gif],
];

/** A JPEG that is shown upright only by its EXIF, with a profile of a screen. */
export function turnedJpeg(): Promise<Buffer> {
  return pixels().removeAlpha().withExif(EXIF).withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg().toBuffer();
}
