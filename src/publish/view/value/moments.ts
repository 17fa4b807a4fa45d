/** Instants, days and coarser times as pages print them, in the display zone of portal.yaml. */
import { Temporal } from 'temporal-polyfill';
import { formatInstant, type Millis, parseInstant } from '../../../model/time/instant.ts';
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

const shown = new Map<string, string>();

/** `3 Mar 2026, 09:12 UTC`: an instant in the zone, seconds only where they are written. */
export function instantWords(at: Millis, timeZone: string): string {
  const key = `${timeZone} ${at}`;
  const known = shown.get(key);
  if (known !== undefined) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toZonedDateTimeISO(timeZone);
  const seconds = zoned.second === 0 ? '' : `:${pad(zoned.second)}`;
  const day = `${zoned.day} ${MONTHS[zoned.month - 1]} ${zoned.year}`;
  const words = `${day}, ${pad(zoned.hour)}:${pad(zoned.minute)}${seconds} ${offsetWords(zoned.offset)}`;
  shown.set(key, words);
  return words;
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
