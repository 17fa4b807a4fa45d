/** Texts as they are compared: in small letters, white space of any kind as one space. */

export function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** The code of a space. */
export const SPACE = 0x20;
const SURROGATES = 0xd800;

/** What `plain` makes of a character wherever it stands; -1 where that depends on its neighbours, or is no single one. */
function unitOf(code: number): number {
  const letter = String.fromCharCode(code);
  if (/\s/.test(letter)) return SPACE;
  const small = letter.toLowerCase();
  const isAlone = code < SURROGATES || code >= 0xe000;
  // A sigma is written in another way at the end of a word.
  return isAlone && letter !== 'Σ' && small.length === 1 ? small.charCodeAt(0) : -1;
}

let units: Int32Array | null = null;

/** By the code of a character: what `unitOf` says of it. Made once, where something is looked for. */
export function plainUnits(): Int32Array {
  units ??= Int32Array.from({ length: 0x10000 }, (_, code) => unitOf(code));
  return units;
}

/** Letters and digits alone: a search index takes `vault-17` for one word, `vault17`. */
export function joined(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
