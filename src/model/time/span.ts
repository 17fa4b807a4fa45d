/**
 * Three-valued time: a point, a stretch within which the point lies, or unknown. Comparisons of coarse
 * times answer yes, no or undecidable (content contract, section 2, `time`).
 */
import { Temporal } from 'temporal-polyfill';
import { type Millis, parseDate, parseInstant } from './instant.ts';

export type Precision = 'instant' | 'day' | 'month' | 'year' | 'interval' | 'unknown';

/** The earliest and latest instants that a written time can mean, both inclusive. */
export interface Span {
  readonly earliest: Millis;
  readonly latest: Millis;
  readonly precision: Precision;
}

/** A `time` as written; a bare year arrives from YAML as a number. */
export type TimeValue = string | number;

export type Verdict = 'yes' | 'no' | 'undecidable';

export const UNKNOWN: Span = { earliest: -Infinity, latest: Infinity, precision: 'unknown' };

export function pointSpan(at: Millis): Span {
  return { earliest: at, latest: at, precision: 'instant' };
}

/** The whole UTC day of a date; throws RangeError where there is no such day. */
export function daySpan(date: string): Span {
  const start = parseDate(date);
  if (start === null) throw new RangeError(`${date} is no calendar day`);
  return { earliest: start, latest: start + 86_400_000 - 1, precision: 'day' };
}

function monthsSpan(year: number, month: number, months: number, precision: Precision): Span | null {
  if (month < 1 || month > 12) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const start = first.toZonedDateTime('UTC').epochMilliseconds;
  const end = first.add({ months }).toZonedDateTime('UTC').epochMilliseconds;
  return { earliest: start, latest: end - 1, precision };
}

function read(text: string): Span | null {
  if (text === 'unknown') return UNKNOWN;
  if (parseDate(text) !== null) return daySpan(text);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return monthsSpan(Number(month[1]), Number(month[2]), 1, 'month');
  if (/^\d{4}$/.test(text)) return monthsSpan(Number(text), 1, 12, 'year');
  const [from, to, more] = text.split('/');
  if (from === undefined || to === undefined || more !== undefined) return null;
  const earliest = endOf(from)?.earliest;
  const latest = endOf(to)?.latest;
  if (earliest === undefined || latest === undefined || latest < earliest) return null;
  return { earliest, latest, precision: earliest === latest ? 'instant' : 'interval' };
}

/** One end of an interval: an instant, or a whole day. */
function endOf(text: string): Span | null {
  const at = parseInstant(text);
  if (at !== null) return pointSpan(at);
  return parseDate(text) === null ? null : daySpan(text);
}

/** The spans of coarse times, and of what is no time: these recur, instants do not. */
const spans = new Map<TimeValue, Span | null>();

/** A written `time` as a span, or null where the text is no time at all. */
export function parseTime(value: TimeValue): Span | null {
  const at = typeof value === 'string' ? parseInstant(value) : null;
  if (at !== null) return pointSpan(at);
  const known = spans.get(value);
  if (known !== undefined) return known;
  const span = read(String(value));
  spans.set(value, span);
  return span;
}

/** The span of a time that the schema has already accepted; an absent time is null. */
export function spanOf(value: TimeValue | undefined): Span | null {
  if (value === undefined) return null;
  const span = parseTime(value);
  if (span === null) throw new RangeError(`${value} is no time`);
  return span;
}

/** Is `a` strictly before `b`? */
export function isBefore(a: Span, b: Span): Verdict {
  if (a.latest < b.earliest) return 'yes';
  if (a.earliest >= b.latest) return 'no';
  return 'undecidable';
}

/** Is `a` strictly after `b`? Late means this: equal is in time (rules.md, Readings). */
export function isAfter(a: Span, b: Span): Verdict {
  return isBefore(b, a);
}

/** The earlier of two spans, bound by bound: the span of the earliest of two uncertain points. */
export function earlierOf(a: Span, b: Span): Span {
  return envelope(Math.min(a.earliest, b.earliest), Math.min(a.latest, b.latest));
}

/** The later of two spans, bound by bound. */
export function laterOf(a: Span, b: Span): Span {
  return envelope(Math.max(a.earliest, b.earliest), Math.max(a.latest, b.latest));
}

function envelope(earliest: Millis, latest: Millis): Span {
  if (earliest === latest) return pointSpan(earliest);
  return { earliest, latest, precision: Number.isFinite(earliest) && Number.isFinite(latest) ? 'interval' : 'unknown' };
}
