/** Listings of records: the index page of each type, whole or in parts. */
import type { Rec } from '../../../content/record.ts';
import { RECORD_TYPES, type RecordType } from '../../../model/record-types.ts';
import { row, type Table } from '../block.ts';
import { recordLink } from '../links.ts';
import { ownDate } from '../own-date.ts';
import { addressOf, perSite, recordsOf, type Site } from '../site.ts';
import { link, text } from '../value/value.ts';
import { counted, TYPE_WORDS } from '../value/words.ts';
import { COLUMNS, type ListColumn } from './columns.ts';
import { byDate, type Part, WHOLE } from './split.ts';

export interface ListWords {
  readonly caption: string;
  readonly empty: string;
}

/** A table of records of one type. */
export function listTable<T extends RecordType>(
  site: Site,
  type: T,
  records: readonly Rec<T>[],
  words: ListWords,
): Table {
  const all = COLUMNS[type] as unknown as readonly ListColumn<T>[];
  const columns = all.filter((column) => column.isFor(site, type));
  return {
    caption: words.caption,
    columns: [{ label: TYPE_WORDS[type].one }, ...columns.map(({ label }) => ({ label }))],
    rows: records.map((rec) => row([recordLink(site, rec), ...columns.map((column) => column.value(site, rec))])),
    empty: words.empty,
    note: null,
  };
}

/** Newest first, where records have a date; else as they are. */
export function newestFirst<T extends RecordType>(records: readonly Rec<T>[]): readonly Rec<T>[] {
  return [...records].sort((a, b) => (ownDate(b) ?? -Infinity) - (ownDate(a) ?? -Infinity) || (a.id < b.id ? 1 : -1));
}

/** Types whose listing grows with the years, so that it may have to be split; events have pages by month. */
const GROWING: readonly RecordType[] = [
  'incident',
  'review',
  'remediation',
  'evidence',
  'control-change',
  'access-review',
  'tabletop',
  'disclosure',
  'population',
  'deviation',
];

export interface TypeList {
  readonly type: RecordType;
  readonly count: number;
  /** The whole list, or the newest where it is long. */
  readonly table: Table;
  /** Empty where the whole list stands in the table. */
  readonly parts: Table | null;
}

const NEWEST = 50;

function partAddress(site: Site, type: RecordType, part: Part<Rec>): string {
  return addressOf(site, `${TYPE_WORDS[type].index}by-date/${part.key}/`);
}

function partsTable(site: Site, type: RecordType, parts: readonly Part<Rec>[]): Table {
  const { many } = TYPE_WORDS[type];
  return {
    caption: `All ${many.toLowerCase()}, by date`,
    columns: [{ label: 'When' }, { label: 'How many' }],
    rows: parts.map((part) => row([link(partAddress(site, type, part), part.title), text(part.entries.length)])),
    empty: '',
    note: null,
  };
}

/** The parts of a type's listing; none where it is short enough to stand whole. */
export function partsOf(site: Site, type: RecordType): readonly Part<Rec>[] {
  return partsByType(site).get(type) ?? [];
}

const partsByType = perSite((site) => {
  const long = GROWING.filter((type) => recordsOf(site, type).length > WHOLE);
  return new Map(long.map((type) => [type, byDate<Rec>(newestFirst(recordsOf(site, type)), (rec) => rec)] as const));
});

/** What belongs where nothing is yet. */
function emptyWords(type: RecordType): string {
  return `No ${TYPE_WORDS[type].many.toLowerCase()} are recorded in this portal.`;
}

/** The index page of a type. */
export function typeList(site: Site, type: RecordType): TypeList {
  const records: readonly Rec[] = GROWING.includes(type) ? newestFirst(recordsOf(site, type)) : recordsOf(site, type);
  const parts = partsOf(site, type);
  const { many } = TYPE_WORDS[type];
  const caption =
    parts.length === 0
      ? `All ${many.toLowerCase()}: ${records.length}`
      : `The newest ${NEWEST} of ${counted(records.length, many.toLowerCase(), many.toLowerCase())}`;
  const shown = parts.length === 0 ? records : records.slice(0, NEWEST);
  return {
    type,
    count: records.length,
    table: listTable(site, type, shown, { caption, empty: emptyWords(type) }),
    parts: parts.length === 0 ? null : partsTable(site, type, parts),
  };
}

/** One part of a long listing. */
export function partList(site: Site, type: RecordType, part: Part<Rec>): Table {
  const { many } = TYPE_WORDS[type];
  return listTable(site, type, part.entries, { caption: `${many}, ${part.title}: ${part.entries.length}`, empty: '' });
}

/** How many records of each type there are. */
export function countsByType(site: Site): readonly (readonly [RecordType, number])[] {
  return RECORD_TYPES.map((type) => [type, recordsOf(site, type).length] as const);
}

/** The pages of long listings: one for each part of each type. */
export function partPaths(site: Site) {
  return GROWING.flatMap((type) =>
    partsOf(site, type).map((part) => ({
      params: { folder: TYPE_WORDS[type].index.slice(1, -1), part: part.key },
      props: { type, part },
    })),
  );
}
