/** The texts that RED-2 and RED-3 look through: all of a disclosure and a system description, and every `[P]` field. */
import { placeInBlock } from '../../content/body/prose.ts';
import type { BodyReference, ProseSpan } from '../../content/body.ts';
import type { Rec } from '../../content/record.ts';
import type { Owner } from '../../graph/graph.ts';
import type { Field } from '../../model/fields-of.ts';
import type { Path } from '../../model/path.ts';
import { RECORD_TYPES } from '../../model/record-types.ts';
import { faultsOf, visitFields, type Wanted } from '../../model/visit-fields.ts';
import { at, inText, type Spot, type SubjectOf, type SubjectType } from '../rule.ts';

/** What the rules run on: every type of record, and portal.yaml. */
export const EXPOSED = [...RECORD_TYPES, 'portal'] as const;
export type Exposed = SubjectOf<SubjectType>;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface ExposedText {
  readonly text: string;
  /** The language of a fence; null for all other text. */
  readonly lang: string | null;
  /** The stretches that are the addresses of links. */
  readonly addresses: readonly Stretch[];
  spotOf(from: number, to: number): Spot;
}

/** The types that are public in all their fields and in their text. */
export function isNarrative(type: Owner['type']): boolean {
  return type === 'disclosure' || type === 'system-description';
}

const anyText: Wanted = (field) => !field.link && !field.temporal;
const publicText: Wanted = (field) => anyText(field) && field.class === 'public';

/** Field texts: links, times and the seal are none. */
function fieldTexts(subject: Exposed): readonly ExposedText[] {
  const found: ExposedText[] = [];
  const add = (value: unknown, _field: Field, path: Path) => {
    if (typeof value !== 'string' || path[0] === 'sha256') return;
    found.push({ text: value, lang: null, addresses: [], spotOf: () => at(subject, ...path) });
  };
  const wanted = isNarrative(subject.type) ? anyText : publicText;
  visitFields(subject.type, subject.data, add, { wanted, skip: faultsOf(subject) });
  return found;
}

type ByPlace = ReadonlyMap<string, BodyReference>;

function byPlace(references: readonly BodyReference[]): ByPlace {
  const external = references.filter((one) => one.form === 'external');
  return new Map(external.map((one) => [`${one.at.line}:${one.at.column}`, one]));
}

/** The address that a stretch of a link's text itself is, as GFM finds it in running text, or between `<` and `>`. */
function addressAt({ at: { line, column }, link }: ProseSpan, text: string, links: ByPlace): BodyReference | undefined {
  const found = link ? (links.get(`${line}:${column}`) ?? links.get(`${line}:${column - 1}`)) : undefined;
  return found && [text, `http://${text}`, `mailto:${text}`].includes(found.target) ? found : undefined;
}

/** A text's prose, the targets of its links (those that are not their own text), and what its elements say in their attributes. */
function* bodyTexts(rec: Rec): Generator<ExposedText> {
  const { body } = rec;
  if (!body || !isNarrative(rec.type)) return;
  const links = byPlace(body.references);
  const shown = new Set<BodyReference>();
  for (const block of body.prose) {
    const addresses = block.spans.filter((span) => {
      const reference = addressAt(span, block.text.slice(span.from, span.to), links);
      if (reference) shown.add(reference);
      return reference;
    });
    const spotOf = (from: number, to: number) => inText(rec, placeInBlock(block, from, to));
    yield { text: block.text, lang: block.kind === 'code' ? (block.lang ?? '') : null, addresses, spotOf };
  }
  for (const reference of body.references) {
    const { form, target, at: position } = reference;
    if (form !== 'external' || shown.has(reference)) continue;
    const addresses = [{ from: 0, to: target.length }];
    yield { text: target, lang: null, addresses, spotOf: () => inText(rec, position) };
  }
  for (const element of body.elements) {
    const because = element.attributes.because;
    const position = element.attributeAt.because ?? element.at;
    if (because !== undefined) yield { text: because, lang: null, addresses: [], spotOf: () => inText(rec, position) };
  }
}

/** Every text of a subject that anybody may come to read. */
export function* exposedTexts(subject: Exposed): Generator<ExposedText> {
  yield* fieldTexts(subject);
  if (subject.type !== 'portal') yield* bodyTexts(subject);
}
