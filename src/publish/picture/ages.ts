/** The picture of remediations that are not finished: how old each is, and when it is due. */
import type { Rec } from '../../content/record.ts';
import type { Millis } from '../../model/time/instant.ts';
import { daySpan } from '../../model/time/span.ts';
import { MS } from '../../model/time/window.ts';
import { urlOf } from '../urls.ts';
import { recordsOf, type Site } from '../view/site.ts';
import { counted } from '../view/value/words.ts';
import { type CalendarPicture, type CalendarRow, calendarOf } from './calendar.ts';

/** More than this are counted, not drawn. */
const ROOM = 20;

interface Pending {
  readonly rec: Rec<'remediation'>;
  readonly created: Millis;
  /** When it was to be done, by the present date and those before it: the last moment of each day. */
  readonly dues: readonly Millis[];
}

function pendingOf(site: Site): readonly Pending[] {
  return recordsOf(site, 'remediation')
    .filter(({ data }) => data.status === 'open' || data.status === 'in-progress')
    .map((rec) => ({
      rec,
      created: daySpan(rec.data.createdAt).earliest,
      dues: [...(rec.data.dueHistory ?? []), rec.data].map(({ due }) => daySpan(due).latest),
    }))
    .filter(({ created, dues }) => [created, ...dues].every(Number.isFinite))
    .toSorted((a, b) => a.created - b.created || (a.rec.id < b.rec.id ? -1 : 1));
}

function days(millis: Millis): string {
  return counted(Math.floor(millis / MS.day), 'day');
}

function wordsOf({ created, dues }: Pending, asOf: Millis): string {
  const spare = (dues.at(-1) ?? asOf) - asOf;
  const moved = dues.length > 1 ? `, due date moved ${dues.length === 2 ? 'once' : `${dues.length - 1} times`}` : '';
  const due = spare < 0 ? `overdue by ${days(-spare)}` : `due in ${days(spare)}`;
  return `${days(asOf - created)} old, ${due}${moved}`;
}

/** The picture of the remediations that are open at as-of, oldest first; null where none is. */
export function agesPicture(site: Site): CalendarPicture | null {
  const { asOf } = site.graph;
  const pending = pendingOf(site);
  if (pending.length === 0) return null;
  const shown = pending.slice(0, ROOM);
  const { place, ticks, now } = calendarOf(
    asOf,
    shown.flatMap(({ created, dues }) => [created, ...dues]),
  );
  const rows = shown.map(
    (one): CalendarRow => ({
      label: one.rec.id,
      href: urlOf(one.rec, site.base),
      bar: { from: place(one.created), to: place(asOf) },
      lasting: 'now',
      dues: one.dues.map(place),
      words: wordsOf(one, asOf),
    }),
  );
  return {
    kind: 'calendar',
    title: `Open remediations by age: ${pending.length}`,
    ticks,
    now,
    rows,
    more: pending.length - shown.length,
    reading:
      'A bar begins on the day on which the remediation was opened. A stroke is its due date; a broken one, an earlier due date.',
  };
}
