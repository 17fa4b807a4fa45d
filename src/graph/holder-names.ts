/** The people of a root by their pseudonyms, and where a text names one (PIR-4, RED-3). */
import type { Rec } from '../content/record.ts';
import type { RecordType } from '../model/record-types.ts';
import { type FieldVisitor, faultsOf, visitFields } from '../model/visit-fields.ts';
import type { Graph } from './graph.ts';

const TYPES: readonly RecordType[] = ['role', 'on-call', 'training', 'tabletop', 'policy', 'remediation', 'deviation'];

const memory = new WeakMap<Graph, ReadonlySet<string>>();

/** Every `holder` that a record of the root writes. */
export function holderNames(graph: Graph): ReadonlySet<string> {
  const known = memory.get(graph);
  if (known) return known;
  const names = new Set<string>();
  for (const rec of TYPES.flatMap((type): readonly Rec[] => graph.all(type))) {
    const add: FieldVisitor = (value, _field, path) => {
      if (path.at(-1) === 'holder' && typeof value === 'string') names.add(value.trim());
    };
    visitFields(rec.type, rec.data, add, { skip: faultsOf(rec) });
  }
  memory.set(graph, names);
  return names;
}

/** A word: letters, digits and what joins them. Spaced names are looked for whole. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*/gu;
const ONE_WORD = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u;
const INNER = /[\p{L}\p{M}\p{N}_-]/u;

export interface NamedHolder {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function isWhole(text: string, from: number, to: number): boolean {
  return !INNER.test(text.charAt(from - 1)) && !INNER.test(text.charAt(to));
}

/** Where a text names a holder: as a word of its own, never as part of another. */
export function holdersIn(text: string, names: ReadonlySet<string>): NamedHolder[] {
  const found = Array.from(text.matchAll(WORD), (match) => {
    // A hyphen may end a word in running text.
    const name = match[0].replace(/-+$/, '');
    return { name, from: match.index, to: match.index + name.length };
  }).filter(({ name }) => names.has(name));
  for (const name of names) {
    if (ONE_WORD.test(name)) continue;
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      if (isWhole(text, from, from + name.length)) found.push({ name, from, to: from + name.length });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
