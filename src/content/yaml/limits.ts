/** The bounds of a YAML document (SYN-2), judged on tokens: before anything recursive sees them. */
import type { CST } from 'yaml';
import type { Fault, Range } from '../fault.ts';

/** Collections within collections; the outermost counts as one. */
export const MOST_DEPTH = 32;
/** Keys of one mapping. */
export const MOST_KEYS = 2000;

type Token = CST.Token;

/** The place of the first collection that is nested too deep, or null. Offsets are those of the tokens. */
function tooDeep(tokens: readonly Token[]): number | null {
  let first: number | null = null;
  const open: { readonly token: Token; readonly depth: number }[] = [];
  const add = (token: Token | null | undefined, depth: number): void => {
    if (!token || !('items' in token)) return;
    if (depth <= MOST_DEPTH) open.push({ token, depth });
    else first = Math.min(first ?? token.offset, token.offset);
  };
  for (const token of tokens) if (token.type === 'document') add(token.value, 1);
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (!('items' in here.token)) continue;
    for (const { key, value } of here.token.items) {
      add(key, here.depth + 1);
      add(value, here.depth + 1);
    }
  }
  return first;
}

/**
 * The fault of a document that is nested too deep, or null.
 *
 * @param from where the parsed text begins in the file's text
 */
export function depthFault(tokens: readonly Token[], from: number): Fault | null {
  const offset = tooDeep(tokens);
  if (offset === null) return null;
  const at: Range = { from: offset + from, to: offset + from + 1 };
  return {
    rule: 'SYN-2',
    at,
    path: null,
    message: `Lists and mappings are nested more than ${MOST_DEPTH} deep here`,
    help: 'No record needs that depth: check the brackets, or the indentation, above this line.',
  };
}
