/** Long listings in parts: by year, or by month where a year is long. Nothing is ever left out. */
import type { Rec } from '../../../content/record.ts';
import { ownMonth } from '../own-date.ts';
import { dayWords } from '../value/moments.ts';

/** A listing that is longer than this is split. */
export const WHOLE = 250;
/** A year that is longer than this is split by months. */
const YEAR = 1000;

export interface Part<T> {
  /** `2026`, `2026-03`, or `undated`: the last step of the part's address. */
  readonly key: string;
  readonly title: string;
  readonly entries: readonly T[];
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(entries, keyOf)].sort(([a], [b]) => (a < b ? 1 : -1));
}

function part<T>(key: string, entries: readonly T[]): Part<T> {
  return { key, title: key === UNDATED ? 'Without a date' : dayWords(key), entries };
}

const UNDATED = 'undated';

/** Entries by the year, or month, of their records; the newest first, those without a date last. */
export function byDate<T>(entries: readonly T[], recordOf: (entry: T) => Rec): readonly Part<T>[] {
  const month = (entry: T) => ownMonth(recordOf(entry));
  const years = grouped(entries, (entry) => month(entry)?.slice(0, 4) ?? '');
  return years.flatMap(([year, own]) => {
    if (year === '') return [part(UNDATED, own)];
    if (own.length <= YEAR) return [part(year, own)];
    return grouped(own, (entry) => month(entry) ?? UNDATED).map(([key, some]) => part(key, some));
  });
}

/** A list in pieces of at most `size`. */
export function chunks<T>(entries: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(entries.length / size);
  return Array.from({ length: count }, (_, index) => entries.slice(index * size, (index + 1) * size));
}
