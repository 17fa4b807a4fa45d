/** The bounds of a YAML document (SYN-2), judged on tokens: before anything recursive sees them. */
import type { CST } from 'yaml';
import type { Fault, Range } from '../fault.ts';
import { childrenOf } from './tokens.ts';

/** Collections within collections; the outermost counts as one. */
export const MOST_DEPTH = 32;
/** Keys of one mapping. */
export const MOST_KEYS = 2000;

type Token = CST.Token;

/** The place of the first collection that is nested too deep, or null. Offsets are those of the tokens. */
function tooDeep(tokens: readonly Token[]): number | null {
  let level: readonly Token[] = tokens;
  for (let depth = 0; level.length > 0; ) {
    const next: Token[] = [];
    let collections = 0;
    for (const token of level) {
      if (token.type !== 'document') {
        collections += 1;
        if (depth === MOST_DEPTH) return token.offset;
      }
      for (const child of childrenOf(token)) if ('items' in child) next.push(child);
    }
    if (collections > 0) depth += 1;
    level = next;
  }
  return null;
}

/**
 * The fault of a document that is nested too deep, or null.
 *
 * @param from where the parsed text begins in the file's text
 */
export function depthFault(tokens: readonly Token[], from: number): Fault | null {
  const offset = tooDeep(tokens.filter((token) => token.type === 'document'));
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
