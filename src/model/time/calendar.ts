/** Working days and hours of portal.yaml's calendar. */
import { Temporal } from 'temporal-polyfill';
import type { Millis } from './instant.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface Calendar {
  /** IANA name of the zone whose days and hours count. */
  readonly timeZone: string;
  readonly workingDays: ReadonlySet<Weekday>;
  readonly workingHours: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };
  /** Dates, such as `2026-12-25`, on which nobody works. */
  readonly holidays: ReadonlySet<string>;
}

/** The calendar as written in portal.yaml. */
export interface WrittenCalendar {
  readonly timeZone?: string | undefined;
  readonly workingDays?: readonly Weekday[] | undefined;
  readonly workingHours?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly holidays?: readonly string[] | undefined;
}

export const WORKING_HOURS = { from: '09:00', to: '17:00' } as const;

/** The calendar with the contract's defaults: UTC, Monday to Friday, 09:00 to 17:00, no holidays. */
export function calendarOf(written: WrittenCalendar | undefined): Calendar {
  const { from = WORKING_HOURS.from, to = WORKING_HOURS.to } = written?.workingHours ?? {};
  return {
    timeZone: written?.timeZone ?? 'UTC',
    workingDays: new Set(written?.workingDays ?? ['mon', 'tue', 'wed', 'thu', 'fri']),
    workingHours: { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) },
    holidays: new Set(written?.holidays ?? []),
  };
}

export function isWorkingDay(calendar: Calendar, day: Temporal.PlainDate): boolean {
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  return weekday !== undefined && calendar.workingDays.has(weekday) && !calendar.holidays.has(day.toString());
}

/** The day, in the calendar's zone, that holds an instant. */
export function localDay(calendar: Calendar, at: Millis): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
}

/** The instant of a time of day in the calendar's zone; without one, the day's first. */
export function instantOf(calendar: Calendar, day: Temporal.PlainDate, time?: Temporal.PlainTime): Millis {
  const zoned = time
    ? day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: time })
    : day.toZonedDateTime(calendar.timeZone);
  return zoned.epochMilliseconds;
}

function endAfter(calendar: Calendar, from: Temporal.PlainDate, days: number): Millis {
  let day = from;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return instantOf(calendar, day.add({ days: 1 }));
}

/** The ends of windows, by their first day and length: many records begin theirs on the same day. */
const ends = new WeakMap<Calendar, Map<string, Millis>>();

/**
 * The end of the n-th working day after an instant: its own day is day 0, due at the end of the last. The
 * calendar has a working day in each week (portal.yaml is held to it), and holidays come to an end.
 */
export function addBusinessDays(calendar: Calendar, at: Millis, days: number): Millis {
  const day = localDay(calendar, at);
  const known = ends.get(calendar) ?? new Map<string, Millis>();
  ends.set(calendar, known);
  const window = `${day.toString()} ${days}`;
  const end = known.get(window) ?? endAfter(calendar, day, days);
  known.set(window, end);
  return end;
}
