/** The reference: one page for each type of record, from the same declarations that the check judges by. */
import type { Audience } from '../../../model/audience.ts';
import { RULE_CODES, type RuleCode } from '../../../model/catalogue.ts';
import { type Field, fieldsOf } from '../../../model/fields-of.ts';
import { formOf } from '../../../model/form-words.ts';
import type { LinkSpec, LinkTarget } from '../../../model/link.ts';
import { lowestReader } from '../../../model/may-see.ts';
import { nounOf } from '../../../model/nouns.ts';
import type { Path } from '../../../model/path.ts';
import { PLACES, PORTAL_FILE, TOMBSTONES_FILE } from '../../../model/places.ts';
import { type FileKind, RECORD_TYPES, type RecordType } from '../../../model/record-types.ts';
import { isLogType, LOGS } from '../../../model/registry.ts';
import { RULES } from '../../../rules/index.ts';
import { type Block, factsBlock, type Row, row, type Section, section, tableBlock, words } from '../block.ts';
import { addressOf, type Site } from '../site.ts';
import { absent, code, fact, link, list, mark, run, text, type Value } from '../value/value.ts';
import { capitalised, TYPE_WORDS } from '../value/words.ts';
import { referenceExample } from './reference-example.ts';
import { namedRule } from './rule-links.ts';

/** Every kind of file that has a page. */
export const REFERENCE_KINDS: readonly FileKind[] = [...RECORD_TYPES, 'portal', 'tombstones'];

const REGISTERS = { portal: 'Portal settings', tombstones: 'Withdrawn ids' } as const;

/** What a kind of file is called. */
export function kindTitle(kind: FileKind): string {
  return kind === 'portal' || kind === 'tombstones' ? REGISTERS[kind] : TYPE_WORDS[kind].one;
}

export function referenceLink(site: Site, kind: FileKind): Value {
  return link(addressOf(site, `/reference/${kind}/`), kindTitle(kind));
}

function isRecordType(target: LinkTarget): target is RecordType {
  return (RECORD_TYPES as readonly string[]).includes(target);
}

function targetValue(site: Site, target: LinkTarget): Value {
  return isRecordType(target) ? referenceLink(site, target) : text(capitalised(nounOf(target)));
}

function linksOf(site: Site, spec: LinkSpec | null): Value {
  if (spec === null) return absent('none');
  const mirrors = Object.entries(spec.mirrors).map(([target, key]) =>
    run(text('both ends:'), code(key), text(`of the ${nounOf(target as LinkTarget).replace(/^finding of an? /, '')}`)),
  );
  return list([...spec.to.map((target) => targetValue(site, target)), ...mirrors]);
}

const READERS: Readonly<Record<Audience, string>> = { public: 'everybody', staff: 'staff', auditor: 'auditors' };

function readersOf(kind: FileKind, path: Path): Value {
  const lowest = lowestReader(kind, path);
  return lowest === null ? mark('nobody', 'warn') : text(READERS[lowest]);
}

function meaning(field: Field): Value {
  const form = formOf(field);
  const said = [...field.words].map(([word, what]) => (what === '' ? code(word) : run(code(word), text(what))));
  const parts = [text(field.doc), ...(said.length > 0 ? said : form === '' ? [] : [text(`${capitalised(form)}.`)])];
  return list(parts);
}

/** A row for each key, those of mappings below theirs; `[]` stands for every entry of a list. */
function keyRows(site: Site, kind: FileKind, field: Field, name: string, path: Path): readonly Row[] {
  return [...field.keys].flatMap(([key, child]) => {
    const own = `${name}${name === '' ? '' : '.'}${key}`;
    const below: Path = [...path, key];
    const shown = child.entry && child.keyField === null ? child.entry : child;
    const inner = shown === child ? own : `${own}[]`;
    const cells = [
      code(own),
      child.optional ? text('optional') : mark('required', 'plain'),
      meaning(child),
      linksOf(site, child.link ?? child.entry?.link ?? null),
      readersOf(kind, below),
    ];
    return [row(cells, `key--${own}`), ...keyRows(site, kind, shown, inner, shown === child ? below : [...below, 0])];
  });
}

