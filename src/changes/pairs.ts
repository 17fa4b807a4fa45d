/** Records of two states of a root, side by side. */
import type { Rec } from '../content/record.ts';
import { keyOf } from '../graph/links.ts';
import type { RecordType } from '../model/record-types.ts';
import type { Checked } from '../rules/check.ts';

export interface Pair<T extends RecordType = RecordType> {
  readonly type: T;
  readonly id: string;
  readonly before: Rec<T> | null;
  readonly after: Rec<T> | null;
}

/** As read: what has a fault may have any form. Of two with one id the first by path stands. */
function byKey({ corpus }: Checked): ReadonlyMap<string, Rec> {
  const records = new Map<string, Rec>();
  for (const rec of corpus.records) if (!records.has(keyOf(rec))) records.set(keyOf(rec), rec);
  return records;
}

/** Every record of either state, by type and id. */
export function pairsOf(before: Checked, after: Checked): readonly Pair[] {
  const was = byKey(before);
  const is = byKey(after);
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key): Pair[] => {
    const one = is.get(key) ?? was.get(key);
    if (one === undefined) return [];
    return [{ type: one.type, id: one.id, before: was.get(key) ?? null, after: is.get(key) ?? null }];
  });
}

/** The pairs of one type. */
export function pairsOfType<T extends RecordType>(pairs: readonly Pair[], type: T): readonly Pair<T>[] {
  return pairs.filter((pair) => pair.type === type) as readonly Pair[] as readonly Pair<T>[];
}

/** Could the record be read without a fault? Only then does its data have the form of its type. */
export function isSound(rec: Rec | null): boolean {
  return rec !== null && rec.faults.length === 0;
}
