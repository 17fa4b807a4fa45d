/** Random changes of a corpus in what an audience may not see, and in nothing else. */
import type { Corpus } from '../../../src/content/corpus.ts';
import type { Rec } from '../../../src/content/record.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Audience } from '../../../src/model/audience.ts';
import { type Field, fieldsOf } from '../../../src/model/fields-of.ts';
import { maySee } from '../../../src/model/may-see.ts';
import type { Path } from '../../../src/model/path.ts';
import { type FileKind, typeOfId } from '../../../src/model/record-types.ts';
import { viewOf } from '../../../src/publish/projection/view.ts';
import type { Checked } from '../../../src/rules/check.ts';

type Lower = Exclude<Audience, 'auditor'>;

/** Chooses by a seed: the same choices for the same seed. */
export class Choice {
  #state: number;
  /** How many changes were made with it. */
  made = 0;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  words(): string {
    return Array.from({ length: 1 + Math.floor(this.next() * 4) }, () =>
      Math.floor(this.next() * 1e9).toString(36),
    ).join(' ');
  }
}

/** What decides which records are seen, and what approved disclosures release: not hidden in its effect. */
const DECIDES: ReadonlySet<string> = new Set([
  ...['policy', 'version', 'status', 'audience', 'effectiveFrom', 'effectiveTo'].map((key) => `policy/${key}`),
  ...['status', 'incidents', 'issuedOn'].map((key) => `disclosure/${key}`),
  ...['times', 'personalData', 'customerData', 'title'].map((key) => `incident/${key}`),
  'system-description/status',
  'tabletop/status',
  'tabletop/findings',
  'evidence/classification',
  'training/subject',
  'plan/plan',
  'plan/version',
  ...['id', 'timeZone', 'smallCount', 'commitments', 'asOf'].map((key) => `portal/${key}`),
]);

type IsHidden = (path: Path, field: Field) => boolean;

function changed(value: unknown, field: Field, path: Path, isHidden: IsHidden, choice: Choice): unknown {
  if (Array.isArray(value)) {
    const { entry } = field;
    return entry === null
      ? value
      : value.map((item, index) => changed(item, entry, [...path, index], isHidden, choice));
  }
  if (value !== null && typeof value === 'object' && field.keys.size > 0) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const child = field.keys.get(key);
        return [key, child ? changed(item, child, [...path, key], isHidden, choice) : item];
      }),
    );
  }
  if (typeof value !== 'string' || path.at(-1) === 'id' || !isHidden(path, field) || !choice.chance(0.4)) return value;
  choice.made += 1;
  return `${value} ${choice.words()}`;
}

function changedData<T extends object>(kind: FileKind, data: T, isHidden: IsHidden, choice: Choice): T {
  return changed(
    data,
    fieldsOf(kind),
    [],
    (path, field) => !DECIDES.has(`${kind}/${String(path[0])}`) && isHidden(path, field),
    choice,
  ) as T;
}

/** Paragraphs and words for higher readers, put between what others read. */
function withSecrets(text: string, choice: Choice): string {
  const secret = () => {
    choice.made += 1;
    return choice.words();
  };
  const told = text.replace(
    /(<Audience only="auditor">)[\s\S]*?(<\/Audience>)/g,
    (_, open, close) => `${open}${secret()}${close}`,
  );
  return told
    .split('\n\n')
    .map((block) => {
      const plain = /^[A-Z][^\n<|]*$/.test(block) && !block.includes('Audience');
      const inline =
        plain && choice.chance(0.3) ? block.replace(' ', ` <Audience only="auditor">${secret()}</Audience> `) : block;
      return plain && choice.chance(0.3)
        ? `${inline}\n\n<Audience only="auditor">\n\n## ${secret()}\n\n${secret()}\n\n</Audience>`
        : inline;
    })
    .join('\n\n');
}

/** Another id for a hidden record, wherever it is named. */
function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/[A-Z]{3}-\d{4}-\d{3,4}/g, (id) => names.get(id) ?? id);
}

function renames(hidden: readonly Rec[], choice: Choice): ReadonlyMap<string, string> {
  const ids = hidden.filter(({ id }) => /^[A-Z]{3}-\d{4}-\d{3,4}$/.test(id) && choice.chance(0.2)).map(({ id }) => id);
  choice.made += ids.length;
  return new Map(ids.map((id, index) => [id, `${id.slice(0, 3)}-1999-${String(index).padStart(4, '0')}`]));
}

/** The content with changes that an audience may not see. */
export function hiddenChange(checked: Checked, audience: Lower, choice: Choice): Checked {
  const { corpus, result } = checked;
  const asOf = Date.parse(result.asOf);
  const view = viewOf({ graph: checked.graph, asOf }, audience);
  const names = renames(
    corpus.records.filter((rec) => !view.sees(rec)),
    choice,
  );
  const texts = new Map<string, string>();
  // Where an incident's file lies is told to auditors alone: any folder below `incidents` may hold it.
  const folder = choice.chance(0.3) ? 'incidents/elsewhere/' : 'incidents/2026/';
  const told = (text: string) => renamed(text, names).replaceAll('incidents/2026/', folder);
  const written = new Map(corpus.records.map(({ file }) => [told(file), file]));
  const lessons = new Set(
    checked.graph
      .all('tabletop')
      .flatMap(({ data }) => (data.findings ?? []).flatMap(({ remediations = [] }) => remediations)),
  );
  const records = corpus.records.flatMap((rec): Rec[] => {
    const isSeen = view.sees(rec);
    const isUntold = !isSeen && (rec.type === 'event' || rec.type === 'evidence' || rec.type === 'training');
    if (isUntold && rec.type !== 'training' && choice.chance(0.2)) {
      choice.made += 1;
      return [];
    }
    const isTold = (path: Path, field: Field) =>
      field.class === 'public' ||
      (isSeen && maySee(audience, rec.type, path)) ||
      (lessons.has(rec.id) && path[0] === 'title');
    const data = changedData(rec.type, rec.data, (path, field) => !isTold(path, field), choice);
    const text = corpus.bodyText(rec.file);
    if (!isSeen && text !== '') texts.set(rec.file, `${text}\n\n${choice.words()}\n`);
    if (isSeen && rec.body?.mdx) texts.set(rec.file, withSecrets(text, choice));
    const id = typeOfId(rec.id) === null ? rec.id : renamed(rec.id, names);
    const own = JSON.parse(renamed(JSON.stringify(data), names)) as Rec['data'];
    const copy = { ...rec, id, data: own, file: told(rec.file) } as Rec;
    const again =
      isUntold && choice.chance(0.1) ? [{ ...copy, id: `${rec.id.slice(0, 3)}-1998-${choice.made}` } as Rec] : [];
    return [copy, ...again];
  });
  if (choice.chance(0.5)) records.reverse();
  const portal = {
    ...corpus.portal,
    data: changedData('portal', corpus.portal.data, (_, field) => field.class !== 'public', choice),
  };
  const other: Corpus = {
    ...corpus,
    records,
    portal,
    tombstones: choice.chance(0.5) ? null : corpus.tombstones,
    bodyText: (file) => {
      const path = written.get(file) ?? file;
      return told(texts.get(path) ?? corpus.bodyText(path));
    },
    file: (path) => {
      const file = corpus.file(written.get(path) ?? path);
      return file && { ...file, sha256: choice.words(), bytes: 1 };
    },
  };
  return {
    corpus: other,
    graph: buildGraph(other, asOf),
    result: { ...result, findings: [], summary: { ...result.summary, records: 0 } },
  };
}