function keys(site: Site, kind: FileKind): Block {
  const columns = [
    { label: 'Key' },
    { label: 'Needed' },
    { label: 'What goes there', wide: true },
    { label: 'Links to' },
    { label: 'Seen by' },
  ];
  return tableBlock({
    caption: `Keys of ${kindTitle(kind).toLowerCase()}`,
    columns,
    rows: keyRows(site, kind, fieldsOf(kind), '', []),
    empty: '',
    note: 'A key that is not listed is an error. A required key of a mapping that is optional is required where the mapping is written.',
    stacked: true,
  });
}

const NAMES = {
  id: 'The id of the record',
  slug: 'The short name of the record',
  version: 'The version',
  free: 'Any name: the file holds many records',
} as const;

/** Where files of a kind lie. */
export function placeWords(kind: FileKind): string {
  if (kind === 'portal') return PORTAL_FILE;
  if (kind === 'tombstones') return TOMBSTONES_FILE;
  const place = PLACES.find((one) => one.kind === kind);
  if (!place) throw new Error(`${kind} has no place`);
  const between = { nothing: '', 'slug-folder': '<name>/', any: '<any folders>/' }[place.between];
  const name = place.name === 'free' ? '*' : `<${place.name === 'slug' ? 'name' : place.name}>`;
  return `${place.folder}/${between}${name}${place.extensions.join(' or ')}`;
}

function standing(kind: FileKind): Block {
  const place = PLACES.find((one) => one.kind === kind);
  const written = place?.extensions.includes('.md')
    ? 'The front matter of a Markdown file; the text stands below it.'
    : 'A YAML file.';
  return factsBlock([
    fact('Files', code(placeWords(kind))),
    ...(place ? [fact('Name of the file', text(`${NAMES[place.name]}.`))] : []),
    fact('Written as', text(isLogType(kind) ? `An entry of ${LOGS[kind].key}, the list of the file.` : written)),
    ...(isRecordType(kind as LinkTarget) ? [fact('Made by', code(`corroborate new ${kind}`))] : []),
  ]);
}

/** Rules that are evaluated on nearly everything say nothing of one type. */
const FEW = 8;

/** The rules that judge records of a kind. */
export function rulesOn(kind: FileKind): readonly RuleCode[] {
  const codes = new Set<string>(
    RULES.filter(({ on }) => on.length < FEW && (on as readonly string[]).includes(kind)).map((rule) => rule.code),
  );
  return RULE_CODES.filter((rule) => codes.has(rule));
}

/** The kinds of records that a rule judges, where these are few. */
export function kindsOf(rule: RuleCode): readonly FileKind[] {
  return RULES.find((one) => one.code === rule && one.on.length < FEW)?.on ?? [];
}

export interface ReferenceView {
  readonly kind: FileKind;
  readonly title: string;
  readonly doc: string;
  readonly sections: readonly Section[];
}

export function referenceView(site: Site, kind: FileKind): ReferenceView {
  const rules = rulesOn(kind).map((rule) => namedRule(site, rule));
  return {
    kind,
    title: kindTitle(kind),
    doc: fieldsOf(kind).doc,
    sections: [
      section('Where it stands', standing(kind)),
      section('Keys', keys(site, kind)),
      section('Example', referenceExample(kind)),
      section(
        'Rules that speak of it',
        words(list(rules, false, absent('Only the rules that judge every file: SYN, REF, RED.'))),
      ),
    ],
  };
}

/** All kinds with what they are and where they lie. */
export function referenceIndex(site: Site): readonly Section[] {
  const rows = REFERENCE_KINDS.map((kind) =>
    row([referenceLink(site, kind), text(fieldsOf(kind).doc), code(placeWords(kind))]),
  );
  const columns = [{ label: 'Type' }, { label: 'What it is', wide: true }, { label: 'Files' }];
  return [
    section('Types', tableBlock({ caption: 'Types of records', columns, rows, empty: '', note: null, stacked: true })),
  ];
}
