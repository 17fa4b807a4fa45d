/** Character references (`&amp;`, `&#x202E;`), decoded by the Markdown parser itself so that no second table can differ. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { hasForbidden } from '../text/characters.ts';

/** As CommonMark limits them; what is longer is text. */
const REFERENCE = /&(?:#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{0,30});/y;
const ALL = new RegExp(REFERENCE.source, 'g');

const named = new Map<string, string | null>();

/** The reference that stands at an offset of a source, or null where none does. */
export function referenceAt(source: string, offset: number): string | null {
  REFERENCE.lastIndex = offset;
  return REFERENCE.exec(source)?.[0] ?? null;
}

/** All that have a reference's form, with their offsets. */
function referencesIn(source: string): { readonly from: number; readonly reference: string }[] {
  return Array.from(source.matchAll(ALL), (match) => ({ from: match.index, reference: match[0] }));
}

/** The references of a source to characters that may stand nowhere. */
export function forbiddenReferencesIn(source: string) {
  return referencesIn(source).flatMap(({ from, reference }) => {
    const character = askedFor(reference);
    return character !== null && hasForbidden(character) ? [{ from, reference, character }] : [];
  });
}

/** What a reference stands for on the page; null where its name means nothing and it is text as written. */
export function decodeReference(reference: string): string | null {
  const known = named.get(reference);
  if (known !== undefined) return known;
  const paragraph = fromMarkdown(`.${reference}.`).children[0];
  const text =
    paragraph?.type === 'paragraph' && paragraph.children[0]?.type === 'text' ? paragraph.children[0].value : '';
  const value = text.slice(1, -1);
  const decoded = value === reference ? null : value;
  named.set(reference, decoded);
  return decoded;
}

/**
 * The character that a reference asks for, also where the parser puts U+FFFD in its place (`&#0;`);
 * null for references to more than one character and for names that mean nothing.
 */
export function askedFor(reference: string): string | null {
  const digits = /^&#(?:[Xx]([0-9A-Fa-f]+)|([0-9]+));$/.exec(reference);
  if (digits === null) return decodeReference(reference);
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}
