/** What links to a record: on its page where that is short, on pages of its own where many do. */
import type { Rec } from '../../../content/record.ts';
import { keyOf } from '../../../graph/links.ts';
import type { Path } from '../../../model/path.ts';
import { RECORD_TYPES, type RecordType } from '../../../model/record-types.ts';
import { segmentOf, urlOf } from '../../urls.ts';
import { recordLink } from '../links.ts';
import { wordsOf } from '../record/sheet.ts';
import { addressOf, isVisible, perSite, type Site } from '../site.ts';
import type { Value } from '../value/value.ts';
import { counted, TYPE_WORDS } from '../value/words.ts';
import { byDate, type Part } from './split.ts';

export interface LinkedFrom {
  readonly link: Value;
  /** The fields that name the record: `lead, timeline (actor, 3 times)`. */
  readonly fields: string;
}

export interface LinkedGroup {
  readonly type: RecordType;
  readonly title: string;
  readonly from: readonly Rec[];
  /** The group in parts; none where it is short enough to stand whole. */
  readonly parts: readonly Part<Rec>[];
}

/** With more records than this a record's back-links have pages of their own. */
const INLINE = 120;
const PART = 1000;

export const LINKED_ANCHOR = 'section--linked-from';

function fieldName(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  const [first = '', ...rest] = keys;
  const last = rest.at(-1);
  return last === undefined ? wordsOf(first) : `${wordsOf(first)}: ${wordsOf(last)}`;
}

/** `lead, timeline: actor (3 times)`. */
function fieldsOf(paths: readonly Path[]): string {
  const counts = new Map<string, number>();
  for (const name of paths.map(fieldName)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count} times)`)).join(', ');
}

interface Links {
  readonly groups: readonly LinkedGroup[];
  readonly paths: ReadonlyMap<string, readonly Path[]>;
  readonly count: number;
}

function partsOf(from: readonly Rec[]): readonly Part<Rec>[] {
  return from.length <= PART ? [] : byDate(from, (rec) => rec);
}

function read(site: Site, rec: Rec): Links {
  const paths = new Map<string, Path[]>();
  const from = new Map<RecordType, Rec[]>();
  for (const entry of site.graph.backlinks(rec)) {
    if (!isVisible(site, entry.from)) continue;
    const key = keyOf(entry.from);
    const known = paths.get(key);
    if (known) known.push(entry.path);
    else {
      paths.set(key, [entry.path]);
      const group = from.get(entry.from.type);
      if (group) group.push(entry.from);
      else from.set(entry.from.type, [entry.from]);
    }
  }
  const groups = [...from].map(([type, all]) => ({
    type,
    title: TYPE_WORDS[type].many,
    from: all,
    parts: partsOf(all),
  }));
  groups.sort((a, b) => RECORD_TYPES.indexOf(a.type) - RECORD_TYPES.indexOf(b.type));
  return { groups, paths, count: paths.size };
}

const memory = perSite(() => new Map<string, Links>());

function linksOf(site: Site, rec: Rec): Links {
  const known = memory(site).get(keyOf(rec));
  if (known) return known;
  const links = read(site, rec);
  memory(site).set(keyOf(rec), links);
  return links;
}

/** The groups of records that link to this one, by type. */
export function linkedGroups(site: Site, rec: Rec): readonly LinkedGroup[] {
  return linksOf(site, rec).groups;
}

/** The entries of a group, each with the fields that name the record. */
export function linkedEntries(site: Site, rec: Rec, from: readonly Rec[]): readonly LinkedFrom[] {
  const { paths } = linksOf(site, rec);
  return from.map((one) => ({ link: recordLink(site, one), fields: fieldsOf(paths.get(keyOf(one)) ?? []) }));
}

/** Do so many records link to this one that they have pages of their own? */
export function hasLinkedPage(site: Site, rec: Rec): boolean {
  return linksOf(site, rec).count > INLINE;
}

/** The last step of the address; a plan's prefix says no more than its type. */
export function linkedKey(rec: Pick<Rec, 'id'>): string {
  return rec.id.replace(/^plan:/, '');
}

function linkedPath(rec: Rec): string {
  return `/linked-from/${rec.type}/${segmentOf(linkedKey(rec))}/`;
}

/** Where everything that links to a record is listed. */
export function linkedFrom(site: Site, rec: Rec): string {
  if (hasLinkedPage(site, rec)) return addressOf(site, linkedPath(rec));
  return `${urlOf(rec, site.base)}#${LINKED_ANCHOR}`;
}

export function linkedPartAddress(site: Site, rec: Rec, group: LinkedGroup, part: Part<Rec>): string {
  return addressOf(site, `${linkedPath(rec)}${group.type}/${part.key}/`);
}

/** `3 incidents, 1 review`. */
export function linkedSummary(groups: readonly LinkedGroup[]): string {
  return groups
    .map(({ type, from }) =>
      counted(from.length, TYPE_WORDS[type].one.toLowerCase(), TYPE_WORDS[type].many.toLowerCase()),
    )
    .join(', ');
}
