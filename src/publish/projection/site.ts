/**
 * The site of a projection. Pages get it from its text alone: two content roots whose projections are the same
 * text are, to every page, the same content.
 */
import { buildGraph } from '../../graph/graph.ts';
import { RECORD_TYPES } from '../../model/record-types.ts';
import type { CheckResult } from '../../rules/finding.ts';
import type { Site } from '../view/site.ts';
import { corpusOf } from './corpus.ts';
import { HiddenField } from './hidden-fields.ts';
import type { Projection } from './projection.ts';

/** A projection as text. */
export function projectionText(projection: Projection): string {
  return JSON.stringify(projection);
}

/** For whom findings are not, a page cannot even count them. */
function resultOf({ result, audience }: Projection): CheckResult {
  const refuse = (): never => {
    throw new HiddenField(`a page asks for the findings of the check, which ${audience} readers may not see`);
  };
  if ('findings' in result) return result;
  return {
    ...result,
    root: '.',
    get summary() {
      return refuse();
    },
    get findings() {
      return refuse();
    },
  };
}

/** What pages are made from, read from a projection's text. */
export function siteFrom(text: string): Site {
  const projection = JSON.parse(text) as Projection;
  const corpus = corpusOf(projection);
  const graph = buildGraph(corpus, projection.asOf);
  return {
    graph,
    corpus,
    result: resultOf(projection),
    audience: projection.audience,
    base: projection.base,
    records: RECORD_TYPES.flatMap((type) => [...graph.index.all(type)]),
    evidence: new Map(projection.evidence),
    publicFiles: projection.publicFiles,
    rendered: new Map(projection.records.flatMap(({ file, body }) => (body?.html ? [[file, body.html] as const] : []))),
    trees: new Map(projection.records.flatMap(({ file, body }) => (body?.tree ? [[file, body.tree] as const] : []))),
    trainingSubjects: projection.trainingSubjects,
    history: projection.history && { ...projection.history, files: new Map(projection.history.files) },
    workingRoot: null,
  };
}
