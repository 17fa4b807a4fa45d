/**
 * Figures in prose: the dates, durations and counts that a text states (rule catalogue, Readings). The
 * forms written there decide what a figure is; everything else is words.
 */
import { countsIn } from './figures/counts.ts';
import { datesIn } from './figures/dates.ts';
import { durationsIn } from './figures/durations.ts';
import type { Figure } from './figures/figure.ts';

export type { CountFigure, DateFigure, DurationFigure, Figure, MonthFigure } from './figures/figure.ts';

/**
 * The figures of a text, in order and without overlap.
 *
 * A number that is part of a date is no count, one that is part of a band or a compound duration none of
 * its own: `March 2026 incidents` is a month, `10-49 customers` one band, `4 hours 12 minutes` one duration.
 */
export function figuresIn(text: string): Figure[] {
  if (!/[0-9]|(?:second|minute|hour|day|week|month|year)/i.test(text)) return [];
  const days: Figure[] = datesIn(text);
  return [durationsIn(text), countsIn(text)].reduce<Figure[]>(merged, days);
}

/** Both lists in the order of the text, without what overlaps a figure of the first; each is in order and has no overlap. */
function merged(first: readonly Figure[], second: readonly Figure[]): Figure[] {
  const figures: Figure[] = [];
  let next = 0;
  for (const figure of second) {
    for (let known = first[next]; known !== undefined && known.to <= figure.from; known = first[next]) {
      figures.push(known);
      next += 1;
    }
    if ((first[next]?.from ?? Number.POSITIVE_INFINITY) >= figure.to) figures.push(figure);
  }
  return [...figures, ...first.slice(next)];
}
