/**
 * Two versions of a text, compared clause by clause. A clause is known again by its anchor, and where its heading was
 * changed by its text; one that stands elsewhere among the others has moved.
 */
import { type RedBlock, redBlocks } from './blocks.ts';
import type { Clause } from './clauses.ts';
import { likeness, type Piece, wordPieces } from './words.ts';

export interface RedClause {
  readonly anchor: string;
  readonly depth: number;
  readonly heading: readonly Piece[];
  readonly state: 'same' | 'changed' | 'in' | 'out';
  /** It stands elsewhere among the clauses that both versions have. */
  readonly moved: boolean;
  readonly blocks: readonly RedBlock[];
}

interface Match {
  readonly was: Clause | null;
  readonly is: Clause | null;
}

/** A clause under another heading is the same where its text is as alike as this. */
const RENAMED = 0.6;

function textOf({ blocks }: Clause): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** The clause of the earlier version that is most like one of the later, of those that no other is. */
function renamedFrom(is: Clause, free: readonly Clause[]): Clause | null {
  const ranked = free
    .filter(({ depth }) => depth === is.depth)
    .map((was) => ({ was, alike: likeness(textOf(was), textOf(is)) }))
    .toSorted((a, b) => b.alike - a.alike);
  const [best] = ranked;
  return best !== undefined && best.alike >= RENAMED && textOf(is) !== '' ? best.was : null;
}

function matched(before: readonly Clause[], after: readonly Clause[]): readonly Match[] {
  const byAnchor = new Map(before.map((clause) => [clause.anchor, clause]));
  const named = new Set(after.map(({ anchor }) => anchor));
  const free = before.filter(({ anchor }) => !named.has(anchor));
  return after.map((is) => {
    const same = byAnchor.get(is.anchor);
    if (same !== undefined) return { was: same, is };
    const was = renamedFrom(is, free);
    if (was !== null) free.splice(free.indexOf(was), 1);
    return { was, is };
  });
}

/** The places of a longest run of matches that kept their order; what is not in it has moved. */
function kept(order: readonly number[]): ReadonlySet<number> {
  const best: (readonly number[])[] = [];
  for (const [index, place] of order.entries()) {
    const before = best.filter((run) => (order[run.at(-1) ?? 0] ?? 0) < place);
    const longest = before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, index]);
  }
  return new Set(best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []));
}

function clauseOf({ was, is }: Match, moved: boolean): RedClause {
  const clause = is ?? was;
  if (clause === null) throw new Error('a match holds a clause');
  const heading = wordPieces(was?.heading ?? '', is?.heading ?? '');
  const blocks = redBlocks(was?.blocks ?? [], is?.blocks ?? []);
  const untouched = [...heading, ...blocks].every(({ change }) => change === 'same');
  const state = was === null ? 'in' : is === null ? 'out' : untouched ? 'same' : 'changed';
  return { anchor: clause.anchor, depth: clause.depth, heading, state, moved, blocks };
}

/** Clauses that went stand behind the one that they followed. */
function withGone(before: readonly Clause[], matches: readonly Match[]): readonly Match[] {
  const result = [...matches];
  for (const [index, was] of before.entries()) {
    if (result.some((match) => match.was === was)) continue;
    const previous = before[index - 1];
    const after = previous === undefined ? -1 : result.findIndex((match) => match.was === previous);
    result.splice(after + 1, 0, { was, is: null });
  }
  return result;
}

/** The redline of two versions, in the order of the later one. */
export function redline(before: readonly Clause[], after: readonly Clause[]): readonly RedClause[] {
  const matches = matched(before, after);
  const both = matches.filter(({ was }) => was !== null);
  const order = kept(both.map(({ was }) => before.indexOf(was as Clause)));
  const moved = new Set(both.filter((_, index) => !order.has(index)));
  return withGone(before, matches).map((match) => clauseOf(match, moved.has(match)));
}
