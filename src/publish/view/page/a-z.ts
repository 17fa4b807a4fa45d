/** The static index for readers without JavaScript: every record by its title, and every type's own list. */
import type { Rec } from '../../../content/record.ts';
import { RECORD_TYPES } from '../../../model/record-types.ts';
import { row, type Table } from '../block.ts';
import { componentName, recordLink, registerLink } from '../links.ts';
import { chunks } from '../list/split.ts';
import { addressOf, isForAuditors, perSite, recordsOf, type Site } from '../site.ts';
import { titleOf } from '../title.ts';
import { link, text, type Value } from '../value/value.ts';
import { TYPE_WORDS } from '../value/words.ts';
import { isPartOf } from './portal-parts.ts';

export interface Entry {
  readonly title: string;
  readonly id: string;
  readonly kind: string;
  readonly link: Value;
}

function entryOf(site: Site, rec: Rec): Entry {
  return { title: titleOf(rec), id: rec.id, kind: TYPE_WORDS[rec.type].one, link: recordLink(site, rec) };
}

function compare(a: Entry, b: Entry): number {
  const [x, y] = [a.title.toLowerCase(), b.title.toLowerCase()];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Component = NonNullable<Site['graph']['portal']['data']['components']>[number];

/** For auditors at its own place; the others know a component by its public name alone. */
function componentEntry(site: Site, component: Component): Entry {
  const title = componentName(site, component);
  const kind = 'Component';
  return isForAuditors(site)
    ? { title, kind, id: component.id, link: registerLink(site, 'component', component.id) }
    : { title, kind, id: title, link: link(addressOf(site, '/components/'), title) };
}

/** The entries: every record with a page, and the entries of portal.yaml. Rows of logs are found by their months. */
const entries = perSite((site): readonly Entry[] => {
  const { components = [], commitments = [] } = site.graph.portal.data;
  const records = RECORD_TYPES.filter((type) => type !== 'event' && type !== 'training').flatMap((type) =>
    recordsOf(site, type),
  );
  return [
    ...records.map((rec) => entryOf(site, rec)),
    ...components.map((component) => componentEntry(site, component)),
    ...commitments.map(({ id, statement }) => ({
      title: statement,
      id,
      kind: 'Commitment',
      link: registerLink(site, 'commitment', id),
    })),
  ].sort(compare);
});

/** The letter under which a title stands; `0-9` for digits, `other` for everything else. */
function letterOf(title: string): string {
  const first = title.normalize('NFD').charAt(0).toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  return /\d/.test(first) ? '0-9' : 'other';
}

export interface Letter {
  readonly letter: string;
  readonly entries: readonly Entry[];
}

/** The letters in their order, each with its entries. */
export const letters = perSite((site): readonly Letter[] =>
  [...Map.groupBy(entries(site), ({ title }) => letterOf(title))]
    .map(([letter, own]) => ({ letter, entries: own }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1)),
);

const WHOLE = 1200;
const PAGE = 1500;

/** Does the whole index stand on one page? */
export function isWhole(site: Site): boolean {
  return entries(site).length <= WHOLE;
}

export interface LetterPage {
  /** `S`, `S/2`: the steps of its address. */
  readonly key: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** The pages of a long index: one for each letter, several where a letter is long. */
export const letterPages = perSite((site): readonly LetterPage[] => {
  if (isWhole(site)) return [];
  return letters(site).flatMap(({ letter, entries: own }) => {
    const pieces = chunks(own, PAGE);
    return pieces.map((piece, index) => ({
      key: index === 0 ? letter : `${letter}/${index + 1}`,
      title: pieces.length === 1 ? letter : `${letter}, part ${index + 1} of ${pieces.length}`,
      entries: piece,
    }));
  });
});

/** Every type with its list. */
export function typesTable(site: Site): Table {
  return {
    caption: 'All records, by type',
    columns: [{ label: 'Type' }, { label: 'How many', numeric: true }],
    rows: RECORD_TYPES.filter((type) => isPartOf(site.audience, TYPE_WORDS[type].index)).map((type) =>
      row([link(addressOf(site, TYPE_WORDS[type].index), TYPE_WORDS[type].many), text(recordsOf(site, type).length)]),
    ),
    empty: '',
    note: null,
  };
}
