/** Numbers that a series of ids leaves out, with the reason where a tombstone gives one. */

export interface Gap {
  /** `INC-2026-004`, or the first and the last of a run. */
  readonly first: string;
  readonly last: string;
  readonly count: number;
  /** Why the number was withdrawn; null where nothing says so. */
  readonly reason: string | null;
}

const ID = /^([A-Z]+-\d{4})-(\d+)$/;

/** The gaps of every series of `PREFIX-YYYY-N` among the ids, from 1 to the highest number. */
export function gapsIn(ids: readonly string[], tombstones: ReadonlyMap<string, string>): readonly Gap[] {
  const series = new Map<string, { readonly width: number; readonly numbers: Set<number> }>();
  for (const id of ids) {
    const [, name = '', digits = ''] = ID.exec(id) ?? [];
    if (digits === '') continue;
    const known = series.get(name) ?? { width: digits.length, numbers: new Set<number>() };
    known.numbers.add(Number(digits));
    series.set(name, known);
  }
  return [...series].flatMap(([name, { width, numbers }]) => {
    const highest = Math.max(...numbers);
    const gaps: Gap[] = [];
    for (let number = 1; number < highest; number += 1) {
      if (numbers.has(number)) continue;
      const id = `${name}-${String(number).padStart(width, '0')}`;
      const reason = tombstones.get(id) ?? null;
      const previous = gaps.at(-1);
      const follows = previous !== undefined && reason === null && previous.reason === null && !numbers.has(number - 1);
      if (follows) gaps[gaps.length - 1] = { ...previous, last: id, count: previous.count + 1 };
      else gaps.push({ first: id, last: id, count: 1, reason });
    }
    return gaps;
  });
}
