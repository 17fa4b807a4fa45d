/** A `<Fact>` in words: as its page prints it. */
import { Temporal } from 'temporal-polyfill';
import { bandOf } from '../model/bands.ts';
import { formatDuration } from '../model/time/format.ts';
import { type Millis, utcDay } from '../model/time/instant.ts';
import type { Span } from '../model/time/span.ts';
import type { Fact, FactForm } from './facts.ts';

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

function month(day: Temporal.PlainDate): string {
  return `${MONTHS[day.month - 1]} ${day.year}`;
}

function date(at: Millis): string {
  const day = Temporal.PlainDate.from(utcDay(at));
  return `${day.day} ${month(day)}`;
}

function offset(written: string): string {
  return written === '+00:00' ? 'UTC' : `UTC${written.replace(/:00$/, '').replace(/^([+-])0/, '$1')}`;
}

/** `3 March 2026, 09:12 UTC+1`: an instant in the display zone. */
function datetime(at: Millis, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone);
  const clock = zoned.toPlainTime().toString({ smallestUnit: zoned.second === 0 ? 'minute' : 'second' });
  return `${zoned.day} ${month(zoned.toPlainDate())}, ${clock} ${offset(zoned.offset)}`;
}

function point(at: Millis, form: FactForm, timeZone: string): string {
  if (form === 'datetime') return datetime(at, timeZone);
  return form === 'month' ? month(Temporal.PlainDate.from(utcDay(at))) : date(at);
}

/** A time at the precision asked for, or at its own where that is coarser. Days and months are those of UTC. */
function time(span: Span, form: FactForm, timeZone: string): string {
  const { earliest, latest, precision } = span;
  if (precision === 'unknown') return 'unknown';
  if (precision === 'instant') return point(earliest, form, timeZone);
  if (precision === 'year') return utcDay(earliest).slice(0, 4);
  if (precision === 'month' || (precision === 'day' && form === 'month')) return point(earliest, 'month', timeZone);
  if (precision === 'day') return date(earliest);
  const from = point(earliest, form, timeZone);
  const to = point(latest, form, timeZone);
  return from === to ? from : `between ${from} and ${to}`;
}

/** Exact between instants; in whole days where an end is only known to the day. */
function duration(from: Span, to: Span): string {
  if (from.earliest === from.latest && to.earliest === to.latest) return formatDuration(to.earliest - from.earliest);
  const days = Temporal.PlainDate.from(utcDay(from.earliest)).until(utcDay(to.earliest), { largestUnit: 'days' }).days;
  return `${days} day${Math.abs(days) === 1 ? '' : 's'}`;
}

function count(written: number | string, form: FactForm): string {
  if (typeof written === 'string') return written;
  return form === 'band' ? bandOf(written) : written.toLocaleString('en-GB');
}

/**
 * The text that a fact prints.
 *
 * @param timeZone the display zone of portal.yaml, for `datetime`
 */
export function factText(fact: Fact, timeZone: string): string {
  const { value, form } = fact;
  switch (value.kind) {
    case 'time':
      return form === 'text' ? value.written : time(value.span, form, timeZone);
    case 'duration':
      return duration(value.from, value.to);
    case 'count':
      return form === 'text' ? String(value.count) : count(value.count, form);
    case 'text':
      return value.text;
  }
}
