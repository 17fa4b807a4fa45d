/** What was inserted into a text and what was deleted from it, word by word. */
import { diffArrays, diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'in' | 'out';
}

/** The pieces of two texts in reading order, deletions before insertions. */
export function wordPieces(before: string, after: string): readonly Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'in' : removed ? 'out' : 'same',
  }));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How much of two texts is alike: twice the words in common order over all words, from 0 to 1. */
export function likeness(before: string, after: string): number {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was.length + is.length === 0) return before === after ? 1 : 0;
  const kept = diffArrays([...was], [...is])
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return (2 * kept) / (was.length + is.length);
}
