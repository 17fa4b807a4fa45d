/** REF-1: one name, one thing. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { keyOf } from '../../graph/links.ts';
import { nounOf } from '../../model/nouns.ts';
import { getAt, type Path, startsWith } from '../../model/path.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { duplicateParts } from './duplicate-parts.ts';
import { nameSpot } from './name-spot.ts';

type Places = ReadonlyMap<string, readonly Rec[]>;

const memory = new WeakMap<Graph, { readonly names: Places; readonly externals: Places }>();

function isSound(rec: Rec, path: Path): boolean {
  return !rec.faults.some((fault) => startsWith(path, fault));
}

function externalKey(rec: Rec): string | null {
  const value = getAt(rec.data, ['externalId']);
  return typeof value === 'string' && isSound(rec, ['externalId']) ? `${rec.type}:${value}` : null;
}

function inOrder(a: Rec, b: Rec): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return Number(a.base.at(-1) ?? 0) - Number(b.base.at(-1) ?? 0);
}

/** All records by name and by external id, each list in the order of paths; what SYN-4 has judged is left out. */
function placesOf(graph: Graph): { readonly names: Places; readonly externals: Places } {
  const known = memory.get(graph);
  if (known) return known;
  const records = graph.corpus.records.filter((rec) => rec.alias === null).sort(inOrder);
  const withExternal = records.filter((rec) => externalKey(rec) !== null);
  const places = {
    names: Map.groupBy(records, keyOf),
    externals: Map.groupBy(withExternal, (rec) => externalKey(rec) ?? ''),
  };
  memory.set(graph, places);
  return places;
}

/** The first place of a name, or null where this record is it. */
function firstOf(places: readonly Rec[] | undefined, rec: Rec): Rec | null {
  const [first] = places ?? [];
  return first && (first.file !== rec.file || first.base.at(-1) !== rec.base.at(-1)) ? first : null;
}

function placeOf(rec: Rec): string {
  return rec.base.length === 0 ? rec.file : `${rec.file}, row ${Number(rec.base.at(-1)) + 1}`;
}

function twice(rec: Rec, graph: Graph): Fault[] {
  const { names, externals } = placesOf(graph);
  const faults: Fault[] = [];
  const named = firstOf(names.get(keyOf(rec)), rec);
  if (named) {
    faults.push({
      at: nameSpot(rec),
      message: `${rec.id} stands in two places: ${placeOf(named)} and ${placeOf(rec)}`,
      help: `Give this ${nounOf(rec.type)} a name of its own, or delete one of the two.`,
      related: [{ at: nameSpot(named), message: `the first ${rec.id}` }],
    });
  }
  const external = firstOf(externals.get(externalKey(rec) ?? ''), rec);
  if (external && !named) {
    faults.push({
      at: at(rec, 'externalId'),
      message: `${rec.id} and ${external.id} have one externalId, ${String(getAt(rec.data, ['externalId']))}`,
      help: `Write the externalId that the system of record has for ${rec.id}; one ticket is one record.`,
      related: [{ at: at(external, 'externalId'), message: `the same externalId at ${external.id}` }],
    });
  }
  return faults;
}

export const duplicateId = defineRule({
  code: 'REF-1',
  on: ['portal'],
  stage: 'references',
  text: {
    what: 'An id, a version of a policy or plan, or an externalId stands in two places; or two parts of one record (findings, root causes, stages, factors, tiers, entries of portal.yaml) share an id. The first place by path keeps it.',
    why: 'Two records under one name cannot be told apart in any listing, and a population with a duplicate does not tie to the system of record.',
    fix: 'Give the later record its own id, or delete it if it is a copy.',
    sources: ['S020', 'S021', 'CC7.4'],
  },
  *check(_portal, graph) {
    for (const places of placesOf(graph).names.values()) {
      for (const rec of places) yield* twice(rec, graph);
    }
    yield* duplicateParts(graph);
  },
});
