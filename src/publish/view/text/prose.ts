/** Values as a sentence says them: `3 March 2026`, `8 hours`, `1,840`. */
import { Temporal } from 'temporal-polyfill';
import { BANDS } from '../../../model/primitives.ts';
import { formatDuration, formatWindow } from '../../../model/time/format.ts';
import { type Millis, utcDay } from '../../../model/time/instant.ts';
import type { Span } from '../../../model/time/span.ts';
import type { Window } from '../../../model/time/window.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `3 March 2026` of `2026-03-03`, `March 2026` of `2026-03`, a year as it is. */
export function dayProse(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `3 March 2026, 09:12 UTC` in the zone of display. */
export function instantProse(at: Millis, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toZonedDateTimeISO(timeZone);
  const time = zoned.toPlainTime().toString({ smallestUnit: zoned.second === 0 ? 'minute' : 'second' });
  const offset = zoned.offset === '+00:00' ? '' : zoned.offset;
  return `${dayProse(zoned.toPlainDate().toString())}, ${time} UTC${offset}`;
}

const UNITS = { h: 'hour', min: 'minute', s: 'second' } as const;

/** `4 h 1 min` → `4 hours 1 minute`. */
function spelt(words: string): string {
  return words.replace(
    /(\d+) (h|min|s)\b/g,
    (_, count: string, unit: keyof typeof UNITS) => `${count} ${UNITS[unit]}${count === '1' ? '' : 's'}`,
  );
}

/** `8 hours`, `5 days`, `10 business days`. */
export function windowProse(window: Window): string {
  return spelt(formatWindow(window));
}

/** The time between two spans; `between … and …` where it is not known to the second. */
export function durationProse(from: Span, to: Span): string {
  const shortest = spelt(formatDuration(to.earliest - from.latest));
  const longest = spelt(formatDuration(to.latest - from.earliest));
  return shortest === longest ? shortest : `between ${shortest} and ${longest}`;
}

/** The published band that holds a number; 0 is in none and stays 0. */
export function bandOf(count: number): string {
  return BANDS.findLast((band) => count >= Number.parseInt(band, 10)) ?? '0';
}

/** The day or month of a time; coarser ones at their own precision, whole days of UTC. */
export function timeProse(span: Span, written: string, as: 'date' | 'month' | 'datetime', timeZone: string): string {
  if (span.precision === 'unknown') return 'unknown';
  const coarse = span.precision !== 'instant' && span.precision !== 'interval';
  if (coarse) return dayProse(as === 'month' ? written.slice(0, 7) : written);
  const said = (at: Millis) =>
    as === 'datetime' ? instantProse(at, timeZone) : dayProse(utcDay(at).slice(0, as === 'month' ? 7 : 10));
  const [first, last] = [said(span.earliest), said(span.latest)];
  return first === last ? first : `between ${first} and ${last}`;
}
