/** Instants, days and coarser times as pages print them, in the display zone of portal.yaml. */
import { Temporal } from 'temporal-polyfill';
import { formatInstant, type Millis, parseInstant, utcDay } from '../../../model/time/instant.ts';
import { parseTime, type TimeValue } from '../../../model/time/span.ts';
import type { Site } from '../site.ts';
import { text, type Value } from './value.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function offsetWords(offset: string): string {
  if (offset === '+00:00') return 'UTC';
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])0?(\d{1,2}):(\d{2})/.exec(offset) ?? [];
  return `UTC${sign === '-' ? '−' : '+'}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Offset {
  readonly millis: Millis;
  readonly words: string;
}

function offsetAt(at: Millis, timeZone: string): Offset {
  const { offset, offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return { millis: offsetNanoseconds / 1e6, words: offsetWords(offset) };
}

const ofDays = new Map<string, Offset | null>();

/** The offset that a zone keeps for a whole UTC day, counted from the epoch; null on a day on which it changes. */
function offsetOfDay(day: number, timeZone: string): Offset | null {
  const key = `${timeZone} ${day}`;
  const known = ofDays.get(key);
  if (known !== undefined) return known;
  const first = offsetAt(day * DAY, timeZone);
  const last = offsetAt((day + 1) * DAY - 1, timeZone);
  const offset = first.millis === last.millis ? first : null;
  ofDays.set(key, offset);
  return offset;
}

/** `3 Mar 2026, 09:12 UTC`: an instant in the zone, seconds only where they are written. */
export function instantWords(at: Millis, timeZone: string): string {
  const { millis, words } = offsetOfDay(Math.floor(at / DAY), timeZone) ?? offsetAt(Math.trunc(at), timeZone);
  const local = at + millis;
  const time = local - Math.floor(local / DAY) * DAY;
  const second = Math.floor((time % MINUTE) / SECOND);
  const clock = `${pad(Math.floor(time / HOUR))}:${pad(Math.floor((time % HOUR) / MINUTE))}`;
  return `${dayWords(utcDay(local))}, ${clock}${second === 0 ? '' : `:${pad(second)}`} ${words}`;
}

/** `3 Mar 2026` of `2026-03-03`; `Mar 2026` of `2026-03`; a year as it is. */
export function dayWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An instant as a value. */
export function instantValue(site: Site, at: Millis): Value {
  return { kind: 'time', text: instantWords(at, site.graph.portal.data.timeZone), machine: formatInstant(at) };
}

/** A written instant, date, coarse time or interval; what is none of them is printed as it is. */
export function timeValue(site: Site, written: TimeValue): Value {
  const words = String(written);
  const at = parseInstant(words);
  if (at !== null) return instantValue(site, at);
  const span = parseTime(written);
  if (span === null || span.precision === 'unknown') return text(words);
  if (span.precision === 'interval' || span.precision === 'instant') {
    const zone = site.graph.portal.data.timeZone;
    return {
      kind: 'time',
      text: `between ${instantWords(span.earliest, zone)} and ${instantWords(span.latest, zone)}`,
      machine: null,
    };
  }
  return { kind: 'time', text: dayWords(words), machine: words };
}
