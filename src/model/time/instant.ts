/** Instants (RFC 3339 with offset) and days, as milliseconds since the epoch; every calculation is Temporal's. */
import { Temporal } from 'temporal-polyfill';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const instants = new Map<string, Millis | null>();
const dates = new Map<string, Millis | null>();

function remember(memory: Map<string, Millis | null>, text: string, read: (text: string) => Millis): Millis | null {
  const known = memory.get(text);
  if (known !== undefined) return known;
  let value: Millis | null;
  try {
    value = read(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    value = null;
  }
  memory.set(text, value);
  return value;
}

/** The number that two digits of a text write; NaN where they are none. */
function twoDigits(text: string, from: number): number {
  const tens = text.charCodeAt(from) - 48;
  const units = text.charCodeAt(from + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : Number.NaN;
}

const WHOLE_SECOND = '2026-03-03T09:12:00Z';

/** Where the days of instants start, by their eight digits: a number is found sooner than a text. */
const starts = new Map<number, Millis | null>();

/** The day that a text begins with; null where it begins with none. */
function dayOf(text: string): Millis | null {
  const digits =
    ((twoDigits(text, 0) * 100 + twoDigits(text, 2)) * 100 + twoDigits(text, 5)) * 100 + twoDigits(text, 8);
  if (Number.isNaN(digits) || text[4] !== '-' || text[7] !== '-') return null;
  const known = starts.get(digits);
  if (known !== undefined) return known;
  const day = parseDate(text.slice(0, 10));
  starts.set(digits, day);
  return day;
}

/**
 * An instant in UTC to the second, as nearly all are written: the day is Temporal's, and every hour of it
 * counts alike. Null where the text is anything else, or no instant.
 */
function wholeSecond(text: string): Millis | null {
  if (text.length !== WHOLE_SECOND.length || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return null;
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const seconds = twoDigits(text, 17);
  if (!(hours < 24 && minutes < 60 && seconds < 60) || text[19] !== 'Z') return null;
  const day = dayOf(text);
  return day === null ? null : day + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** An instant such as `2026-03-03T09:12:00Z` in milliseconds, or null where the text is none. */
export function parseInstant(text: string): Millis | null {
  const quick = wholeSecond(text);
  if (quick !== null) return quick;
  if (!INSTANT.test(text)) return null;
  return remember(instants, text, (value) => {
    const { epochMilliseconds, epochNanoseconds } = Temporal.Instant.from(value);
    return epochMilliseconds + Number(epochNanoseconds - BigInt(epochMilliseconds) * 1_000_000n) / 1e6;
  });
}

/** The first millisecond of a UTC calendar day such as `2026-03-03`, or null where there is no such day. */
export function parseDate(text: string): Millis | null {
  if (!DATE.test(text)) return null;
  return remember(
    dates,
    text,
    (value) => Temporal.PlainDate.from(value, { overflow: 'reject' }).toZonedDateTime('UTC').epochMilliseconds,
  );
}

/** `--as-of` and SOURCE_DATE_EPOCH: an instant, or a date read as 00:00:00Z of that day. */
export function parseInstantOrDate(text: string): Millis | null {
  return parseInstant(text) ?? parseDate(text);
}

/** A UTC day is always as long as this. */
const DAY = 86_400_000;

const days = new Map<number, string>();

/** `2026-03-03`: the UTC day that holds the instant. */
export function utcDay(at: Millis): string {
  const count = Math.floor(at / DAY);
  const known = days.get(count);
  if (known !== undefined) return known;
  const day = Temporal.Instant.fromEpochMilliseconds(count * DAY)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString();
  days.set(count, day);
  return day;
}

/** `2026-03-03T09:12:00Z`: the instant in UTC, without fractions that are zero. */
export function formatInstant(at: Millis): string {
  const whole = Math.trunc(at);
  if (whole % 1000 !== 0) return Temporal.Instant.fromEpochMilliseconds(whole).toString();
  const seconds = (whole - Math.floor(whole / DAY) * DAY) / 1000;
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return `${utcDay(whole)}T${parts.map((part) => String(Math.trunc(part)).padStart(2, '0')).join(':')}Z`;
}

/** The day after a date, as a date. */
export function nextDay(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
