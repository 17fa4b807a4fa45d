/** RED-5: what is confidential is not repeated where others read it. */
import type { Register } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import type { Position } from '../../content/source.ts';
import { lineIndex, positionOf } from '../../content/text/lines.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Field } from '../../model/fields-of.ts';
import type { Path } from '../../model/path.ts';
import { PUBLIC_FILES } from '../../model/places.ts';
import { faultsOf, visitFields, type Wanted } from '../../model/visit-fields.ts';
import { at, defineRule, type Fault, inFile, inText, type Spot } from '../rule.ts';
import { type Confidential, confidentialValues } from './confidential-values.ts';
import { EXPOSED, type Exposed } from './exposed-texts.ts';

function fault(where: string, spot: Spot, { record, path }: Confidential): Fault {
  return {
    at: spot,
    message: `${where} repeats ${path.join('.')} of ${record.id}, which is confidential`,
    related: [{ at: at(record, ...path), message: 'the confidential value' }],
    records: [record.id],
  };
}

/** Each value once in a text, at its first place there. */
function echoes(text: string, graph: Graph, spotOf: (from: number, to: number) => Spot, where: string): Fault[] {
  const found = new Map<Confidential, Fault>();
  for (const { of, from, to } of confidentialValues(graph).echoesIn(text))
    if (!found.has(of)) found.set(of, fault(where, spotOf(from, to), of));
  return [...found.values()];
}

/** Fields of free text; links and times repeat nothing. */
const freeText: Wanted = (field) => field.class !== 'confidential' && !field.link && !field.temporal;

function inFields(subject: Exposed | Register<'tombstones'>, graph: Graph): Fault[] {
  const faults: Fault[] = [];
  const look = (value: unknown, _field: Field, path: Path) => {
    if (typeof value === 'string') faults.push(...echoes(value, graph, () => at(subject, ...path), subject.id));
  };
  visitFields(subject.type, subject.data, look, { wanted: freeText, skip: faultsOf(subject) });
  return faults;
}

/** A place in a text that begins on a line of its file. */
function shifted(position: Position, first: number): Position {
  const { line, column, endLine = line, endColumn = column } = position;
  return { line: line + first - 1, column, endLine: endLine + first - 1, endColumn };
}

function inBody(rec: Rec, graph: Graph): Fault[] {
  const text = rec.body ? graph.corpus.bodyText(rec.file) : '';
  const first = rec.body?.offsetLine ?? 1;
  const spotOf = (from: number, to: number) => inText(rec, shifted(positionOf(lineIndex(text), from, to), first));
  return echoes(text, graph, spotOf, rec.id);
}

function inPublicFiles(graph: Graph): Fault[] {
  return graph.corpus.publicFiles.flatMap((path) => {
    const text = graph.corpus.publicText(path) ?? '';
    const file = `${PUBLIC_FILES}/${path}`;
    return echoes(text, graph, (from, to) => inFile(file, positionOf(lineIndex(text), from, to)), file);
  });
}

export const confidentialEcho = defineRule({
  code: 'RED-5',
  on: EXPOSED,
  text: {
    what: 'A confidential value of eight characters or more stands in another field, in a text, or in a text file under public/.',
    why: 'A confidential field is kept out of every portal. The same words in the text beside it are published, and nobody looks twice at them.',
    fix: 'Write it in general words where it is repeated (“a build machine”), or drop it from the confidential fields if it need not be one.',
    sources: ['S046'],
  },
  check(subject, graph) {
    if (confidentialValues(graph).isEmpty) return [];
    if (subject.type === 'portal') {
      const withdrawn = graph.tombstones ? inFields(graph.tombstones, graph) : [];
      return [...inFields(subject, graph), ...withdrawn, ...inPublicFiles(graph)];
    }
    return [...inFields(subject, graph), ...inBody(subject, graph)];
  },
});
