/** RED-5: what is confidential is not repeated where others read it. */
import { placeInBlock } from '../../content/body/prose.ts';
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

type SpotOf = (from: number, to: number) => Spot;

/** Each value once in the stretches of a text, at the first place where it is told. */
function echoes(texts: readonly (readonly [text: string, spotOf: SpotOf])[], graph: Graph, where: string): Fault[] {
  const found = new Map<Confidential, Fault>();
  for (const [text, spotOf] of texts) {
    for (const { of, from, to } of confidentialValues(graph).echoesIn(text))
      if (!found.has(of)) found.set(of, fault(where, spotOf(from, to), of));
  }
  return [...found.values()];
}

/** Fields of free text; links and times repeat nothing. */
const freeText: Wanted = (field) => field.class !== 'confidential' && !field.link && !field.temporal;

function inFields(subject: Exposed | Register<'tombstones'>, graph: Graph): Fault[] {
  const faults: Fault[] = [];
  const where = subject.type === 'tombstones' ? subject.file : subject.id;
  const look = (value: unknown, _field: Field, path: Path) => {
    if (typeof value === 'string') faults.push(...echoes([[value, () => at(subject, ...path)]], graph, where));
  };
  visitFields(subject.type, subject.data, look, { wanted: freeText, skip: faultsOf(subject) });
  return faults;
}

/** A place in a text that begins on a line of its file. */
function shifted(position: Position, first: number): Position {
  const { line, column, endLine = line, endColumn = column } = position;
  return { line: line + first - 1, column, endLine: endLine + first - 1, endColumn };
}

/** A text as it is written, link targets included, and as it reads where that may differ. */
function inBody(rec: Rec, graph: Graph): Fault[] {
  const { body } = rec;
  if (!body) return [];
  const text = graph.corpus.bodyText(rec.file);
  const written: SpotOf = (from, to) => inText(rec, shifted(positionOf(lineIndex(text), from, to), body.offsetLine));
  const blocks = body.prose.map((block): [string, SpotOf] => [
    block.text,
    (from, to) => inText(rec, placeInBlock(block, from, to)),
  ]);
  return echoes([[text, written], ...blocks], graph, rec.id);
}

function inPublicFiles(graph: Graph): Fault[] {
  return graph.corpus.publicFiles.flatMap((path) => {
    const text = graph.corpus.publicText(path) ?? '';
    const file = `${PUBLIC_FILES}/${path}`;
    return echoes([[text, (from, to) => inFile(file, positionOf(lineIndex(text), from, to))]], graph, file);
  });
}

export const confidentialEcho = defineRule({
  code: 'RED-5',
  on: EXPOSED,
  text: {
    what: 'A confidential value of eight characters or more stands in another field, in a text, or in a text file under public/, in whatever capitals or small letters, and also where marks of the text stand within it.',
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
