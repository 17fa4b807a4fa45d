/**
 * The site of a projection. Pages get it from its text alone: two content roots whose projections are the same
 * text are, to every page, the same content.
 */
import { buildGraph } from '../../graph/graph.ts';
import { RECORD_TYPES } from '../../model/record-types.ts';
import type { Site } from '../view/site.ts';
import { corpusOf } from './corpus.ts';
import type { Projection } from './projection.ts';

/** A projection as text. */
export function projectionText(projection: Projection): string {
  return JSON.stringify(projection);
}

/** What pages are made from, read from a projection's text. */
export function siteFrom(text: string): Site {
  const projection = JSON.parse(text) as Projection;
  const corpus = corpusOf(projection);
  const graph = buildGraph(corpus, projection.asOf);
  return {
    graph,
    corpus,
    result: projection.result,
    audience: projection.audience,
    base: projection.base,
    records: RECORD_TYPES.flatMap((type) => [...graph.index.all(type)]),
    evidence: new Map(projection.evidence),
    publicFiles: projection.publicFiles,
  };
}
