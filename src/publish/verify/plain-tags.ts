/** Tags that begin elements, as the engine writes them. The same few stand on every page by the hundred: each is read once. */

export interface Attribute {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
}

export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** `<path/>`. */
  readonly isClosed: boolean;
  /** In characters, as it is written. */
  readonly length: number;
}

/** A page that is written otherwise than expected. */
export class NotPlain extends Error {}

const TAG = /<([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)(\/?)>/y;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot));|&/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Only characters that every browser reads a number as. */
function characterOf(code: number): string {
  const isPlain = (code >= 0x20 && code < 0x7f) || (code > 0x9f && code < 0xd800);
  if (!isPlain) throw new NotPlain();
  return String.fromCodePoint(code);
}

/** A text with its character references undone. @throws NotPlain where browsers have rules of their own for one */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    const character = NAMED[name ?? whole];
    if (character === undefined) throw new NotPlain();
    return character;
  });
}

/** From what `TAG` found to be attributes, each behind one space. */
function attributesOf(written: string): readonly Attribute[] {
  const attributes: Attribute[] = [];
  for (let at = 1; at < written.length; ) {
    const space = written.indexOf(' ', at);
    const end = space < 0 ? written.length : space;
    const equals = written.indexOf('=', at);
    const isBare = equals < 0 || equals > end;
    const close = isBare ? end - 1 : written.indexOf('"', equals + 2);
    const name = written.slice(at, isBare ? end : equals).toLowerCase();
    if (attributes.some((other) => other.name === name)) throw new NotPlain();
    attributes.push({ name, value: isBare ? '' : decoded(written.slice(equals + 2, close)) });
    at = close + 2;
  }
  return attributes;
}

/** Tags that are remembered; then they are forgotten, so that a large site takes no more memory than a small one. */
const MOST = 100_000;

const known = new Map<string, Tag>();

function remember(written: string, tag: Tag): Tag {
  if (known.size >= MOST) known.clear();
  // A copy: a piece of a page's text would keep the whole page in memory.
  known.set(Buffer.from(written, 'utf16le').toString('utf16le'), tag);
  return tag;
}

/**
 * The tag that begins an element at a place of a page.
 *
 * @throws NotPlain
 */
export function tagAt(html: string, at: number): Tag {
  const end = html.indexOf('>', at) + 1;
  const seen = known.get(html.slice(at, end));
  if (seen !== undefined) return seen;
  TAG.lastIndex = at;
  const [written, name = '', attributes = '', closed] = TAG.exec(html) ?? [];
  if (written === undefined) throw new NotPlain();
  const tag = { name, attributes: attributesOf(attributes), isClosed: closed === '/', length: written.length };
  // Where a value holds what ends a tag, another tag may begin alike and end otherwise.
  return at + tag.length === end ? remember(written, tag) : tag;
}
