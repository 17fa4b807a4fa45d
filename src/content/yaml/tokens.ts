/** The library's tokens, for what is asked before or instead of composing them. Nothing here is recursive. */
import type { CST } from 'yaml';

/** The keys and values directly within a token. */
export function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value].filter((child) => child !== null && child !== undefined));
}

/** Where the quoted value begins that ends at an offset and has no closing quote; null where none does. */
export function unclosedQuote(tokens: readonly CST.Token[], end: number): number | null {
  const open = [...tokens];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    if (
      (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') &&
      token.offset + token.source.length === end
    )
      return token.offset;
    for (const child of childrenOf(token)) open.push(child);
  }
  return null;
}
