/** The projection for public and staff readers: a few records, the fields of them that they may see, and their texts. */
import type { Rec } from '../../content/record.ts';
import { keyOf } from '../../graph/links.ts';
import { idsIn } from '../../graph/parts.ts';
import { parseRef } from '../../model/forms.ts';
import { EVIDENCE_FILES } from '../../model/places.ts';
import type { RecordType } from '../../model/record-types.ts';
import type { Checked } from '../../rules/check.ts';
import { type Publication, publicEvidence } from '../evidence-files.ts';
import { hashedPublicFiles } from '../public-files.ts';
import { copyFields } from './copy.ts';
import { lensOf } from './lens.ts';
import { portalFor } from './portal-data.ts';
import type { ProjectedBody, ProjectedRecord, Projection } from './projection.ts';
import { projectionText, siteFrom } from './site.ts';
import { finishText } from './text/finish.ts';
import { type Prepared, prepareText } from './text/prepare.ts';
import { contextFor } from './text/targets.ts';
import { shownWords, type View } from './view.ts';

/** The types of which public and staff readers read the text too. */
const WITH_TEXT: ReadonlySet<RecordType> = new Set(['policy', 'plan', 'system-description', 'disclosure']);

/** Stands for a text that the check refuses, in development alone: a build does not come this far. */
const REFUSED: ProjectedBody = {
  offsetLine: 1,
  mdx: false,
  readable: true,
  empty: false,
  headings: [],
  elements: [],
  text: '',
  html: '<p>This text cannot be shown yet: the check refuses something in it.</p>',
  tree: null,
};

function recordFor(view: View, rec: Rec): ProjectedRecord {
  const { type, id, draft } = rec;
  const data = copyFields(type, rec.data, lensOf(view, type, rec));
  return { type, id, alias: null, data, file: `${type}/${id}`, base: [], draft, faults: [], body: null };
}

/** Images of evidence by the path of their file from the root, with what becomes of each. */
async function imagesFor({ graph }: View, { corpus }: Checked): Promise<ReadonlyMap<string, Publication>> {
  const items = graph.index.all('evidence');
  const published = await publicEvidence(corpus, items);
  const pairs = [...published].flatMap(([id, item]): [string, Publication][] => {
    const file = items.find((one) => one.id === id)?.data.file;
    return item.served && file !== undefined ? [[`${EVIDENCE_FILES}/${file}`, item]] : [];
  });
  return new Map(pairs);
}

/** Courses by their name, and the policies that staff see. */
function subjectsFor(view: View): readonly string[] {
  if (view.audience !== 'staff') return [];
  const sound = view.graph.index.all('training').filter(({ faults }) => faults.length === 0);
  const subjects = [...new Set(sound.map(({ data }) => data.subject))];
  const isShown = (id: string) => parseRef(id) === null || view.sees({ type: 'policy', id });
  return subjects.filter(isShown).sort();
}

function textsOf(view: View, { corpus, result }: Checked, served: ReadonlySet<string>) {
  const refused = new Set(result.findings.filter(({ rule }) => rule === 'SYN-5').map(({ file }) => file));
  const prepared = new Map<string, Prepared | null>();
  for (const rec of view.records) {
    if (rec.body === null || rec.body.empty || !WITH_TEXT.has(rec.type)) continue;
    const context = { type: rec.type, file: rec.file, record: rec.id };
    const { audience } = view;
    const shown = {
      audience,
      isServed: (path: string) => served.has(path),
      words: (text: string) => shownWords(view, text),
    };
    const text = corpus.bodyText(rec.file);
    prepared.set(keyOf(rec), refused.has(rec.file) ? null : prepareText(text, rec.body.mdx, context, shown));
  }
  return prepared;
}

/** Copies what public or staff readers may see. */
export async function projectView(view: View, checked: Checked, base: string): Promise<Projection> {
  const { corpus, result } = checked;
  const images = await imagesFor(view, checked);
  const prepared = textsOf(view, checked, new Set(images.keys()));
  const fields: Projection = {
    audience: view.audience,
    base,
    asOf: view.asOf,
    portal: portalFor(view),
    tombstones: null,
    records: view.records.map((rec) => recordFor(view, rec)),
    opaqueTypes: [],
    files: [],
    evidence: [],
    publicFiles: await hashedPublicFiles(corpus),
    result: { tool: result.tool, asOf: result.asOf },
    trainingSubjects: subjectsFor(view),
    history: null,
  };
  const site = siteFrom(projectionText(fields));
  const hasPart = (rec: Rec, fragment: string) =>
    prepared.get(keyOf(rec))?.headings.some(({ anchor }) => anchor === fragment) === true ||
    ['stages', 'findings'].some((list) => idsIn(rec, list)?.includes(fragment));
  const used = new Map<string, Publication>();
  const records = view.records.map((rec, index): ProjectedRecord => {
    const record = fields.records[index] ?? recordFor(view, rec);
    const text = prepared.get(keyOf(rec));
    if (text === undefined) return record;
    const context = contextFor({ view, rec, base, images, used, hasPart });
    return { ...record, body: text === null ? REFUSED : finishText(text, context, { view, site, rec, hasPart }) };
  });
  const evidence = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...fields, records, evidence };
}
