/** Is a figure of prose a value of what stands behind it, at the precision with which it is written? */
import { Temporal } from 'temporal-polyfill';
import type { CountFigure, DurationFigure, Figure } from '../../content/body/figures.ts';
import { parseTime } from '../../model/time/span.ts';
import { MS } from '../../model/time/window.ts';
import { isWindow } from '../pol/windows.ts';
import type { Behind, Difference } from './behind.ts';

/** Months and years have no length of their own. */
const UNIT_MS: Readonly<Record<DurationFigure['unit'], number>> = {
  ...MS,
  week: 7 * MS.day,
  month: Number.NaN,
  year: Number.NaN,
};

function halfUp(value: number): number {
  return Math.floor(value + 0.5);
}

/** A length of time in whole units, half up; months and years are the calendar's. */
function inUnits(from: number, to: number, unit: DurationFigure['unit']): number {
  if (unit !== 'month' && unit !== 'year') return halfUp((to - from) / UNIT_MS[unit]);
  const start = Temporal.Instant.fromEpochMilliseconds(Math.floor(from)).toZonedDateTimeISO('UTC');
  const end = Temporal.Instant.fromEpochMilliseconds(Math.floor(to)).toZonedDateTimeISO('UTC');
  return start.until(end, { largestUnit: unit, smallestUnit: unit, roundingMode: 'halfExpand' })[`${unit}s`];
}

/** Could the difference be the figure? Coarse ends leave a range of differences. */
function isDifference(figure: DurationFigure, { from, to }: Difference): boolean {
  const least = inUnits(Math.min(from.latest, to.earliest), to.earliest, figure.unit);
  const greatest = inUnits(from.earliest, to.latest, figure.unit);
  return least <= figure.value && figure.value <= greatest;
}

/** An exact count is a count of the records; a band is a recorded one, or holds an exact count. */
function isCount(figure: CountFigure, behind: Behind): boolean {
  const high = figure.greatest ?? Infinity;
  return (behind.counts.get(figure.unit) ?? []).some((range) => figure.least <= range.low && range.high <= high);
}

export function isSupported(figure: Figure, behind: Behind): boolean {
  if (figure.kind === 'count') return isCount(figure, behind);
  if (figure.kind === 'duration')
    return (
      behind.differences.some((one) => isDifference(figure, one)) ||
      behind.windows.some((window) => isWindow(figure, window))
    );
  const stated = parseTime(figure.value);
  return (
    stated !== null && behind.times.some((span) => stated.earliest <= span.earliest && span.latest <= stated.latest)
  );
}
