/** The characters that the content contract (section 4) allows nowhere: Cc and Cf, but line feed, tab, U+200C, U+200D. */
import { capped, type Fault } from '../fault.ts';

const FORBIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200C\u200D]]/v;
const EACH = new RegExp(FORBIDDEN.source, 'gv');
/** Lines of a text end with LF alone; a hidden character is put out of the parsers' way by one that is visible. */
const VISIBLE = '\uFFFD';

const NAMES: Readonly<Record<number, string>> = {
  0: 'a NUL character',
  13: 'a carriage return without a line feed',
  127: 'a delete character',
  133: 'a next-line character',
  173: 'a soft hyphen',
  8203: 'a zero-width space',
  8288: 'a word joiner',
  65279: 'a byte order mark',
};

/** Characters that turn the direction of writing: what is shown is then not what is stored. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** True where a text holds a character that may stand nowhere. */
export function hasForbidden(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** `a zero-width space (U+200B)`: a character that cannot be shown, in words. */
export function describeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name =
    NAMES[code] ??
    (BIDI.test(character)
      ? 'a text-direction character'
      : code < 0xa0
        ? 'a control character'
        : 'an invisible character');
  return `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Where each forbidden character of a text stands. */
export function forbiddenOffsets(text: string): { readonly from: number; readonly character: string }[] {
  return Array.from(text.matchAll(EACH), (match) => ({ from: match.index, character: match[0] }));
}

/** One SYN-1 fault for each forbidden character of a file's text. */
export function characterFaults(text: string): readonly Fault[] {
  if (!hasForbidden(text)) return [];
  const faults = forbiddenOffsets(text).map(
    ({ from, character }): Fault => ({
      rule: 'SYN-1',
      at: { from, to: from + character.length },
      path: null,
      message: `The file holds ${describeCharacter(character)}, which may stand nowhere in the content`,
      help: helpFor(character, from),
    }),
  );
  return capped(faults, 'such characters');
}

function helpFor(character: string, from: number): string {
  if (character === '\uFEFF' && from === 0) return 'Save the file as "UTF-8" instead of "UTF-8 with BOM".';
  if (character === '\u00AD' || character === '\u200B')
    return 'Delete it; it usually comes with text pasted from a web page or a word processor.';
  return 'Delete the character; retype the word around it if the editor does not show it.';
}

/** The same text, of the same length, with a visible character in place of each forbidden one. */
export function withoutForbidden(text: string): string {
  return text.replace(EACH, (character) => VISIBLE.repeat(character.length));
}
