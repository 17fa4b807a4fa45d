/** Windows: how long a promise allows, in elapsed time, calendar months or working days. */

export type WrittenWindow = string | { readonly businessDays: number };
export type WrittenExerciseWindow = WrittenWindow | { readonly perCalendarYear: number };

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'month';

export type Window =
  | { readonly kind: 'elapsed'; readonly ms: number; readonly smallest: DurationUnit }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'businessDays'; readonly days: number };

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export const MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/**
 * An ISO 8601 duration of positive whole numbers. Months (and years, as twelve of them) stand alone,
 * for their length in hours is not fixed. Null where the text is none.
 */
export function parseDuration(text: string): Window | null {
  const found = DURATION.exec(text);
  if (!found) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  const allMonths = (years ?? 0) * 12 + (months ?? 0);
  const ms =
    ((weeks ?? 0) * 7 + (days ?? 0)) * MS.day +
    (hours ?? 0) * MS.hour +
    (minutes ?? 0) * MS.minute +
    (seconds ?? 0) * MS.second;
  if (!Number.isSafeInteger(ms) || !Number.isSafeInteger(allMonths)) return null;
  if (allMonths > 0)
    return ms === 0 && allMonths <= 1200 && !/[WDT]/.test(text) ? { kind: 'months', months: allMonths } : null;
  if (ms === 0 || ms > 36_525 * MS.day) return null;
  const smallest = found[7] ? 'second' : found[6] ? 'minute' : found[5] ? 'hour' : 'day';
  return { kind: 'elapsed', ms, smallest };
}

/** A window that the schema has already accepted. */
export function windowOf(written: WrittenWindow): Window {
  if (typeof written !== 'string') return { kind: 'businessDays', days: written.businessDays };
  const window = parseDuration(written);
  if (window === null) throw new RangeError(`${written} is no duration`);
  return window;
}

/**
 * Is `a` longer than `b`? Months are not compared with days, nor elapsed with business time
 * (rules.md, Readings): then the answer is null.
 */
export function isLonger(a: Window, b: Window): boolean | null {
  if (a.kind === 'elapsed' && b.kind === 'elapsed') return a.ms > b.ms;
  if (a.kind === 'months' && b.kind === 'months') return a.months > b.months;
  if (a.kind === 'businessDays' && b.kind === 'businessDays') return a.days > b.days;
  return null;
}
