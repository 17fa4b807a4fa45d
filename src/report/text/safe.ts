/**
 * Text that came out of content, made harmless to print: a record must never move a cursor, colour a line,
 * turn the reading direction, forge a line of a report or speak to the CI system that shows it.
 */

/** Control and format characters, line and paragraph separators, lone surrogates; joiners are ordinary text. */
const HARMFUL = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\u200c\u200d]]/gv;

/** What CI systems read as an order wherever it stands in a line: `##[…]` and `##vso[…]`. */
const ORDER = /##(?=\[|vso\[)/g;

/** A visible stand-in for one harmful character: `␛` for ESC, `<U+202E>` for what has no picture of its own. */
function standIn(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The text as one harmless line; tabs become spaces. */
export function safe(text: string): string {
  return text.replaceAll('\t', ' ').replace(HARMFUL, standIn).replace(ORDER, '# #');
}

/** True where a CI order begins with the second `#` of the pair whose first stands at `index`. */
export function beginsOrder(text: string, index: number): boolean {
  return text.startsWith('##[', index) || text.startsWith('##vso[', index);
}

/** A finished line that does not begin with `::`, which GitHub's runner would read as a workflow command. */
export function guardLine(line: string): string {
  return line.replace(/^(\s*)::/, '$1\\::');
}
