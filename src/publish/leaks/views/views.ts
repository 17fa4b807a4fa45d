/** Every way in which a file of a site can hold a text. */
import { unpacked } from './packed.ts';
import type { View } from './view.ts';
import { runs, unescaped } from './written.ts';

/** Packed parts of packed parts: a document in an archive, a picture in the document. */
const DEEPEST = 4;

const INDEX = 'pagefind_dcd';

/** The strings of Pagefind's own format: CBOR items one after another. */
function* cborStrings(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const [major, more] = [first >> 5, first & 31];
    const size = more < 24 || more > 27 ? 0 : 2 ** (more - 24);
    if (at + 1 + size > bytes.length) return;
    const count =
      size === 0 ? more : size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
    at += 1 + size;
    if (major !== 2 && major !== 3) continue;
    if (major === 3) yield bytes.toString('utf8', at, at + count);
    at += count;
  }
}

function isBinary(bytes: Buffer): boolean {
  return bytes.includes(0);
}

/** Sixteen bits for each character, either byte first, from either place where it can begin. */
function* wideTexts(bytes: Buffer): Generator<string> {
  for (const order of ['utf-16le', 'utf-16be']) {
    for (const from of [0, 1]) yield new TextDecoder(order).decode(bytes.subarray(from));
  }
}

function* textViews(text: string, kind: View['kind']): Generator<View> {
  yield { kind, text };
  for (const other of unescaped(text)) yield { kind, text: other };
  for (const run of runs(text)) yield { kind: 'run', text: run };
}

const PROGRAMS = /<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/g;

/** What a reader sees of a page: its text without the marks, so that a word in bold is still a word. */
function* pageViews(html: string): Generator<View> {
  yield* textViews(html, 'source');
  const shown = html.replace(PROGRAMS, ' ').replace(/<[^>]*>/g, '');
  yield { kind: 'words', text: shown };
  for (const text of unescaped(shown)) yield { kind: 'words', text };
}

function* byteViews(bytes: Buffer): Generator<View> {
  yield* textViews(bytes.toString('utf8'), 'source');
  if (!isBinary(bytes)) return;
  yield { kind: 'source', text: bytes.toString('latin1') };
  for (const text of wideTexts(bytes)) yield { kind: 'source', text };
}

/** What a shard of the search index holds: a page's text as JSON, or words and their places. */
function* shardViews(bytes: Buffer): Generator<View> {
  const content = bytes.subarray(INDEX.length);
  if (content[0] === 0x7b) {
    yield* textViews(content.toString('utf8'), 'words');
    return;
  }
  for (const text of cborStrings(content)) yield { kind: 'index', text };
  yield* byteViews(content);
}

const PAGE = /\.html$/;
const TEXT = /\.(?:txt|csv|md|eml|json)$/;

/** The views of a file, by what its name and its first bytes say it is. */
export function* viewsOf(name: string, bytes: Buffer, depth = 0): Generator<View> {
  yield* textViews(name, 'source');
  if (PAGE.test(name)) yield* pageViews(bytes.toString('utf8'));
  else if (TEXT.test(name) && !isBinary(bytes)) yield* textViews(bytes.toString('utf8'), 'words');
  else if (bytes.subarray(0, INDEX.length).equals(Buffer.from(INDEX))) yield* shardViews(bytes);
  else yield* byteViews(bytes);
  if (depth >= DEEPEST) return;
  for (const part of unpacked(bytes)) yield* viewsOf(part.name, part.bytes, depth + 1);
}
