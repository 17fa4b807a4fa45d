/** File hashes in a text: MD5, SHA-1 and SHA-256. */
import { type Hit, hitsOf } from './hit.ts';

const HASH = /(?<![0-9A-Za-z_])(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32})(?![0-9A-Za-z_])/g;
const AFTER_COMMIT = /\bcommits?(?:\s+id)?[\s:`"'“(#/]*$/i;
const LOOK_BACK = 24;
const NAMES: Readonly<Record<number, string>> = { 32: 'an MD5 hash', 40: 'a SHA-1 hash', 64: 'a SHA-256 hash' };

/** A commit's id stands behind the word. */
function isCommit(text: string, { from, to }: Hit): boolean {
  return to - from !== 32 && AFTER_COMMIT.test(text.slice(Math.max(0, from - LOOK_BACK), from));
}

/**
 * The hashes of a text.
 *
 * @param seal the record's own, which is none
 */
export function hashesIn(text: string, seal: string | null): Hit[] {
  return hitsOf(text, HASH, '')
    .filter((hit) => {
      const written = text.slice(hit.from, hit.to);
      // A long number is no hash: one without a letter in it is not to be expected.
      return /[A-Fa-f]/.test(written) && /\d/.test(written) && written !== seal && !isCommit(text, hit);
    })
    .map((hit) => ({ ...hit, what: NAMES[hit.to - hit.from] ?? 'a hash' }));
}
