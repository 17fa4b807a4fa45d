/** REF-8: numbers that were never given, or records that were taken away. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { TOMBSTONES_FILE } from '../../model/places.ts';
import { PREFIX_OF, type PrefixedType } from '../../model/record-types.ts';
import { at, defineRule, type Fault } from '../rule.ts';

const NUMBERED = [
  'incident',
  'review',
  'remediation',
  'tabletop',
  'disclosure',
] as const satisfies readonly PrefixedType[];
const ID = /^([A-Z]+)-(\d{4})-(\d+)$/;

interface Numbered {
  /** `INC-2026`. */
  readonly series: string;
  readonly number: number;
  readonly width: number;
}

interface Taken extends Numbered {
  readonly rec: Rec;
}

function numberOf(id: string): Numbered | null {
  const [, prefix, year, digits] = ID.exec(id) ?? [];
  return digits === undefined ? null : { series: `${prefix}-${year}`, number: Number(digits), width: digits.length };
}

/** The numbers of a type's records, by series and in order; a record of two names (SYN-4) takes the numbers of both. */
function seriesOf(graph: Graph, type: (typeof NUMBERED)[number]): readonly (readonly Taken[])[] {
  const taken = graph.corpus.records
    .filter((rec) => rec.type === type)
    .flatMap((rec): Taken[] =>
      [rec.id, rec.alias ?? rec.id].flatMap((name) => {
        const found = numberOf(name);
        return found ? [{ ...found, rec }] : [];
      }),
    )
    .sort((a, b) => a.number - b.number);
  return [...Map.groupBy(taken, (one) => one.series).values()];
}

function idOf({ series, width }: Taken, number: number): string {
  return `${series}-${String(number).padStart(width, '0')}`;
}

/** Numbers between two records that no tombstone explains: a gap of any size is one finding, at its end. */
function gapBefore(next: Taken, before: number, buried: ReadonlySet<number>): Fault | null {
  // One of the two names is wrong: which numbers are missing is known once it is mended.
  if (next.rec.alias !== null) return null;
  let first = before + 1;
  let last = next.number - 1;
  while (buried.has(first)) first += 1;
  while (buried.has(last)) last -= 1;
  if (first > last) return null;
  const count = last - first + 1 - [...buried].filter((number) => first < number && number < last).length;
  const what = count === 1 ? idOf(next, first) : `${idOf(next, first)} to ${idOf(next, last)} (${count} ids)`;
  return {
    at: at(next.rec, 'id'),
    message: `${what} ${count === 1 ? 'is' : 'are'} missing before ${next.rec.id}, without a tombstone`,
    help: `Restore ${what}, or add ${count === 1 ? 'it' : 'each'} to ${TOMBSTONES_FILE} with the reason. Where gaps are normal, list the prefix under idGapsAllowed in portal.yaml.`,
  };
}

function gapsOf(numbers: readonly Taken[], buried: ReadonlySet<number>): readonly Fault[] {
  return numbers
    .map((next, index) => gapBefore(next, numbers[index - 1]?.number ?? 0, buried))
    .filter((fault) => fault !== null);
}

export const unexplainedIdGap = defineRule({
  code: 'REF-8',
  on: ['portal'],
  text: {
    what: 'The numbers of a year’s incidents, reviews, remediations, tabletops or disclosures skip one that has no tombstone.',
    why: 'The auditor counts. A missing number is a question about completeness: was the record deleted, or never opened?',
    fix: 'Restore the record, or say in content/tombstones.yaml why its number is not used. Where numbers come from a tracker that skips, allow gaps for the prefix in portal.yaml (idGapsAllowed).',
    sources: ['S021', 'S160', 'CC7.4'],
  },
  *check(portal, graph) {
    const allowed = portal.data.idGapsAllowed ?? [];
    const tombstones = (graph.tombstones?.data.tombstones ?? [])
      .map((one) => numberOf(one.id))
      .filter((one) => one !== null);
    const buried = Map.groupBy(tombstones, (one) => one.series);
    for (const type of NUMBERED) {
      if (allowed.includes(PREFIX_OF[type])) continue;
      for (const numbers of seriesOf(graph, type)) {
        const explained = buried.get(numbers[0]?.series ?? '') ?? [];
        yield* gapsOf(numbers, new Set(explained.map((one) => one.number)));
      }
    }
  },
});
