/** How much working time lies between two instants, by portal.yaml's calendar. */
import { Temporal } from 'temporal-polyfill';
import { type Calendar, instantOf, isWorkingDay, localDay, WEEKDAYS } from './calendar.ts';
import type { Millis } from './instant.ts';

/** How many days a date lies after another. */
function daysAfter(earlier: Temporal.PlainDate, later: Temporal.PlainDate): number {
  return earlier.until(later, { largestUnit: 'days' }).days;
}

/** The working days after one day, up to and with another; 0 where that is not later. Whole weeks are not walked through. */
function workingDaysAfter(calendar: Calendar, day: Temporal.PlainDate, last: Temporal.PlainDate): number {
  const days = daysAfter(day, last);
  if (days <= 0) return 0;
  const isWeekday = (one: Temporal.PlainDate) => calendar.workingDays.has(WEEKDAYS[one.dayOfWeek - 1] ?? 'sun');
  const left = Array.from({ length: days % 7 }, (_, back) => last.subtract({ days: back })).filter(isWeekday);
  const holidays = [...calendar.holidays].map((date) => Temporal.PlainDate.from(date));
  const free = holidays.filter((date) => isWeekday(date) && daysAfter(day, date) > 0 && daysAfter(date, last) >= 0);
  return Math.floor(days / 7) * calendar.workingDays.size + left.length - free.length;
}

/** Working days after the day of `from` up to and with the day of `to`; 0 where `to` is not later. */
export function businessDaysBetween(calendar: Calendar, from: Millis, to: Millis): number {
  return workingDaysAfter(calendar, localDay(calendar, from), localDay(calendar, to));
}

/** The days on whose clock an hour was skipped or came twice, each once. */
function daysOfTransitions(calendar: Calendar, from: Millis, to: Millis): readonly Temporal.PlainDate[] {
  const days = new Map<string, Temporal.PlainDate>();
  let at = Temporal.Instant.fromEpochMilliseconds(Math.floor(from)).toZonedDateTimeISO(calendar.timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > to) return [...days.values()];
    // A zone that moves across the date line skips a whole day, or has one twice.
    const before = next.subtract({ milliseconds: 1 }).toPlainDate();
    for (let day = before; daysAfter(day, next.toPlainDate()) >= 0; day = day.add({ days: 1 }))
      days.set(day.toString(), day);
    at = next;
  }
}

/** Working time between two instants, in milliseconds: the working hours of working days alone. */
export function businessTimeBetween(calendar: Calendar, from: Millis, to: Millis): number {
  const [first, last] = [localDay(calendar, from), localDay(calendar, to)];
  const { workingHours } = calendar;
  const shareOf = (day: Temporal.PlainDate): number => {
    if (!isWorkingDay(calendar, day)) return 0;
    const opens = instantOf(calendar, day, workingHours.from);
    const closes = instantOf(calendar, day, workingHours.to);
    return Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  };
  const between = daysAfter(first, last);
  if (between <= 0) return between === 0 ? shareOf(first) : 0;
  const isInner = (day: Temporal.PlainDate) => daysAfter(first, day) > 0 && daysAfter(day, last) > 0;
  const odd = daysOfTransitions(calendar, from, to).filter((day) => isInner(day) && isWorkingDay(calendar, day));
  const whole = workingDaysAfter(calendar, first, last.subtract({ days: 1 })) - odd.length;
  const hours = workingHours.from.until(workingHours.to).total('milliseconds');
  return [first, last, ...odd].reduce((sum, day) => sum + shareOf(day), whole * hours);
}
