/** Things that last, drawn along the calendar: versions in force, work that is open. */
import { type Millis, parseDate, utcDay } from '../../model/time/instant.ts';
import { dayWords } from '../view/value/moments.ts';
import type { Stretch, Tick } from './timeline.ts';

/** How a bar is drawn: it lasts now, it is over, or it has not begun. */
export type Lasting = 'now' | 'past' | 'ahead';

export interface CalendarRow {
  readonly label: string;
  readonly href: string | null;
  /** Null for what has no time of its own, such as a draft. */
  readonly bar: Stretch | null;
  readonly lasting: Lasting;
  /** Days by which something was to be done, the one that holds now last. */
  readonly dues: readonly number[];
  /** Said beside the bar: all that it shows. */
  readonly words: string;
}

export interface CalendarPicture {
  readonly kind: 'calendar';
  readonly title: string;
  readonly ticks: readonly Tick[];
  /** Where as-of lies. */
  readonly now: Tick;
  readonly rows: readonly CalendarRow[];
  /** Further things that the picture has no room for. */
  readonly more: number;
  /** How it is to be read; null where that is plain. */
  readonly reading: string | null;
}

export interface Calendar {
  place(at: Millis): number;
  readonly ticks: readonly Tick[];
  readonly now: Tick;
}

/** Labels of the scale: so many at most. */
const LABELS = 8;
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** The first days of months, every so many months of a year. */
function monthsBetween(from: Millis, to: Millis, step: number): readonly string[] {
  const [first = 0, last = 0] = [from, to].map((at) => Number(utcDay(at).slice(0, 4)));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const months = Array.from({ length: Math.max(1, 12 / step) }, (_, index) => 1 + index * step);
  return years
    .filter((year) => step <= 12 || (year * 12) % step === 0)
    .flatMap((year) => months.map((month) => `${year}-${String(month).padStart(2, '0')}-01`))
    .filter((day) => (parseDate(day) ?? 0) >= from && (parseDate(day) ?? Infinity) <= to);
}

/**
 * The scale from the first of the instants to the last, as-of included.
 *
 * @param points finite instants
 */
export function calendarOf(asOf: Millis, points: readonly Millis[]): Calendar {
  const [low, high] = [Math.min(asOf, ...points), Math.max(asOf, ...points)];
  const place = (at: Millis) => (high === low ? 0 : (Math.min(Math.max(at, low), high) - low) / (high - low));
  const days = STEPS.map((step) => monthsBetween(low, high, step)).find((some) => some.length <= LABELS) ?? [];
  const ticks = days.map((day) => ({ at: place(parseDate(day) ?? low), label: dayWords(day.slice(0, 7)) }));
  return { place, ticks, now: { at: place(asOf), label: 'as of' } };
}
