/**
 * Goes through a page that is written as plainly as the engine writes its own: every element closed where it ends, each
 * in a place where a browser leaves it, no comment and nothing that runs. Of such a page a browser would build just the
 * tree that its tags show, and it is read in a fifth of the time. Of any other page nothing is said: it is for `parse5`.
 */
import { Place, VOID } from './plain-places.ts';
import { decoded, NotPlain, type Tag, tagAt } from './plain-tags.ts';

/** Is told of a page what stands in it, in its order. */
export interface PageVisitor {
  /** @param isShown false in a template */
  begin(tag: Pick<Tag, 'name' | 'attributes'>, isShown: boolean): void;
  /** A text that is shown, and is not white space alone. */
  text(text: string): void;
  /** The element ends that began last and has not ended. */
  end(): void;
}

const SLASH = 0x2f;
const DOCTYPE = '<!DOCTYPE html>';
/** Line ends and nulls that a browser reads as others. */
const REWRITTEN = /[\0\r]/;

/** Characters that are shown and stand for themselves: by far the most texts begin with one. */
function isShown(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x26;
}

class Reading {
  readonly #html: string;
  readonly #visitor: PageVisitor;
  #place = Place.OUTERMOST;
  /** The next place where a character reference may stand. */
  #reference: number;

  constructor(html: string, visitor: PageVisitor) {
    this.#html = html;
    this.#visitor = visitor;
    this.#reference = this.#referenceFrom(0);
  }

  read(): void {
    const html = this.#html;
    for (let at = DOCTYPE.length; at < html.length; ) {
      const next = html.indexOf('<', at);
      const end = next < 0 ? html.length : next;
      if (end > at) this.#text(at, end);
      if (next < 0) break;
      at = html.charCodeAt(next + 1) === SLASH ? this.#end(next) : this.#begin(next);
    }
    if (this.#place.outer !== null) throw new NotPlain();
  }

  #referenceFrom(at: number): number {
    const found = this.#html.indexOf('&', at);
    return found < 0 ? this.#html.length : found;
  }

  #text(at: number, end: number): void {
    const written = this.#html.slice(at, end);
    const isWritten = this.#reference >= end;
    const text = isWritten ? written : decoded(written);
    if (!isWritten) this.#reference = this.#referenceFrom(end);
    if (!(isWritten && isShown(written.charCodeAt(0))) && text.trim() === '') return;
    if (!this.#place.mayHoldText) throw new NotPlain();
    this.#visitor.text(text);
  }

  /** @returns where the tag ends */
  #begin(at: number): number {
    const tag = tagAt(this.#html, at);
    const place = this.#place.within(tag.name);
    if (place === null) throw new NotPlain();
    const isVoid = VOID.has(tag.name);
    if (tag.isClosed && !isVoid && !this.#place.isDrawn) throw new NotPlain();
    this.#visitor.begin(tag, true);
    if (isVoid || tag.isClosed) this.#visitor.end();
    else this.#place = place;
    return at + tag.length;
  }

  /** @returns where the tag ends */
  #end(at: number): number {
    const { outer, end } = this.#place;
    if (outer === null || !this.#html.startsWith(end, at)) throw new NotPlain();
    this.#visitor.end();
    this.#place = outer.after();
    return at + end.length;
  }
}

/**
 * Tells a visitor what stands in a page.
 *
 * @returns false where it is not written plainly enough to be sure of it: what the visitor was told then may be wrong
 */
export function visitPlain(html: string, visitor: PageVisitor): boolean {
  if (!html.startsWith(DOCTYPE) || REWRITTEN.test(html)) return false;
  try {
    new Reading(html, visitor).read();
    return true;
  } catch (error) {
    if (error instanceof NotPlain) return false;
    throw error;
  }
}
