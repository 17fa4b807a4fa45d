/** What stands behind a text: the values of records that its figures may be (rules.md, Readings). */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Incident, momentOf, remediationsOf } from '../../graph/incidents.ts';
import { MOMENTS } from '../../model/records/incident-parts.ts';
import { type Span, spanOf } from '../../model/time/span.ts';
import { type Window, windowOf } from '../../model/time/window.ts';
import { visitFields, type Wanted } from '../../model/visit-fields.ts';
import { windowsHeld } from '../pol/windows.ts';
import { countOf, type Range, rangeOf, type WrittenCount } from './counts.ts';

export interface Difference {
  readonly from: Span;
  readonly to: Span;
}

export interface Behind {
  /** Instants, days and coarser times. */
  readonly times: readonly Span[];
  readonly differences: readonly Difference[];
  readonly windows: readonly Window[];
  /** What may be counted, by noun. */
  readonly counts: ReadonlyMap<string, readonly Range[]>;
}

const times: Wanted = ({ temporal }) => temporal !== null;

function timesOf(rec: Rec): Span[] {
  const spans: Span[] = [];
  const add = (value: unknown) => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const span = spanOf(value);
    if (span && span.precision !== 'unknown') spans.push(span);
  };
  visitFields(rec.type, rec.data, add, { wanted: times });
  return spans;
}

/** Differences between any two of one incident's times, whichever is later. */
function differencesOf(incident: Incident): Difference[] {
  const known = MOMENTS.map((moment) => momentOf(incident, moment))
    .filter((span) => span !== null)
    .filter((span) => span.precision !== 'unknown');
  return known.flatMap((from) =>
    known.filter((to) => to !== from && from.earliest <= to.earliest).map((to) => ({ from, to })),
  );
}

/** The windows that a record promises, or is promised by: a policy's, an obligation's stages, a vendor's notice. */
function windowsOf(rec: Rec): readonly Window[] {
  if (rec.type === 'policy') return windowsHeld(rec as Rec<'policy'>);
  const written =
    rec.type === 'obligation'
      ? (rec as Rec<'obligation'>).data.stages.map((stage) => stage.within)
      : rec.type === 'vendor'
        ? [(rec as Rec<'vendor'>).data.noticeWithin]
        : [];
  return written.filter((one) => one !== undefined).map(windowOf);
}

/** Each one's count, and their sum where all are exact. */
function counted(values: readonly (WrittenCount | undefined)[]): Range[] {
  const ranges = values.map(rangeOf).filter((range) => range !== null);
  const exact = ranges.length > 0 && ranges.every((range) => range.low === range.high);
  const sum = ranges.reduce((total, range) => total + range.low, 0);
  return exact ? [...ranges, { low: sum, high: sum }] : ranges;
}

/** What the incidents count, as written; where a record says only that no data was involved, none. */
function countsOf(incidents: readonly Incident[], all: readonly number[]): ReadonlyMap<string, readonly Range[]> {
  const customers = counted(incidents.map((one) => one.data.customerData?.customers ?? countOf(one, 'customers')));
  const subjects = counted(incidents.map((one) => one.data.personalData?.subjects ?? countOf(one, 'subjects')));
  const components = new Set(incidents.flatMap((one) => one.data.components ?? []));
  const people = [...customers, ...subjects];
  return new Map([
    ['customer', customers],
    ['subject', subjects],
    ['user', people],
    ['person', people],
    ['record', counted(incidents.map((one) => one.data.personalData?.records ?? countOf(one, 'records')))],
    [
      'component',
      counted([...incidents.map((one) => one.data.components?.length ?? 0), components.size]).slice(
        0,
        incidents.length + 1,
      ),
    ],
    ['event', counted(incidents.map((one) => one.data.events?.length ?? 0))],
    ['incident', all.map((count) => ({ low: count, high: count }))],
  ]);
}

/**
 * What stands behind a text that is about these incidents and links to these records.
 *
 * @param numbers how many incidents the text may truly speak of
 */
export function behind(
  graph: Graph,
  incidents: readonly Incident[],
  linked: readonly Rec[],
  numbers: readonly number[],
): Behind {
  const remediations = incidents.flatMap((incident) => remediationsOf(graph, incident));
  const records: readonly Rec[] = [...new Set<Rec>([...incidents, ...remediations, ...linked])];
  return {
    times: records.flatMap(timesOf),
    differences: [...new Set([...incidents, ...linked.filter((rec) => rec.type === 'incident')])].flatMap((rec) =>
      differencesOf(rec as Incident),
    ),
    windows: linked.flatMap(windowsOf),
    counts: countsOf(incidents, numbers),
  };
}
