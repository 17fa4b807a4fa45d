/** When a window that starts at an uncertain time ends, and whether an act was late for it. */
import { Temporal } from 'temporal-polyfill';
import { addBusinessDays, type Calendar } from './calendar.ts';
import { type Millis, parseDate, utcDay } from './instant.ts';
import { isAfter, pointSpan, type Span, UNKNOWN, type Verdict } from './span.ts';
import type { Window } from './window.ts';

/** The end of a window that starts at an instant. Months are calendar months, clamped (31 January + 1 month = 28 February). */
export function addWindow(start: Millis, window: Window, calendar: Calendar): Millis {
  if (window.kind === 'elapsed') return start + window.ms;
  if (window.kind === 'businessDays') return addBusinessDays(calendar, start, window.days);
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(start))
    .toZonedDateTimeISO('UTC')
    .add({ months: window.months }).epochMilliseconds;
}

/** The span within which the window ends; unknown where its start is. */
export function deadline(start: Span, window: Window, calendar: Calendar): Span {
  if (!Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return UNKNOWN;
  const earliest = addWindow(start.earliest, window, calendar);
  const latest = start.latest === start.earliest ? earliest : addWindow(start.latest, window, calendar);
  return earliest === latest ? pointSpan(earliest) : { earliest, latest, precision: 'interval' };
}

/**
 * The same for acts of which only the day is known (`isDateLate`): a window of working days ends with its
 * last day, and midnight is no part of the next.
 */
export function dayDeadline(start: Span, window: Window, calendar: Calendar): Span {
  const due = deadline(start, window, calendar);
  if (window.kind !== 'businessDays' || due.precision === 'unknown') return due;
  return { ...due, earliest: due.earliest - 1, latest: due.latest - 1 };
}

/** Was a thing done at `actual` late for a window that ended at `due`? Equal is in time. */
export function isLate(actual: Span, due: Span): Verdict {
  return isAfter(actual, due);
}

/** A `date` is in time if its day is not after the UTC day on which the window ends. */
export function isDateLate(date: string, due: Span): Verdict {
  const day = parseDate(date);
  if (day === null) throw new RangeError(`${date} is no calendar day`);
  if (!Number.isFinite(due.earliest) || !Number.isFinite(due.latest)) return 'undecidable';
  if (day > (parseDate(utcDay(due.latest)) ?? Infinity)) return 'yes';
  return day <= (parseDate(utcDay(due.earliest)) ?? -Infinity) ? 'no' : 'undecidable';
}
