/** What a figure is, and the boundaries that all forms share. */

interface Stretch {
  /** As written. */
  readonly raw: string;
  /** Offsets into the text; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A day: `3 March 2026`, `March 3, 2026`, `2026-03-03`. */
export interface DateFigure extends Stretch {
  readonly kind: 'date';
  /** `2026-03-03`, also where there is no such day: then no record has it. */
  readonly value: string;
}

/** `March 2026`. */
export interface MonthFigure extends Stretch {
  readonly kind: 'month';
  /** `2026-03`. */
  readonly value: string;
}

export const DURATION_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** `4 hours`, `four hours`, `72-hour`, `4 hours 12 minutes`. */
export interface DurationFigure extends Stretch {
  readonly kind: 'duration';
  /** In `unit`: `4 hours 12 minutes` are 252 minutes. */
  readonly value: number;
  /** The smallest unit written: the precision at which the figure is compared. */
  readonly unit: DurationUnit;
  /**
   * `5 business days`: a term in the calendar's days or hours, not in elapsed time. By the letter of the
   * catalogue's forms it is none of its figures; a rule that compares terms can know it, others leave it.
   */
  readonly qualifier: 'business' | 'working' | 'calendar' | null;
}

export const COUNT_NOUNS = [
  'customer',
  'subject',
  'user',
  'person',
  'record',
  'component',
  'incident',
  'event',
] as const;
export type CountNoun = (typeof COUNT_NOUNS)[number];

/** `1,840 customers`, `10-49 customers`. */
export interface CountFigure extends Stretch {
  readonly kind: 'count';
  readonly unit: CountNoun;
  /** The least and the greatest number: equal for an exact count; null where a band is open (`10000+`). */
  readonly least: number;
  readonly greatest: number | null;
  /** The band in the contract's form (`10-49`), null for an exact count. */
  readonly band: string | null;
}

export type Figure = DateFigure | MonthFigure | DurationFigure | CountFigure;

/**
 * What may not stand before a number that counts: it is then a part of a word, an id, a version, a decimal
 * (`1.5`), a path, a time of day or the end of a range.
 */
export const NUMBER_START = String.raw`(?<![\p{L}\p{N}_#@§/\\])(?<![\p{L}\p{N}][-‐‑–.,:+])(?<!\p{N}[\u00A0\u2009\u202F])`;
/** `1,840` or `1840`. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d]|[.,]\d)`;

/** The number that digits with or without thousands separators write. */
export function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}
