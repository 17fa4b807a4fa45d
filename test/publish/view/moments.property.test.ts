/** Instants in the zone of a portal, whatever its offset does: as Temporal says them, one by one. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instantWords } from '../../../src/publish/view/value/moments.ts';

const ZONES = [
  'UTC',
  'Europe/Dublin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
];

/** What the words have to say, by Temporal alone. */
function expected(at: number, zone: string): RegExp {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toZonedDateTimeISO(zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = zoned.second === 0 ? '' : `:${two(zoned.second)}`;
  const hours = Math.trunc(Math.abs(zoned.offsetNanoseconds) / 3.6e12);
  const minutes = (Math.abs(zoned.offsetNanoseconds) / 6e10) % 60;
  const sign = zoned.offsetNanoseconds < 0 ? '−' : '\\+';
  const offset = zoned.offsetNanoseconds === 0 ? 'UTC' : `UTC${sign}${hours}${minutes === 0 ? '' : `:${two(minutes)}`}`;
  return new RegExp(
    `^${zoned.day} [A-Z][a-z]{2} ${zoned.year}, ${two(zoned.hour)}:${two(zoned.minute)}${seconds} ${offset}$`,
  );
}

const MONTH = /^\d+ ([A-Z][a-z]{2})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const instants = fc.integer({ min: Date.parse('1995-01-01T00:00:00Z'), max: Date.parse('2037-12-31T00:00:00Z') });

function agree(at: number, zone: string): void {
  const words = instantWords(at, zone);
  expect(words).toMatch(expected(at, zone));
  const { month } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  expect(MONTH.exec(words)?.[1]).toBe(MONTHS[month - 1]);
}

test('at any instant, in any zone', () => {
  fc.assert(fc.property(instants, fc.constantFrom(...ZONES), agree), { numRuns: 500 });
});

test.each([
  ['Europe/Dublin', '2026-03-29T01:00:00Z'],
  ['Europe/Dublin', '2026-10-25T01:00:00Z'],
  ['America/St_Johns', '2026-03-08T05:30:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
])('around the hour at which %s changes its offset, %s', (zone, change) => {
  const at = Date.parse(change);
  for (const seconds of [-86_400, -3601, -1, 0, 1, 3600, 86_400]) agree(at + seconds * 1000, zone);
});
