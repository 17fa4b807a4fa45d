/** The records that a text links to: by id, by `<Ref>` or by the path of their file. */
import type { BodyElement, BodyReference } from '../../content/body.ts';
import type { Rec } from '../../content/record.ts';
import type { Position } from '../../content/source.ts';
import type { Graph } from '../../graph/graph.ts';
import { splitFragment } from '../../model/forms.ts';

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}

function named(reference: BodyReference, graph: Graph): Rec | undefined {
  if (reference.form === 'external' || reference.form === 'image') return undefined;
  const { owner } = splitFragment(reference.target);
  return graph.find(owner) ?? graph.corpus.records.find((rec) => rec.file === owner);
}

/** The records that a text links to; those within one of its elements, where one is given. */
export function linkedRecords(rec: Rec, graph: Graph, within?: BodyElement): readonly Rec[] {
  const references = rec.body?.references ?? [];
  const inside = within
    ? references.filter(({ at }) => isBefore(within.at, at) && isBefore(at, within.end))
    : references;
  return [...new Set(inside.map((reference) => named(reference, graph)).filter((one) => one !== undefined))];
}
