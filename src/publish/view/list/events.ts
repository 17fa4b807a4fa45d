/** The event log: months with their counts, and the rows of one month with every field. */
import type { Rec } from '../../../content/record.ts';
import { parseInstant } from '../../../model/time/instant.ts';
import { eventMonth } from '../../urls.ts';
import { type Row, row, type Table } from '../block.ts';
import { stateMark } from '../layouts/chain.ts';
import { periodsOf } from '../own-date.ts';
import { addressOf, perSite, recordsOf, type Site } from '../site.ts';
import { at } from '../value/field.ts';
import { dayWords } from '../value/moments.ts';
import { fact, facts, link, run, text, type Value } from '../value/value.ts';
import { capitalised, labelOf, plainWords } from '../value/words.ts';
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

/** The fields of a row that stand under each other in one cell, absent ones too. */
function stacked(site: Site, rec: Rec<'event'>, ...keys: readonly string[]): Value {
  return facts(keys.map((key) => fact(labelOf(key), at(site, rec, [key], true))));
}

function eventRow(site: Site, rec: Rec<'event'>): Row {
  const { incident, duplicateOf } = rec.data;
  const leadsTo = [
    ...(incident === undefined ? [] : [at(site, rec, ['incident'], true)]),
    ...(duplicateOf === undefined ? [] : [text('of'), at(site, rec, ['duplicateOf'], true)]),
  ];
  return row(
    [
      run({ kind: 'code', text: rec.id }, stacked(site, rec, 'externalId')),
      at(site, rec, ['receivedAt']),
      at(site, rec, ['source']),
      run(stateMark(site, rec), ...leadsTo),
      at(site, rec, ['reason']),
      stacked(site, rec, 'triagedAt', 'triagedBy'),
      stacked(site, rec, 'tier', 'personalData', 'approvedBy'),
      at(site, rec, ['evidence'], true),
    ],
    rec.id,
    rec.id,
  );
}

const LABELS = ['Event', 'Received', 'Source', 'Disposition', 'Reason', 'Triage', 'Assessment', 'Evidence'];

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
