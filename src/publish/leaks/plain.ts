/** Texts as they are compared: in small letters, white space of any kind as one space. */

export function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** Letters and digits alone: a search index takes `vault-17` for one word, `vault17`. */
export function joined(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
