/** The texts that RED-2 and RED-3 look through: all of a disclosure and a system description, and every `[P]` field. */
import { placeInBlock } from '../../content/body/prose.ts';
import type { Rec } from '../../content/record.ts';
import type { Owner } from '../../graph/graph.ts';
import type { Field } from '../../model/fields-of.ts';
import type { Path } from '../../model/path.ts';
import { RECORD_TYPES } from '../../model/record-types.ts';
import { visitFields, type Wanted } from '../../model/visit-fields.ts';
import { at, inText, type Spot, type SubjectOf, type SubjectType } from '../rule.ts';

/** What the rules run on: every type of record, and portal.yaml. */
export const EXPOSED = [...RECORD_TYPES, 'portal'] as const;
export type Exposed = SubjectOf<SubjectType>;

export interface ExposedText {
  readonly text: string;
  /** The language of a fence; null for all other text. */
  readonly lang: string | null;
  readonly isTarget: boolean;
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
    found.push({ text: value, lang: null, isTarget: false, spotOf: () => at(subject, ...path) });
  };
  visitFields(subject.type, subject.data, add, { wanted: isNarrative(subject.type) ? anyText : publicText });
  return found;
}

/** A text's prose, the targets of its links, and what its elements say in their attributes. */
function* bodyTexts(rec: Rec): Generator<ExposedText> {
  const { body } = rec;
  if (!body || !isNarrative(rec.type)) return;
  for (const block of body.prose) {
    const spotOf = (from: number, to: number) => inText(rec, placeInBlock(block, from, to));
    yield { text: block.text, lang: block.kind === 'code' ? (block.lang ?? '') : null, isTarget: false, spotOf };
  }
  for (const { form, target, at: position } of body.references) {
    if (form === 'external') yield { text: target, lang: null, isTarget: true, spotOf: () => inText(rec, position) };
  }
  for (const element of body.elements) {
    const because = element.attributes.because;
    const position = element.attributeAt.because ?? element.at;
    if (because !== undefined)
      yield { text: because, lang: null, isTarget: false, spotOf: () => inText(rec, position) };
  }
}

/** Every text of a subject that anybody may come to read. */
export function* exposedTexts(subject: Exposed): Generator<ExposedText> {
  yield* fieldTexts(subject);
  if (subject.type !== 'portal') yield* bodyTexts(subject);
}
