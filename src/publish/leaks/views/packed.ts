/** What is packed into a file: the text of gzip, members of an archive, streams of a PDF, texts beside a picture. */
import { constants, gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { MOST_BYTES } from './view.ts';

/** A packed part, by its name where it has one. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

function startsWith(bytes: Buffer, mark: string): boolean {
  return bytes[0] === mark.charCodeAt(0) && bytes.toString('latin1', 0, mark.length) === mark;
}

/** What a compressed stream holds, as far as it can be read; null for bytes that are none. */
function inflated(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return null;
    throw error;
  }
}

function* pngTexts(bytes: Buffer): Generator<Part> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (!/^(?:zTXt|iTXt|iCCP)$/.test(type)) continue;
    // A keyword, marks of the kind, then the text: where it is compressed, its first bytes say so.
    for (let from = data.indexOf(0) + 1; from > 0 && from < data.length; from += 1) {
      const text = data[from] === 0x78 ? inflated(data.subarray(from)) : null;
      if (text === null) continue;
      yield { name: '', bytes: text };
      break;
    }
  }
}

function* pdfStreams(bytes: Buffer): Generator<Part> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const from = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    const to = bytes.indexOf('endstream', from);
    if (to < 0) return;
    const stream = bytes.subarray(from, to);
    const content = inflated(stream) ?? stream;
    yield { name: '', bytes: content };
    for (const text of pdfTexts(content)) yield { name: '', bytes: Buffer.from(text) };
    at = to + 3;
  }
}

const LITERAL = /\((?:[^()\\]|\\[\s\S])*\)|<([0-9A-Fa-f\s]+)>/g;

function pdfString(written: string): string {
  if (written.startsWith('<')) {
    const bytes = Buffer.from(written.replace(/[<>\s]/g, ''), 'hex');
    return bytes[0] === 0xfe && bytes[1] === 0xff
      ? bytes.subarray(2).swap16().toString('utf16le')
      : bytes.toString('latin1');
  }
  const inner = written.slice(1, -1);
  return inner.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal, other) =>
    octal === undefined ? other : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/** The strings that a page of a PDF shows, set together: letters that are moved against each other stand apart in it. */
function* pdfTexts(content: Buffer): Generator<string> {
  const strings = [...content.toString('latin1').matchAll(LITERAL)].map(([written]) => pdfString(written));
  if (strings.length === 0) return;
  yield strings.join('');
  yield strings.join(' ');
}

function unzipped(bytes: Buffer): readonly Part[] {
  const whole = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= MOST_BYTES });
  return Object.entries(whole).map(([name, member]) => ({ name, bytes: Buffer.from(member) }));
}

/**
 * The parts that are packed into a file.
 *
 * @throws Error for an archive that is damaged: nobody can say what it holds
 */
export function* unpacked(bytes: Buffer): Generator<Part> {
  if (startsWith(bytes, '\x1f\x8b')) yield { name: '', bytes: gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) };
  else if (startsWith(bytes, 'PK\x03\x04')) yield* unzipped(bytes);
  else if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) yield* pngTexts(bytes);
  else if (startsWith(bytes, '%PDF-')) yield* pdfStreams(bytes);
}
