/** What may not stand in a portal: the values of fields and texts, the ids of records and the files that its audience may not see. */
import type { Corpus } from '../../content/corpus.ts';
import { type Audience, isLower } from '../../model/audience.ts';
import type { Field } from '../../model/fields-of.ts';
import { type Path, toPointer } from '../../model/path.ts';
import { EVIDENCE_FILES } from '../../model/places.ts';
import type { FileKind } from '../../model/record-types.ts';
import { formatInstant, parseInstant } from '../../model/time/instant.ts';
import { visitFields } from '../../model/visit-fields.ts';
import { piecesOfBody, piecesOfValue } from './pieces.ts';

/** By what is looked for, where it comes from: `INC-2026-004 /rootCauses/0/detail`. */
export type Sought = ReadonlyMap<string, string>;

export interface Hidden {
  readonly audience: Audience;
  /** Pieces of values in small letters; some of them may stand in what the audience sees. */
  readonly phrases: Sought;
  /** Pseudonyms that are shorter than a phrase, as written. */
  readonly names: Sought;
  /** By the SHA-256 of a file's bytes. */
  readonly files: Sought;
}

interface Gathered {
  readonly phrases: Map<string, string>;
  readonly names: Map<string, string>;
}

function add(found: Map<string, string>, texts: readonly string[], where: string): void {
  for (const text of texts) if (!found.has(text)) found.set(text, where);
}

/** A day, month or year tells nothing by itself; an instant is looked for as it is written and as a page writes it. */
function timeForms(value: string): readonly string[] {
  const instant = parseInstant(value);
  if (instant !== null) return [value, formatInstant(instant)];
  return value.includes('T') ? [value] : [];
}

/** A pseudonym of a few letters alone could be a word. */
function isName(path: Path, value: string): boolean {
  return path.at(-1) === 'holder' && value.length < 8 && value.length > 2 && /\d/.test(value);
}

function gather(found: Gathered, kind: FileKind, id: string, data: object, wants: (field: Field) => boolean): void {
  visitFields(kind, data, (value, field, path) => {
    if (typeof value !== 'string' || !wants(field)) return;
    const where = `${id} ${toPointer(path)}`;
    if (isName(path, value)) add(found.names, [value], where);
    const forms = field.temporal === null ? [value] : timeForms(value);
    add(found.phrases, forms.flatMap(piecesOfValue), where);
  });
}

const isConfidential = (field: Field): boolean => field.class === 'confidential';
const isAny = (): boolean => true;

/** Evidence files: the confidential ones for auditors, all for the others; what is published after all does not count. */
function filesOf(corpus: Corpus, audience: Audience): Sought {
  const files = new Map<string, string>();
  for (const rec of corpus.records) {
    if (rec.type !== 'evidence') continue;
    const { sha256, classification } = rec.data as { readonly sha256?: string; readonly classification: string };
    if (sha256 === undefined || (audience === 'auditor' && classification !== 'confidential')) continue;
    files.set(sha256, `${rec.id} /file`);
  }
  if (!isLower(audience, 'auditor')) return files;
  for (const [file, { sha256 }] of corpus.evidenceFiles)
    if (sha256 !== null) files.set(sha256, `${EVIDENCE_FILES}/${file}`);
  return files;
}

/**
 * Everything that an audience may not see. For public and staff readers it is everything: what they may see is told
 * apart by the scan, which knows their projection.
 */
export function hiddenFrom(corpus: Corpus, audience: Audience): Hidden {
  const found: Gathered = { phrases: new Map(), names: new Map() };
  const isAll = isLower(audience, 'auditor');
  const wants = isAll ? isAny : isConfidential;
  for (const rec of corpus.records) {
    if (isAll) add(found.phrases, piecesOfValue(rec.id), `${rec.id} /id`);
    gather(found, rec.type, rec.id, rec.data, wants);
    if (isAll && rec.body?.empty === false)
      add(found.phrases, piecesOfBody(corpus.bodyText(rec.file)), `the text of ${rec.id}`);
  }
  if (isAll) {
    gather(found, 'portal', 'portal.yaml', corpus.portal.data, wants);
    if (corpus.tombstones) gather(found, 'tombstones', 'tombstones.yaml', corpus.tombstones.data, wants);
  }
  return { audience, ...found, files: filesOf(corpus, audience) };
}
