/** The page of a record: heading, marks, facts, sections, and what the search filters it by. */
import type { Rec } from '../../../content/record.ts';
import { isLower } from '../../../model/audience.ts';
import { fieldsOf } from '../../../model/fields-of.ts';
import { getAt } from '../../../model/path.ts';
import type { RecordType } from '../../../model/record-types.ts';
import { type Block, factsBlock, row, type Section, section, sectionAnchor, tableBlock, words } from '../block.ts';
import { LAYOUTS } from '../by-type/layouts.ts';
import { shortName } from '../links.ts';
import { isForAuditors, type Site } from '../site.ts';
import { stateOf, tierOfRecord } from '../state.ts';
import { titleOf } from '../title.ts';
import { type Fact, mark, text, type Value } from '../value/value.ts';
import { labelOf } from '../value/words.ts';
import { type Layout, type SectionSpec, TEXT } from './layout.ts';
import { notRecorded, type Sheet, sheetOf } from './sheet.ts';

export interface RecordView {
  readonly type: RecordType;
  /** The record's name: what `data-record` says. */
  readonly id: string;
  /** The name that a reader sees and copies. */
  readonly name: string;
  readonly title: string;
  /** The title alone says what the record is: a role, a policy with its version. */
  readonly hasPlainName: boolean;
  readonly marks: readonly Value[];
  readonly sections: readonly Section[];
  readonly hasText: boolean;
}

/** A list of entries with keys of their own is a table; all else is a fact. */
function isTable(type: RecordType, key: string): boolean {
  return (fieldsOf(type).keys.get(key)?.entry?.keys.size ?? 0) > 0;
}

function factsSection<T extends RecordType>(sheet: Sheet<T>, layout: Layout<T>, keys: readonly string[]): Section {
  const shown = keys.filter((key) => sheet.shows(key));
  const written = shown.filter((key) => sheet.says(key)).map((key) => sheet.fact(key));
  // What a record leaves out is for those to judge who examine it.
  const missing = isForAuditors(sheet.site) ? shown.filter((key) => !sheet.says(key)) : [];
  const all: readonly Fact[] = [
    ...(layout.derived?.(sheet) ?? []),
    ...written,
    ...(missing.length > 0 ? [notRecorded(missing)] : []),
  ];
  return section('Facts', factsBlock(all));
}

function plainTable(sheet: Sheet, key: string): Section {
  const label = labelOf(key);
  const entries = getAt(sheet.rec.data, [key]);
  const caption = Array.isArray(entries) ? `${label}: ${entries.length}` : label;
  return section(label, sheet.table(key, { caption, empty: 'none' }));
}

/** Readers see a section where they see one of its fields; one without fields says who its readers are. */
function isShown<T extends RecordType>(sheet: Sheet<T>, { keys, lowest = 'auditor' }: SectionSpec<T>): boolean {
  return keys.length === 0 ? !isLower(sheet.site.audience, lowest) : keys.some((key) => sheet.shows(key));
}

/** A fact that has the section's title for its label need not say it again. */
function withoutEcho(title: string, block: Block): Block {
  const [only, ...others] = block.kind === 'facts' ? block.facts : [];
  return only !== undefined && others.length === 0 && only.label === title ? words(only.value) : block;
}

function builtSection<T extends RecordType>(sheet: Sheet<T>, spec: SectionSpec<T>): readonly Section[] {
  if (!isShown(sheet, spec)) return [];
  if (spec.always !== true && !spec.keys.some((key) => sheet.has(key))) return [];
  const blocks = spec.blocks(sheet).filter((block) => block.kind !== 'facts' || block.facts.length > 0);
  return blocks.length === 0 ? [] : [section(spec.title, ...blocks.map((block) => withoutEcho(spec.title, block)))];
}

/** Figures of the text that are deliberately not taken from a record, each with its reason. */
function asStated(sheet: Sheet): readonly Section[] {
  const stated = sheet.rec.body?.elements.filter(({ name }) => name === 'AsStated') ?? [];
  if (stated.length === 0) return [];
  const rows = stated.map(({ text: said, attributes }) => row([text(said.trim()), text(attributes.because ?? '')]));
  const columns = [{ label: 'Words' }, { label: 'Because' }];
  const caption = 'Words of the text that quote no record, and why';
  return [section('As stated', tableBlock({ caption, columns, rows, empty: '', note: null }))];
}

const BODY: Section = { anchor: sectionAnchor('Text'), title: 'Text', blocks: [{ kind: 'body' } satisfies Block] };

/** Every field of the record stands in exactly one section, or in the heading. */
function sectionsOf<T extends RecordType>(sheet: Sheet<T>, layout: Layout<T>, hasText: boolean): readonly Section[] {
  const type = sheet.rec.type;
  const specs = layout.sections.filter((spec) => spec !== TEXT);
  const said = new Set([...layout.heading, ...specs.flatMap((spec) => spec.keys)]);
  const rest = [...fieldsOf(type).keys.keys()].filter((key) => !said.has(key));
  const tables = rest.filter((key) => sheet.has(key) && isTable(type, key));
  const dropped = specs
    .filter((spec) => spec.always !== true)
    .flatMap((spec) => spec.keys)
    .filter((key) => !sheet.has(key));
  const first = factsSection(sheet, layout, [...rest.filter((key) => !tables.includes(key)), ...dropped]);
  const built = layout.sections.flatMap((spec) =>
    spec === TEXT ? (hasText ? [BODY] : []) : builtSection(sheet, spec),
  );
  const auto = tables.map((key) => plainTable(sheet as unknown as Sheet, key));
  const last = hasText && !layout.sections.includes(TEXT) ? [BODY] : [];
  const facts = first.blocks.some((block) => block.kind === 'facts' && block.facts.length > 0) ? [first] : [];
  return [...facts, ...built, ...auto, ...last, ...asStated(sheet as unknown as Sheet)];
}

function marksOf(site: Site, rec: Rec): readonly Value[] {
  const state = stateOf(site, rec);
  const tier = tierOfRecord(rec);
  return [...(state ? [mark(state.word, state.tone)] : []), ...(tier === null ? [] : [mark(tier, 'plain')])];
}

/** The page of a record. */
export function recordView<T extends RecordType>(site: Site, rec: Rec<T>): RecordView {
  const plain = rec as unknown as Rec;
  const hasText = rec.body !== null && !rec.body.empty;
  return {
    type: rec.type,
    id: rec.id,
    name: shortName(plain),
    title: titleOf(rec),
    hasPlainName: !/^[A-Z]{3}-/.test(rec.id),
    marks: marksOf(site, plain),
    sections: sectionsOf(sheetOf(site, rec), LAYOUTS[rec.type] as unknown as Layout<T>, hasText),
    hasText,
  };
}
