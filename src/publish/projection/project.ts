/** From checked content to what one portal may know of it. */
import type { Body } from '../../content/body.ts';
import type { Corpus, Register } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import type { History } from '../../history/log.ts';
import type { Audience } from '../../model/audience.ts';
import type { Path } from '../../model/path.ts';
import type { Millis } from '../../model/time/instant.ts';
import type { Checked } from '../../rules/check.ts';
import { evidencePublication } from '../evidence-files.ts';
import { hashedPublicFiles } from '../public-files.ts';
import { copyFields } from './copy.ts';
import { auditorLens } from './lens.ts';
import { projectView } from './project-view.ts';
import type { ProjectedBody, ProjectedFile, ProjectedRecord, ProjectedRegister, Projection } from './projection.ts';
import { viewOf } from './view.ts';

export interface Asked {
  readonly audience: Audience;
  /** The path that the site is served from, with a slash at both ends. */
  readonly base: string;
  /** What git says of the content; null where it says nothing. */
  readonly history: History | null;
}

function bodyOf(body: Body, text: string): ProjectedBody {
  const { offsetLine, mdx, readable, empty } = body;
  const elements = body.elements.flatMap(({ name, attributes, text: words }) =>
    name === 'Claim' || name === 'AsStated' ? [{ name, attributes, text: words }] : [],
  );
  const headings = body.headings.map(({ text: words, anchor, depth }) => ({ text: words, anchor, depth }));
  return { offsetLine, mdx, readable, empty, headings, elements, text: empty ? '' : text, html: null, tree: null };
}

/** The faults that a record is seen with: those of its file, and what the rules found in its references. */
function faultsOf({ graph }: Checked, rec: Rec): readonly Path[] {
  const seen = graph.index.byName(rec.type, rec.id);
  return seen?.file === rec.file ? seen.faults : rec.faults;
}

function recordOf(checked: Checked, rec: Rec): ProjectedRecord {
  const faults = faultsOf(checked, rec);
  const { type, id, alias, file, base, draft, body } = rec;
  return {
    type,
    id,
    alias,
    data: copyFields(type, rec.data, auditorLens(faults)),
    file,
    base,
    draft,
    faults,
    body: body && bodyOf(body, checked.corpus.bodyText(file)),
  };
}

function registerOf({ type, data, file, faults }: Register<'portal'> | Register<'tombstones'>): ProjectedRegister {
  return { data: copyFields(type, data, auditorLens(faults)), file, faults };
}

function filesOf(corpus: Corpus): readonly ProjectedFile[] {
  const paths = new Set(corpus.records.map(({ file }) => file));
  return [...paths].map((path) => ({ path, sha256: corpus.file(path)?.sha256 ?? '' }));
}

/** Everything, with the confidential values withheld. */
async function projectAll(checked: Checked, { base, history }: Asked, asOf: Millis): Promise<Projection> {
  const { corpus, graph, result } = checked;
  const { portal, tombstones } = graph;
  return {
    audience: 'auditor',
    base,
    asOf,
    portal: registerOf({ ...corpus.portal, faults: portal.faults }),
    tombstones: corpus.tombstones && registerOf({ ...corpus.tombstones, faults: tombstones?.faults ?? [] }),
    records: corpus.records.map((rec) => recordOf(checked, rec)),
    opaqueTypes: [...corpus.opaqueTypes],
    files: filesOf(corpus),
    evidence: [...(await evidencePublication(corpus, graph.index.all('evidence')))],
    publicFiles: await hashedPublicFiles(corpus),
    result: { ...result, root: '.' },
    trainingSubjects: [],
    history: history && { ...history, files: [...history.files] },
  };
}

/**
 * Copies what an audience may see.
 *
 * @param checked content that passed its gate (or, in development, any)
 */
export async function project(checked: Checked, asked: Asked): Promise<Projection> {
  const { audience, base } = asked;
  const asOf = Date.parse(checked.result.asOf);
  if (audience === 'auditor') return projectAll(checked, asked, asOf);
  return projectView(viewOf({ graph: checked.graph, asOf }, audience), checked, base);
}
