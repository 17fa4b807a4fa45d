/**
 * The tree of a page that is written as plainly as the engine writes its own: every element closed where it ends, each
 * in a place where a browser leaves it, no comment and nothing that runs. For such a page it is the tree that a browser
 * would build, and it is read in a third of the time. Of any other page nothing is said: it is for `parse5`.
 */
import { mayHold, mayHoldText, VOID } from './plain-places.ts';

export interface PageElement {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string; readonly prefix?: string }[];
  readonly childNodes: readonly PageNode[];
}

/** An element; or a text by its `value`; or something that shows nothing. */
export type PageNode = PageElement | { readonly value: string } | object;

interface Open extends PageElement {
  readonly childNodes: PageNode[];
}

const DOCTYPE = '<!DOCTYPE html>';
/** Line ends and nulls that a browser reads as others. */
const REWRITTEN = /[\0\r]/;
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)(\/?)>/y;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot));|&/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A page that is written otherwise than expected. */
class NotPlain extends Error {}

/** Only characters that every browser reads a number as. */
function characterOf(code: number): string {
  const isPlain = (code >= 0x20 && code < 0x7f) || (code > 0x9f && code < 0xd800);
  if (!isPlain) throw new NotPlain();
  return String.fromCodePoint(code);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    const character = NAMED[name ?? whole];
    if (character === undefined) throw new NotPlain();
    return character;
  });
}

const NONE: Open['attrs'] = [];

/** From what `TAG` found to be attributes, each behind one space. */
function attributesOf(written: string): Open['attrs'] {
  if (written === '') return NONE;
  const attributes: { readonly name: string; readonly value: string }[] = [];
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

class Reading {
  readonly root: Open = { tagName: '', attrs: [], childNodes: [] };
  readonly #open: Open[] = [this.root];
  readonly #names: string[] = [''];

  get isWhole(): boolean {
    return this.#open.length === 1;
  }

  addText(text: string): void {
    const value = decoded(text);
    if (value.trim() !== '' && !mayHoldText(this.#names)) throw new NotPlain();
    this.#open.at(-1)?.childNodes.push({ value });
  }

  begin(tagName: string, written: string, isClosed: boolean): void {
    const parent = this.#open.at(-1);
    const before = () => parent?.childNodes.flatMap((node) => ('tagName' in node ? [node.tagName] : [])).join() ?? '';
    if (!mayHold(this.#names, tagName, before)) throw new NotPlain();
    const element: Open = { tagName, attrs: attributesOf(written), childNodes: [] };
    parent?.childNodes.push(element);
    if (VOID.has(tagName)) return;
    if (isClosed && !this.#names.includes('svg')) throw new NotPlain();
    if (isClosed) return;
    this.#open.push(element);
    this.#names.push(tagName);
  }

  end(tagName: string): void {
    if (this.#names.pop() !== tagName || tagName === '') throw new NotPlain();
    this.#open.pop();
  }
}

function read(html: string): PageElement {
  const reading = new Reading();
  for (let at = DOCTYPE.length; at < html.length; at = TAG.lastIndex) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) reading.addText(html.slice(at, end));
    if (next < 0) break;
    TAG.lastIndex = next;
    const [, slash, tagName = '', written = '', closed] = TAG.exec(html) ?? [];
    if (slash === '/' && written === '' && closed === '') reading.end(tagName);
    else if (slash === '') reading.begin(tagName, written, closed === '/');
    else throw new NotPlain();
  }
  if (!reading.isWhole) throw new NotPlain();
  return reading.root;
}

/** The tree of a page; null where it is not written plainly enough to be sure of it. */
export function plainTree(html: string): PageElement | null {
  if (!html.startsWith(DOCTYPE) || REWRITTEN.test(html)) return null;
  try {
    return read(html);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}
