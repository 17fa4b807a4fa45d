/**
 * What an audience may see, as texts: whatever stands in them is no secret. It is read from the content by the classes
 * of the fields and not from the projection: what a fault lets through there is still looked for.
 */
import { bareIdsIn } from '../../content/body/ids.ts';
import type { Corpus } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import { type Audience, isAudience, isLower } from '../../model/audience.ts';
import type { Field } from '../../model/fields-of.ts';
import { maySee } from '../../model/may-see.ts';
import type { Path } from '../../model/path.ts';
import { type FileKind, RECORD_TYPES, typeOfId } from '../../model/record-types.ts';
import { formatInstant, parseInstant } from '../../model/time/instant.ts';
import { visitFields } from '../../model/visit-fields.ts';
import { shortName } from '../view/links.ts';
import { recordsOf, type Site } from '../view/site.ts';
import { titleOf } from '../view/title.ts';

type Keep = (value: string, field: Field, path: Path) => boolean;

/** An instant also as pages write it. */
function forms(value: string): readonly string[] {
  const instant = value.length < 40 ? parseInstant(value) : null;
  return instant === null ? [value] : [value, formatInstant(instant)];
}

function stringsOf(kind: FileKind, data: object, keep: Keep): readonly string[] {
  const strings: string[] = [];
  visitFields(kind, data, (value, field, path) => {
    if (typeof value === 'string' && keep(value, field, path)) strings.push(...forms(value));
  });
  return strings;
}

const HIGHER = /<Audience\s+only=["'](\w+)["']\s*>[\s\S]*?<\/Audience>/g;

/** A text without what is for higher readers. */
function readable(text: string, audience: Audience): string {
  return text.replace(HIGHER, (whole, only: string) => (isAudience(only) && isLower(audience, only) ? ' ' : whole));
}

/** A text without the ids of records that are not seen. */
function withoutIds(text: string, sees: (id: string) => boolean): string {
  let shown = '';
  let from = 0;
  for (const { id, from: at, to } of bareIdsIn(text)) {
    if (typeOfId(id) === null || sees(id)) continue;
    shown += `${text.slice(from, at)} `;
    from = to;
  }
  return shown + text.slice(from);
}

function bodyOf(corpus: Corpus, rec: Rec): string {
  return rec.body === null || rec.body.empty ? '' : corpus.bodyText(rec.file);
}

/** What auditors see: all but the confidential fields. */
function forAuditors(corpus: Corpus): readonly string[] {
  const keep: Keep = (_value, field) => field.class !== 'confidential';
  const records = corpus.records.flatMap((rec) => [...stringsOf(rec.type, rec.data, keep), bodyOf(corpus, rec)]);
  return [...records, ...stringsOf('portal', corpus.portal.data, keep)];
}

const isRecordType = (name: string): boolean => (RECORD_TYPES as readonly string[]).includes(name);

/** The lessons of exercises that are seen come with the titles of their remediations. */
function lessonTitles(corpus: Corpus, { audience, records }: Site): readonly string[] {
  const shown = new Set(records.flatMap(({ type, id }) => (type === 'tabletop' && audience === 'staff' ? [id] : [])));
  const exercises = corpus.records.filter(({ type, id }) => type === 'tabletop' && shown.has(id)) as readonly Rec[];
  const named = exercises.flatMap((rec) =>
    ((rec as Rec<'tabletop'>).data.findings ?? []).flatMap(({ remediations }) => remediations ?? []),
  );
  return corpus.records.flatMap((rec) =>
    rec.type === 'remediation' && named.includes(rec.id) ? [(rec as Rec<'remediation'>).data.title] : [],
  );
}

/** The names by which disclosures speak of commitments. */
function commitmentIds({ portal }: Corpus): readonly string[] {
  return (portal.data.commitments ?? []).map(({ id }) => id);
}

/** What the others see: public fields, the fields of their records that they may see, and the texts of these. */
function forReaders(corpus: Corpus, site: Site): readonly string[] {
  const { audience, records, rendered } = site;
  const seen = new Set(records.map(({ type, id }) => `${type}:${id}`));
  const ids = new Set(records.map(({ id }) => id));
  const sees = (id: string) => ids.has(id);
  const keepOf =
    (kind: FileKind, isSeen: boolean): Keep =>
    (value, field, path) => {
      if (field.class !== 'public' && !(isSeen && maySee(audience, kind, path))) return false;
      return field.link === null || !field.link.to.some(isRecordType) || sees(value);
    };
  const texts = corpus.records.flatMap((rec): readonly string[] => {
    if (rec.draft) return [];
    const isSeen = seen.has(`${rec.type}:${rec.id}`);
    const fields = stringsOf(rec.type, rec.data, keepOf(rec.type, isSeen));
    // A text that a portal renders is read by its readers; that of a record which they see in part is not.
    const body = rendered.has(`${rec.type}/${rec.id}`) ? readable(bodyOf(corpus, rec), audience) : '';
    return [...fields, body];
  });
  const facts = [...rendered.values()].flatMap((html) => html.match(/<span class="fact">.*?<\/span>/g) ?? []);
  const portal = stringsOf('portal', corpus.portal.data, keepOf('portal', true));
  const named = [...lessonTitles(corpus, site), ...commitmentIds(corpus), ...ids];
  return [...texts, ...facts, ...portal, ...named].map((text) => withoutIds(text, sees));
}

/** What pages make of it: names and titles that are put together. */
function madeOf(site: Site): readonly string[] {
  return RECORD_TYPES.flatMap((type) => recordsOf(site, type).flatMap((rec) => [titleOf(rec), shortName(rec)]));
}

/**
 * The texts that the readers of a site may see.
 *
 * @param corpus the content that the site was made from
 */
export function visibleTexts(corpus: Corpus, site: Site): readonly string[] {
  const texts = site.audience === 'auditor' ? forAuditors(corpus) : [...forReaders(corpus, site), ...madeOf(site)];
  return [...texts, site.base, formatInstant(site.graph.asOf)];
}
