/** The blocks of a clause, compared: those that stand in both, those that came, those that went. */
import { diffArrays } from 'diff';
import type { TextBlock } from './clauses.ts';
import { likeness, type Piece, wordPieces } from './words.ts';

export interface RedBlock {
  readonly kind: TextBlock['kind'];
  readonly change: 'same' | 'changed' | 'in' | 'out';
  readonly pieces: readonly Piece[];
}

/** Texts less alike than this are two texts, not one that was changed. */
const ALIKE = 0.4;

function whole({ kind, text }: TextBlock, change: 'same' | 'in' | 'out'): RedBlock {
  return { kind, change, pieces: [{ text, change }] };
}

/** Blocks that went and came in one place: each that came is set against the first of those that went and is like it. */
function replaced(gone: readonly TextBlock[], come: readonly TextBlock[]): readonly RedBlock[] {
  const result: RedBlock[] = [];
  let next = 0;
  for (const block of come) {
    const found = gone.findIndex(
      (old, index) => index >= next && old.kind === block.kind && likeness(old.text, block.text) >= ALIKE,
    );
    const old = gone[found];
    if (old === undefined) {
      result.push(whole(block, 'in'));
      continue;
    }
    result.push(...gone.slice(next, found).map((one) => whole(one, 'out')));
    result.push({ kind: block.kind, change: 'changed', pieces: wordPieces(old.text, block.text) });
    next = found + 1;
  }
  return [...result, ...gone.slice(next).map((one) => whole(one, 'out'))];
}

/** The redline of a clause's blocks, in the order of the later text. */
export function redBlocks(before: readonly TextBlock[], after: readonly TextBlock[]): readonly RedBlock[] {
  const same = (a: TextBlock, b: TextBlock) => a.kind === b.kind && a.text === b.text;
  const result: RedBlock[] = [];
  let gone: readonly TextBlock[] = [];
  let come: readonly TextBlock[] = [];
  const flush = () => {
    result.push(...replaced(gone, come));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of diffArrays([...before], [...after], { comparator: same })) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      flush();
      result.push(...value.map((block) => whole(block, 'same')));
    }
  }
  flush();
  return result;
}
