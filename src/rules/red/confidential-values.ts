/** The confidential values of a root, and a way to find them in other texts. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Field } from '../../model/fields-of.ts';
import { getAt, type Path } from '../../model/path.ts';
import { faultsOf, visitFields, type Wanted } from '../../model/visit-fields.ts';
import { type Found, LEAST, phraseFinder } from './phrase-finder.ts';

export interface Confidential {
  readonly record: Rec;
  readonly path: Path;
}

export interface Echo {
  readonly of: Confidential;
  /** Offsets in the text as it is written. */
  readonly from: number;
  readonly to: number;
}

export interface ConfidentialValues {
  readonly isEmpty: boolean;
  echoesIn(text: string): readonly Echo[];
}

/** White space as it reads: a line's end is a space, a space that keeps words together is one, and several are one. */
const GAPS = / ?[\n\t\u00A0\u202F][ \n\t\u00A0\u202F]*| {2,}/g;

/** In small letters, as the leak scan of a build reads it; the one capital whose small letter is longer is written short. */
function asRead(text: string): string {
  return text.replace(GAPS, ' ').replaceAll('\u0130', 'i').toLowerCase();
}

/** The offset in the text as written of each offset asked for in the text as read; both ascend. */
function inSource(text: string, found: readonly Found[]): readonly { readonly from: number; readonly to: number }[] {
  const gaps = Array.from(text.matchAll(GAPS), (match) => ({ at: match.index, more: match[0].length - 1 }));
  const sourceOf = (offset: number): number => {
    let shift = 0;
    for (const gap of gaps) {
      if (gap.at >= offset + shift) break;
      shift += gap.more;
    }
    return offset + shift;
  };
  return found.map(({ from, to }) => ({ from: sourceOf(from), to: sourceOf(to) }));
}

const memory = new WeakMap<Graph, ConfidentialValues>();

const confidential: Wanted = (field) => field.class === 'confidential';

function collect(graph: Graph): ReadonlyMap<string, Confidential> {
  const values = new Map<string, Confidential>();
  for (const record of graph.approved('incident')) {
    const add = (value: unknown, _field: Field, path: Path) => {
      // A mapping's key is visited too, at its value's place.
      if (typeof value !== 'string' || getAt(record.data, path) !== value) return;
      const phrase = asRead(value.trim());
      if (phrase.length >= LEAST && !values.has(phrase)) values.set(phrase, { record, path });
    };
    visitFields(record.type, record.data, add, { wanted: confidential, skip: faultsOf(record) });
  }
  return values;
}

/** The confidential values of eight characters or more, in capitals or small letters; of several that are the same, the first by id stands for all. */
export function confidentialValues(graph: Graph): ConfidentialValues {
  const known = memory.get(graph);
  if (known) return known;
  const values = collect(graph);
  const find = phraseFinder(values.keys());
  const made: ConfidentialValues = {
    isEmpty: values.size === 0,
    echoesIn(text) {
      const found = find(asRead(text));
      if (found.length === 0) return [];
      const places = inSource(text, found);
      return found.flatMap(({ phrase }, index) => {
        const of = values.get(phrase);
        const place = places[index];
        return of && place ? [{ of, ...place }] : [];
      });
    },
  };
  memory.set(graph, made);
  return made;
}
