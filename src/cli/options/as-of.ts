/** The instant that a check is made for, as the command line and the environment give it. */
import { InvalidArgumentError } from 'commander';
import { UsageError } from '../../content/errors.ts';
import { type Millis, parseInstantOrDate } from '../../model/time/instant.ts';
import { safe } from '../../report/text/safe.ts';
import type { Environment } from '../surroundings.ts';

/** The latest instant that a clock of this kind can show, in seconds. */
const LAST_SECOND = 8_640_000_000_000;

/** `--as-of`: an instant with offset, or a date, which is 00:00:00Z of that day. */
export function parseAsOf(text: string): Millis {
  const at = parseInstantOrDate(text);
  if (at !== null) return at;
  throw new InvalidArgumentError(
    'Expected an instant with offset, such as 2026-10-15T08:30:00Z, or a date, such as 2026-10-15.',
  );
}

/** The current instant: `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, else the clock's. @throws UsageError */
export function currentInstant(environment: Environment, clock: () => Millis): Millis {
  const text = environment.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return clock();
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= LAST_SECOND) return seconds * 1000;
  throw new UsageError(
    `SOURCE_DATE_EPOCH is ${safe(text)}; expected whole seconds since 1970-01-01T00:00:00Z, such as 1792022400. ` +
      'Correct it or take it out of the environment.',
  );
}
