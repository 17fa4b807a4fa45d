/** Links of which REF-3 found one end only, and whether the other may be written without asking anybody. */
import type { Corpus } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { mirroredFields, valuesAt } from '../../model/mirrors.ts';
import { type Path, pointerIn } from '../../model/path.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Mirror, mirrorOf } from '../../rules/ref/mirror.ts';
import { isSealed } from '../sealed-file.ts';

/** A link with one end. */
export interface MissingEnd {
  readonly finding: Finding;
  /** The file's own place of the end that is there: its record and the pointer. */
  readonly at: string;
  readonly mirror: Mirror;
}

/** An entry that is missing and may be added. */
export interface Entry {
  readonly finding: Finding;
  readonly file: string;
  /** The list, from the top of the file's data. */
  readonly path: Path;
  readonly name: string;
  readonly target: Rec;
}

export interface Refused {
  readonly finding: Finding;
  /** Why it has to be decided, or written, by somebody. */
  readonly why: string;
}

function placeOf(rec: Rec, path: Path): string {
  return `${rec.file}${pointerIn(rec.file, [...rec.base, ...path])}`;
}

/** The other end that a finding of REF-3 misses. */
function endOf(corpus: Corpus, graph: Graph, finding: Finding): MissingEnd | null {
  const at = `${finding.file ?? ''}${finding.pointer ?? ''}`;
  for (const rec of corpus.records.filter(({ file }) => file === finding.file)) {
    for (const { steps, spec } of mirroredFields(rec.type)) {
      const written = valuesAt(rec.data, steps).find(({ path }) => placeOf(rec, path) === at);
      const mirror = written && mirrorOf(graph, rec, spec, written);
      if (mirror) return { finding, at, mirror };
    }
  }
  return null;
}

function judged({ finding, at, mirror }: MissingEnd, claimed: ReadonlySet<string>): Entry | Refused {
  const { target, path, written, name } = mirror;
  if (typeof written === 'string')
    return { finding, why: `${target.id} names ${written} there: somebody has to say which of the two it is` };
  if (claimed.has(at))
    return { finding, why: 'another record claims this end: somebody has to say which of them it is' };
  if (isSealed(target)) return { finding, why: `${target.id} is approved: a change would break the seal of its text` };
  return { finding, file: target.file, path: [...target.base, ...path], name, target };
}

/** The entries that may be added, and the links that need a decision, in the order of the findings. */
export function missingEnds(
  corpus: Corpus,
  graph: Graph,
  findings: readonly Finding[],
): { readonly entries: readonly Entry[]; readonly refused: readonly Refused[] } {
  const open = findings.filter(({ rule, status }) => rule === 'REF-3' && status === 'open');
  const ends = open.map((finding) => endOf(corpus, graph, finding)).filter((end) => end !== null);
  const claimed = new Set(ends.map(({ mirror }) => placeOf(mirror.target, mirror.path)));
  const all = ends.map((end) => judged(end, claimed));
  return {
    entries: all.filter((one): one is Entry => 'name' in one),
    refused: all.filter((one): one is Refused => 'why' in one),
  };
}
