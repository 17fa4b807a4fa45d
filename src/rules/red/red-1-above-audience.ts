/** RED-1: a text prints nothing that its lowest reader may not see. */
import type { BodyElement } from '../../content/body.ts';
import type { Rec } from '../../content/record.ts';
import { factOf } from '../../graph/facts.ts';
import type { Graph } from '../../graph/graph.ts';
import { isReleased } from '../../graph/releases.ts';
import { type Audience, isAudience, isLower } from '../../model/audience.ts';
import { lowestReader } from '../../model/may-see.ts';
import type { Path } from '../../model/path.ts';
import { RECORD_TYPES, typeOfId } from '../../model/record-types.ts';
import { at, defineRule, type Fault, inText } from '../rule.ts';

/** Who reads a record's text, at the least. */
function readerOf(rec: Rec): Audience {
  if (rec.type === 'disclosure' || rec.type === 'system-description') return 'public';
  if (rec.type === 'policy') return (rec as Rec<'policy'>).data.audience === 'public' ? 'public' : 'staff';
  return rec.type === 'plan' ? 'staff' : 'auditor';
}

/** The reader of an element's text: the record's, raised by each `<Audience only>` around it. */
function readerWithin(rec: Rec, element: BodyElement): Audience {
  const elements = rec.body?.elements ?? [];
  let reader = readerOf(rec);
  for (let around = element.parent; around !== null; around = elements[around]?.parent ?? null) {
    const only = elements[around]?.name === 'Audience' ? elements[around]?.attributes.only : undefined;
    if (only !== undefined && isAudience(only) && isLower(reader, only)) reader = only;
  }
  return reader;
}

/** Does a finding of an exercise lead to the remediation? Only then do staff read its title. */
function isLesson(remediation: Rec, graph: Graph): boolean {
  const { sources } = (remediation as Rec<'remediation'>).data;
  return (
    sources.some((source) => typeOfId(source) === 'tabletop') ||
    graph.backlinks(remediation).some(({ from, path }) => from.type === 'tabletop' && path[0] === 'findings')
  );
}

/** The lowest audience that may read the value at a path of this record; null where nobody may. */
function readerAt(record: Rec, path: Path, graph: Graph): Audience | null {
  const lowest = lowestReader(record.type, path);
  return lowest === 'staff' && record.type === 'remediation' && !isLesson(record, graph) ? 'auditor' : lowest;
}

function judge(rec: Rec, element: BodyElement, graph: Graph): Fault[] {
  const { of = '', is = '', as } = element.attributes;
  const state = factOf(graph, of, is, as);
  if (state.state !== 'found') return [];
  const { fact } = state;
  const reader = readerWithin(rec, element);
  const hidden = fact.paths.find((path) => {
    const lowest = readerAt(fact.record, path, graph);
    return lowest === null || isLower(reader, lowest);
  });
  if (!hidden || isReleased(rec, fact, graph)) return [];
  const lowest = readerAt(fact.record, hidden, graph);
  return [
    {
      at: inText(rec, element.at),
      message: `${rec.id} prints ${is} of ${fact.record.id}${as === undefined ? '' : ` as ${as}`} where ${reader} readers see it; ${lowest === null ? 'it is confidential and leaves the source tree for nobody' : `only ${lowest} readers may see that`}`,
      related: [{ at: at(fact.record, ...hidden), message: 'the value' }],
    },
  ];
}

export const aboveAudience = defineRule({
  code: 'RED-1',
  on: RECORD_TYPES,
  text: {
    what: 'A <Fact> prints a field that the lowest reader of its text may not see: in public text what is not public, in staff text what staff do not see. A disclosure may also print its own incidents’ times (no finer than the day), durations, and counts (a band, when small).',
    why: 'One published detail cannot be called back. The audience of a text must be decided by the field’s class, not by whoever writes the sentence.',
    fix: 'Take the fact out, print it coarser (as="date", as="month", as="band"), or put the sentence into <Audience only="auditor">.',
    sources: ['S046', 'DC 4'],
  },
  check: (rec, graph) =>
    (rec.body?.elements ?? [])
      .filter((element) => element.name === 'Fact')
      .flatMap((element) => judge(rec, element, graph)),
});
