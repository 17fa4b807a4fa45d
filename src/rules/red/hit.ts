/** A stretch of a text that a detector speaks of. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** With its article: `an IP address`. */
  readonly what: string;
}

/** Every match of a pattern as a hit. */
export function hitsOf(text: string, pattern: RegExp, what: string): Hit[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    what,
  }));
}

/** Of hits that overlap, the one that begins first, of those the longest. */
export function apart(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hit[] = [];
  for (const hit of sorted) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  return kept;
}
