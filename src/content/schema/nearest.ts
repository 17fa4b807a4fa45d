/** "Did you mean …": the nearest of the names that could have been meant. */
import { distance } from 'fastest-levenshtein';

/** Words that nobody types: longer ones are compared with nothing. */
const LONGEST = 80;

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
    const apart = distance(folded, fold(name));
    if (apart < bestDistance) [best, bestDistance] = [name, apart];
  }
  return best;
}
