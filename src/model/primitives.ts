/**
 * The types of the content contract (section 2) as zod builders. They judge and change nothing: no
 * default, no coercion, no transform. The error of each is the expected form as a noun phrase, which
 * SYN-3 sets into its sentence.
 */
import { z } from 'zod';
import { withInfo } from './field.ts';
import { forms } from './forms.ts';
import { link } from './link.ts';
import { idPattern, PATTERNS } from './patterns.ts';
import { WEEKDAYS } from './time/calendar.ts';
import { parseDate, parseInstant } from './time/instant.ts';
import { parseTime } from './time/span.ts';
import { parseDuration } from './time/window.ts';

function checked(expected: string, test: (value: string) => boolean, pattern: string): z.ZodString {
  return withInfo(z.string({ error: expected }).refine(test, { error: expected }), { pattern });
}

/** Any text that is not blank. */
export const text = () => checked('text', (value) => value.trim() !== '', PATTERNS.text);
export const slug = () => checked(forms.slug.expected, forms.slug.test, PATTERNS.slug);
export const anchor = () => checked(forms.anchor.expected, forms.anchor.test, PATTERNS.anchor);
export const version = () => checked(forms.version.expected, forms.version.test, PATTERNS.version);

/** The id of a record of one type: the prefix, then parts of capitals and digits. */
export const id = (prefix: string) =>
  checked(
    `an id such as ${prefix}-2026-001`,
    (value) => forms.id.test(value) && value.startsWith(`${prefix}-`),
    idPattern(prefix),
  );

const INSTANT = 'an instant with its offset, such as 2026-03-03T09:12:00Z';
const DATE = 'a calendar day, such as 2026-03-03';

/** An instant of a thing that has happened. */
export const instant = () =>
  withInfo(
    checked(INSTANT, (value) => parseInstant(value) !== null, PATTERNS.instant),
    { temporal: 'happened' },
  );
/** An instant that may lie ahead: a shift, a span, an expiry. */
export const plannedInstant = () =>
  withInfo(
    checked(INSTANT, (value) => parseInstant(value) !== null, PATTERNS.instant),
    { temporal: 'planned' },
  );
/** The day of a thing that has happened. */
export const date = () =>
  withInfo(
    checked(DATE, (value) => parseDate(value) !== null, PATTERNS.date),
    { temporal: 'happened' },
  );
/** A day that may lie ahead: due, expiry, effective and active spans, holdings, periods, holidays. */
export const plannedDate = () =>
  withInfo(
    checked(DATE, (value) => parseDate(value) !== null, PATTERNS.date),
    { temporal: 'planned' },
  );

const TIME =
  'an instant (2026-03-03T09:12:00Z), a day, a month, a year, an interval (two instants or days with "/" between), or unknown';

/** A point in time, exact, coarse or unknown; a bare year arrives from YAML as a number. */
export const time = () =>
  withInfo(
    z
      .union([z.string(), z.int().min(1000, { error: TIME }).max(9999, { error: TIME })], { error: TIME })
      .refine((value) => parseTime(value) !== null, { error: TIME }),
    { temporal: 'happened', pattern: PATTERNS.time },
  );

const WINDOW = 'a duration such as PT4H, P3D or P1M, or { businessDays: 5 }';
const businessDays = () =>
  z.strictObject({
    businessDays: z
      .int({ error: 'a number of days from 1' })
      .min(1, { error: 'a number of days from 1' })
      .max(1000, { error: 'at most 1000 days' }),
  });
const duration = () => checked(WINDOW, (value) => parseDuration(value) !== null, PATTERNS.duration);

export const window = () => z.union([duration(), businessDays()], { error: WINDOW });
export const exerciseWindow = () =>
  z.union(
    [
      duration(),
      businessDays(),
      z.strictObject({
        perCalendarYear: z
          .int({ error: 'a number from 1' })
          .min(1, { error: 'a number from 1' })
          .max(366, { error: 'at most 366' }),
      }),
    ],
    { error: `${WINDOW}, or { perCalendarYear: 1 }` },
  );

