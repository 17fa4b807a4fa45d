/** "Did you mean …": the nearest of the names that could have been meant. */
import { distance } from 'fastest-levenshtein';

/** Words that nobody types: longer ones are compared with nothing. */
const LONGEST = 80;

/** Edits between two names; two neighbouring letters that changed places count as one. */
function apart(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : edits;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

/**
 * The name that is most like what was written, or null where none is like it: a letter in three may be
 * wrong, and at least one; capitals, hyphens and underscores do not count.
 */
export function nearest(written: string, names: readonly string[]): string | null {
  if (written.length > LONGEST) return null;
  const folded = fold(written);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const name of names) {
    const edits = apart(folded, fold(name));
    if (edits < bestDistance) [best, bestDistance] = [name, edits];
  }
  return best;
}
