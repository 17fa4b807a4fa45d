/** How durations and windows are said in messages and on pages. */
import { MS, type Window, type WrittenExerciseWindow, windowOf } from './window.ts';

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** An elapsed time in the units a reader expects: `45 s`, `50 min`, `68 h`, `4 h 1 min`, `12 days 6 h 5 min`. */
export function formatDuration(ms: number): string {
  if (ms < 0) return `-${formatDuration(-ms)}`;
  const seconds = Math.round(ms / MS.second);
  const minutes = Math.floor(seconds / 60);
  if (seconds >= 96 * 3600)
    return join(
      plural(Math.floor(minutes / 1440), 'day'),
      [Math.floor((minutes % 1440) / 60), 'h'],
      [minutes % 60, 'min'],
    );
  if (minutes < 120 && minutes !== 60) return join(minutes > 0 ? `${minutes} min` : '', [seconds % 60, 's']);
  return join(`${Math.floor(minutes / 60)} h`, [minutes % 60, 'min'], [seconds % 60, 's']);
}

/** The leading part and those smaller ones that are not zero; `0 s` where nothing is left. */
function join(lead: string, ...rest: readonly (readonly [number, string])[]): string {
  const parts = rest.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return [lead, ...parts].filter((part) => part !== '').join(' ') || '0 s';
}

function formatElapsed(window: Extract<Window, { kind: 'elapsed' }>): string {
  if (window.smallest === 'day') return plural(window.ms / MS.day, 'day');
  if (window.smallest === 'hour') return `${window.ms / MS.hour} h`;
  return formatDuration(window.ms);
}

/** A promise in words: `4 h`, `30 min`, `3 days`, `1 month`, `5 business days`. */
export function formatWindow(window: Window): string {
  if (window.kind === 'elapsed') return formatElapsed(window);
  if (window.kind === 'months') return plural(window.months, 'month');
  return plural(window.days, 'business day');
}

/** The same of a window as written, the exercise rule's `perCalendarYear` included. */
export function formatWritten(written: WrittenExerciseWindow): string {
  if (typeof written === 'object' && 'perCalendarYear' in written)
    return `${written.perCalendarYear} per calendar year`;
  return formatWindow(windowOf(written));
}