export const BANDS = ['1-9', '10-49', '50-99', '100-499', '500-999', '1000-9999', '10000+'] as const;
const COUNT = `a whole number, a band (${BANDS.join(', ')}) or undetermined`;

export const count = () =>
  z.union([z.int().min(0, { error: COUNT }), z.enum(BANDS), z.literal('undetermined')], { error: COUNT });

const WHOLE = 'a whole number from 0';
export const integer = () => z.int({ error: WHOLE }).min(0, { error: WHOLE });
export const flag = () => z.boolean({ error: 'true or false' });

/** One of a fixed list of words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: words.length === 2 ? `${words[0]} or ${words[1]}` : `one of ${words.join(', ')}` });
}

/** One of a fixed list of words, each with its meaning. */
export function oneOfThese<const T extends Readonly<Record<string, string>>>(meanings: T) {
  const words = Object.keys(meanings) as [keyof T & string, ...(keyof T & string)[]];
  return withInfo(oneOf(words), { words: meanings });
}

export const answer = () => oneOf(['yes', 'no', 'unknown']);
export const weekday = () => oneOf(WEEKDAYS);

const URL_FORM = 'an absolute https or http address';
export const url = () => checked(URL_FORM, isWebAddress, PATTERNS.url);

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(value) && URL.canParse(value);
}

/** A SHA-256 in lower-case hexadecimal. */
export const sha256 = () =>
  checked('a SHA-256 of 64 lower-case hexadecimal digits', (value) => /^[0-9a-f]{64}$/.test(value), PATTERNS.sha256);

const ZONE = 'an IANA time zone, such as Europe/Berlin';
export const timeZone = () =>
  checked(ZONE, (value) => Intl.supportedValuesOf('timeZone').includes(value) || isZone(value), PATTERNS.timeZone);

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(value);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const clockTime = () =>
  checked('a time of day, such as "09:00"', (value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value), PATTERNS.clockTime);

const FILE = 'a path below the folder, with "/" and without "..", such as 2026/ticket-118.csv';
/** A relative path that cannot leave its folder. */
export const filePath = () =>
  checked(
    FILE,
    (value) =>
      !/[\\\0]/.test(value) &&
      !/^(?:\/|[A-Za-z]:|~)/.test(value) &&
      value.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    PATTERNS.filePath,
  );

/** A list; the expected form of one that is none is said in the words of its entries. */
export const list = <T extends z.ZodType>(entry: T) => z.array(entry, { error: 'a list' });
export const nonEmpty = <T extends z.ZodType>(entry: T) =>
  z.array(entry, { error: 'a list with at least one entry' }).min(1, { error: 'a list with at least one entry' });

export const role = () => link('role');
/** Who acted: a role, a vendor, a machine or somebody outside. */
export const actor = () => link(['role', 'vendor'], { words: ['system', 'external'] });
export const evidence = () => list(link('evidence'));
/** A clause of a policy version from outside of it. */
export const policyClause = () => link('policy-clause');
/** A clause of the same policy file. */
export const ownClause = () => link('own-clause');

/** Risk knowingly taken, and by whom: the answer to a finding that no remediation cures. */
export const acceptedRisk = () =>
  z.strictObject({
    by: role().describe('The role that accepted it: one with the authority accept-risk, not the owner.'),
    at: instant().describe('When it was accepted.'),
    reason: text().describe('Why.'),
    expires: plannedDate().describe('The last day on which this counts.').optional(),
  });

export const PHASES = [
  'preparation',
  'identification',
  'containment',
  'investigation',
  'remediation',
  'recovery',
] as const;
export const DECISIONS = ['declare', 'classify', 'escalate', 'close', 'notify', 'public-statement'] as const;
export const AUDIENCES = ['internal', 'customer', 'public', 'regulator', 'law-enforcement', 'vendor'] as const;
export const CLOCK_STARTS = [
  'detected',
  'declared',
  'aware',
  'discovered',
  'classified-major',
  'materiality-determined',
] as const;
