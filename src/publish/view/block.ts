/** What a page consists of below its heading: sections with facts, tables and texts. */
import type { CalendarPicture } from '../picture/calendar.ts';
import type { ChainPicture } from '../picture/chain.ts';
import type { CoveragePicture } from '../picture/coverage.ts';
import type { TimelinePicture } from '../picture/timeline.ts';
import type { Fact, Value } from './value/value.ts';

export type Picture = TimelinePicture | ChainPicture | CalendarPicture | CoveragePicture;

export interface Column {
  readonly label: string;
  /** Numbers stand at the right, under each other. */
  readonly numeric?: boolean;
  /** Sentences get room. */
  readonly wide?: boolean;
}

/** Cells at the left that stand once for several rows. */
export interface Lead {
  readonly cells: readonly Value[];
  readonly rows: number;
}

export interface Row {
  /** The row's anchor; null where nothing links to it. */
  readonly anchor: string | null;
  /** The record that the row is the page of: a row of a log. */
  readonly record: string | null;
  readonly cells: readonly Value[];
  readonly lead: Lead | null;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said instead of a table without rows. */
  readonly empty: string;
  /** Said below the table, such as the fields that no entry has. */
  readonly note: string | null;
  /** On a narrow page the cells of a row stand under each other, each with its label. */
  readonly stacked?: boolean;
}

/** A piece of a line of a difference; what differs from the line's other version is marked. */
export interface DiffPart {
  readonly text: string;
  readonly changed: boolean;
}

export interface DiffLine {
  /** `⋮` stands for lines that are left out. */
  readonly sign: '+' | '-' | ' ' | '⋮';
  readonly parts: readonly DiffPart[];
}

export interface DiffFile {
  readonly file: string;
  /** What was done to it: `changed`, `added`, `deleted`. */
  readonly act: string;
  readonly lines: readonly DiffLine[];
}

/** An edit and what the rules find after it. */
export interface Worked {
  readonly verdict: Value;
  readonly title: string;
  readonly files: readonly DiffFile[];
  readonly notes: readonly string[];
  readonly findings: readonly {
    readonly standing: Value;
    readonly rule: Value;
    readonly message: string;
    readonly place: string | null;
  }[];
  /** Said where nothing is found. */
  readonly empty: string;
}

export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'words'; readonly value: Value }
  /** Drawn from data; the tables beside it say the same. */
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** A heading within the section. */
  | { readonly kind: 'heading'; readonly value: Value }
  | { readonly kind: 'example'; readonly example: Worked }
  /** The record's own text, rendered from its body. */
  | { readonly kind: 'body' };

export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A section's anchor: two hyphens, so that it never meets the anchor of a heading in a record's text. */
export function sectionAnchor(title: string): string {
  return `section--${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

export function section(title: string, ...blocks: readonly Block[]): Section {
  return { anchor: sectionAnchor(title), title, blocks };
}

export function factsBlock(facts: readonly Fact[]): Block {
  return { kind: 'facts', facts };
}

export function tableBlock(table: Table): Block {
  return { kind: 'table', table };
}

export function pictureBlock(picture: Picture): Block {
  return { kind: 'picture', picture };
}

export function heading(value: Value): Block {
  return { kind: 'heading', value };
}

export function words(value: Value): Block {
  return { kind: 'words', value };
}

export function row(cells: readonly Value[], anchor: string | null = null, record: string | null = null): Row {
  return { anchor, record, cells, lead: null };
}

/** Rows that share their first cells; the shared cells stand alone where there is no row. */
export function groupedRows(lead: readonly Value[], rows: readonly Row[]): readonly Row[] {
  return rows.map((each, index) => (index === 0 ? { ...each, lead: { cells: lead, rows: rows.length } } : each));
}
