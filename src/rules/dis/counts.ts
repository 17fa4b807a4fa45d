/** Counts as ranges: exact, banded or undetermined, and what several incidents together can amount to. */

import type { Incident } from '../../graph/incidents.ts';

export type WrittenCount = number | string;
export type CountName = 'customers' | 'subjects' | 'records';

/** An incident's count; what does not involve data at all counts none. */
export function countOf(incident: Incident, name: CountName): WrittenCount | undefined {
  const data = name === 'customers' ? incident.data.customerData : incident.data.personalData;
  if (data?.involved === 'no') return 0;
  return name === 'customers' ? incident.data.customerData?.customers : incident.data.personalData?.[name];
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** An exact count or a band as a range; null for `undetermined` and for what is not written. */
export function rangeOf(count: WrittenCount | undefined): Range | null {
  if (count === undefined) return null;
  if (typeof count === 'number') return { low: count, high: count };
  const open = /^(\d+)\+$/.exec(count);
  if (open) return { low: Number(open[1]), high: Infinity };
  const [low = 0, high] = count.split('-').map(Number);
  return high === undefined ? null : { low, high };
}

/** What the counts of several incidents leave possible: between the largest and the sum (rules.md, Readings). */
export function together(counts: readonly (WrittenCount | undefined)[]): Range | null {
  const ranges = counts.map(rangeOf);
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return null;
  const open = counts.includes('undetermined');
  return {
    low: Math.max(...known.map((range) => range.low)),
    high: open ? Infinity : known.reduce((sum, range) => sum + range.high, 0),
  };
}

/** Can a stated count be true of the range? A band must hold a value of it. */
export function isPossible(stated: WrittenCount, range: Range | null): boolean {
  const own = rangeOf(stated);
  if (own === null) return range === null || range.high === Infinity;
  return range !== null && own.low <= range.high && range.low <= own.high;
}
