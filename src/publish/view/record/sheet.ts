/** A record open for printing: its fields as values, facts and tables, and a memory of which were printed. */
import type { Rec } from '../../../content/record.ts';
import { type Field, fieldAt } from '../../../model/fields-of.ts';
import { getAt, type Path } from '../../../model/path.ts';
import type { RecordType } from '../../../model/record-types.ts';
import { isHidden } from '../../projection/hidden-fields.ts';
import { type Block, factsBlock, type Row, row, type Table, tableBlock } from '../block.ts';
import type { Site } from '../site.ts';
import { absenceOf } from '../value/absences.ts';
import { at } from '../value/field.ts';
import { type Fact, fact, facts, NOT_RECORDED, run, type Value } from '../value/value.ts';
import { labelOf, plainWords } from '../value/words.ts';

/** A column of a table of entries: one key, or a main key with others under it. */
export interface ColumnSpec {
  readonly label?: string;
  readonly keys: readonly [string, ...string[]];
  /** Holds sentences. */
  readonly wide?: boolean;
}

export interface TableSpec {
  readonly caption: string;
  readonly empty: string;
  /** Columns by hand; without them every key that some entry has is a column. */
  readonly columns?: readonly ColumnSpec[];
  /** The anchor of an entry's row. */
  readonly anchor?: (id: string) => string;
  /** A first column worked out from each entry. */
  readonly before?: { readonly label: string; readonly value: (index: number) => Value };
}

export interface Sheet<T extends RecordType = RecordType> {
  readonly site: Site;
  readonly rec: Rec<T>;
  /** May the readers of the site see the field? */
  shows(key: string): boolean;
  has(key: string): boolean;
  /** Written, or of a meaning where it is absent. */
  says(key: string): boolean;
  at(path: Path, brief?: boolean): Value;
  fact(key: string, label?: string): Fact;
  /** The facts inside an object; none where it is not written. */
  inner(key: string): Block;
  /** The facts of keys that are written. */
  facts(...keys: readonly string[]): Block;
  table(key: string, spec: TableSpec): Block;
}

function entriesOf(rec: Rec, key: string): readonly unknown[] {
  const value = getAt(rec.data, [key]);
  return Array.isArray(value) ? value : [];
}

function entryField(rec: Rec, key: string): Field {
  const field = fieldAt(rec.type, [key])?.entry;
  if (!field) throw new Error(`${rec.type}.${key} is no list of entries`);
  return field;
}

/** Every key of an entry that some entry has, each a column. */
function writtenColumns(keys: readonly string[], entries: readonly unknown[]): readonly ColumnSpec[] {
  return keys
    .filter((key) => entries.some((entry) => getAt(entry, [key]) !== undefined))
    .map((key) => ({ keys: [key] }));
}

function unwrittenNote(keys: readonly string[], entries: readonly unknown[]): string | null {
  if (entries.length === 0) return null;
  const missing = keys.filter((key) => entries.every((entry) => getAt(entry, [key]) === undefined));
  return missing.length === 0 ? null : `Not recorded in any row: ${missing.map(wordsOf).join(', ')}.`;
}

/** A label within a sentence. */
export function wordsOf(key: string): string {
  const label = labelOf(key);
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function cell(site: Site, rec: Rec, path: Path, column: ColumnSpec): Value {
  const [main, ...others] = column.keys;
  const value = at(site, rec, [...path, main], true);
  const written = others.filter((key) => getAt(rec.data, [...path, key]) !== undefined);
  if (written.length === 0) return value;
  const below = facts(written.map((key) => fact(labelOf(key), at(site, rec, [...path, key], true))));
  return value === NOT_RECORDED ? below : run(value, below);
}

/** The table of a list of entries. */
export function entryTable(site: Site, rec: Rec, key: string, spec: TableSpec): Table {
  const entries = entriesOf(rec, key);
  const keys = [...entryField(rec, key).keys.keys()];
  const columns = spec.columns ?? writtenColumns(keys, entries);
  const rows = entries.map((entry, index): Row => {
    const cells = columns.map((column) => cell(site, rec, [key, index], column));
    const id = getAt(entry, ['id']);
    const anchor = spec.anchor && typeof id === 'string' ? spec.anchor(id) : null;
    return row(spec.before ? [spec.before.value(index), ...cells] : cells, anchor);
  });
  const labels = columns.map(({ label, keys: [main], wide = false }) => ({ label: label ?? labelOf(main), wide }));
  return {
    caption: spec.caption,
    columns: spec.before ? [{ label: spec.before.label }, ...labels] : labels,
    rows,
    empty: spec.empty,
    note: unwrittenNote(keys, entries),
  };
}

/** Opens a record. */
export function sheetOf<T extends RecordType>(site: Site, rec: Rec<T>): Sheet<T> {
  const plain = rec as unknown as Rec;
  const sheet: Sheet<T> = {
    site,
    rec,
    shows: (key) => !isHidden(rec.data, key),
    has: (key) => sheet.shows(key) && getAt(rec.data, [key]) !== undefined,
    says: (key) => sheet.has(key) || (sheet.shows(key) && absenceOf(rec.type, [key]) !== null),
    at: (path, brief = false) => at(site, plain, path, brief),
    fact: (key, label = labelOf(key)) => fact(label, at(site, plain, [key])),
    facts: (...keys) => factsBlock(keys.filter((key) => sheet.says(key)).map((key) => sheet.fact(key))),
    inner: (key) => {
      const value = at(site, plain, [key]);
      return factsBlock(value.kind === 'facts' ? value.facts : []);
    },
    table: (key, spec) => tableBlock(entryTable(site, plain, key, spec)),
  };
  return sheet;
}

/** `Not recorded: external id, vendor.` for keys that are absent. */
export function notRecorded(keys: readonly string[]): Fact {
  return fact('Not recorded', { kind: 'absent', text: keys.map((key) => plainWords(wordsOf(key))).join(', ') });
}
