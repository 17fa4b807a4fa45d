/** The event log: months with their counts, and the rows of one month with every field. */
import type { Rec } from '../../../content/record.ts';
import { parseInstant } from '../../../model/time/instant.ts';
import { eventMonth } from '../../urls.ts';
import { type Row, row, type Table } from '../block.ts';
import { stateMark } from '../by-type/chain.ts';
import { periodsOf } from '../own-date.ts';
import { addressOf, perSite, recordsOf, type Site } from '../site.ts';
import { at } from '../value/field.ts';
import { dayWords } from '../value/moments.ts';
import { absent, code, link, NOT_RECORDED, run, text, type Value } from '../value/value.ts';
import { capitalised, plainWords } from '../value/words.ts';
import { sourceOf } from './source.ts';

const DISPOSITIONS = ['incident', 'non-incident', 'duplicate', 'pending'] as const;

export interface EventMonth {
  /** `2026-03`, or `undated`. */
  readonly key: string;
  readonly title: string;
  readonly events: readonly Rec<'event'>[];
}

function monthTitle(key: string): string {
  return key === 'undated' ? 'Without a date' : dayWords(key);
}

function receivedAt(event: Rec<'event'>): number {
  return parseInstant(event.data.receivedAt) ?? Infinity;
}

function months(events: readonly Rec<'event'>[]): readonly EventMonth[] {
  const grouped = Map.groupBy(events, ({ data }) => eventMonth(data.receivedAt));
  return [...grouped]
    .map(([key, own]) => ({
      key,
      title: monthTitle(key),
      events: own.sort((a, b) => receivedAt(a) - receivedAt(b) || (a.id < b.id ? -1 : 1)),
    }))
    .sort((a, b) => (a.key < b.key ? 1 : -1));
}

/** The months of the log, the newest first, each with its events in the order of their arrival. */
export const eventMonths = perSite((site) => months(recordsOf(site, 'event')));

/** How many events came in each month, and what became of them. */
export function eventMonthsTable(site: Site, events: readonly Rec<'event'>[], caption: string): Table {
  return {
    caption,
    columns: [
      { label: 'Month' },
      { label: 'Events', numeric: true },
      ...DISPOSITIONS.map((word) => ({ label: capitalised(plainWords(word)), numeric: true })),
    ],
    rows: months(events).map((month) => {
      const of = (word: string) => text(month.events.filter(({ data }) => data.disposition === word).length);
      return row([
        link(addressOf(site, `/events/${month.key}/`), month.title),
        text(month.events.length),
        ...DISPOSITIONS.map(of),
      ]);
    }),
    empty: 'No event was received.',
    note: null,
  };
}

/** Who triaged an event, and when. */
function triage(site: Site, rec: Rec<'event'>): Value {
  const { triagedAt, triagedBy } = rec.data;
  if (triagedAt === undefined && triagedBy === undefined) return NOT_RECORDED;
  return run(at(site, rec, ['triagedAt']), text('by'), at(site, rec, ['triagedBy']));
}

/** What became of an event, with the incident or the earlier event that it belongs to. */
function disposition(site: Site, rec: Rec<'event'>): Value {
  const { incident, duplicateOf } = rec.data;
  const to = incident === undefined ? [] : [at(site, rec, ['incident'], true)];
  const of = duplicateOf === undefined ? [] : [text('of'), at(site, rec, ['duplicateOf'], true)];
  return run(stateMark(site, rec), ...to, ...of);
}

function eventRow(site: Site, rec: Rec<'event'>): Row {
  const field = (key: string) => at(site, rec, [key], true);
  const { externalId } = rec.data;
  const name = run(code(rec.id), externalId === undefined ? absent('no external id') : text(externalId));
  const first = [name, field('receivedAt'), field('source'), disposition(site, rec)];
  const rest = ['tier', 'personalData', 'approvedBy', 'evidence'].map(field);
  return row([...first, field('reason'), triage(site, rec), ...rest], rec.id, rec.id);
}

const LABELS = [
  'Event',
  'Received',
  'Source',
  'Disposition',
  'Reason',
  'Triaged',
  'Tier',
  'Personal data',
  'Approved by',
  'Evidence',
];

/** Every event of a month with every field. */
export function eventTable(site: Site, month: EventMonth): Table {
  return {
    caption: `Events received in ${month.title}, in the order of arrival: ${month.events.length}`,
    columns: LABELS.map((label) => ({ label, wide: label === 'Reason' })),
    rows: month.events.map((rec) => eventRow(site, rec)),
    empty: '',
    note: null,
  };
}

/** The examination periods that events of a month fall into. */
export function monthPeriods(site: Site, month: EventMonth): readonly string[] {
  return [...new Set(month.events.flatMap((event) => periodsOf(site, event).map(({ id }) => id)))];
}

/** The log files that hold the rows of a month. */
export function monthSources(
  site: Site,
  month: EventMonth,
): readonly { readonly file: string; readonly href: string | null }[] {
  return [...new Set(month.events.map(({ file }) => file))].map((file) => ({ file, href: sourceOf(site, file) }));
}
