/** DIS-3: the times that a disclosure states are the records'. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { momentOf } from '../../graph/incidents.ts';
import { earlierOf, laterOf, type Span, spanOf } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { type Disclosure, incidentsOf, severityFor } from './issued.ts';

const MOMENTS = ['occurred', 'detected', 'contained', 'recovered', 'closed'] as const;
type Disclosed = (typeof MOMENTS)[number];

/** Of several incidents, occurred and detected are the earliest, the others the latest, and then all must be known. */
function recorded(moment: Disclosed, incidents: readonly Rec<'incident'>[]): Span | null {
  const spans = incidents.map((incident) => momentOf(incident, moment));
  const known = spans.filter((span) => span !== null && span.precision !== 'unknown');
  const first = moment === 'occurred' || moment === 'detected';
  if (!first && known.length < spans.length) return null;
  return known.reduce<Span | null>(
    (sum, span) => (sum && span ? (first ? earlierOf : laterOf)(sum, span) : span),
    null,
  );
}

/** Is the recorded time within what is stated, at the precision of the statement? */
function agrees(stated: Span, record: Span): boolean {
  return stated.earliest <= record.earliest && record.latest <= stated.latest;
}

function judge(disclosure: Disclosure, moment: Disclosed, graph: Graph): Fault[] {
  const written = disclosure.data.timing[moment];
  const stated = spanOf(written);
  if (written === undefined || !stated) return [];
  const incidents = incidentsOf(disclosure, graph);
  const record = recorded(moment, incidents);
  if (record && agrees(stated, record)) return [];
  const said = incidents.map((incident) => `${incident.id} ${incident.data.times[moment] ?? 'nothing'}`).join(', ');
  return [
    {
      at: at(disclosure, 'timing', moment),
      severity: severityFor(disclosure, graph),
      message: `${disclosure.id} states ${moment} ${written}; the records say ${said}`,
      related: incidents.map((incident) => ({
        at: at(incident, 'times', moment),
        message: `${incident.id}: ${moment}`,
      })),
    },
  ];
}

export const timingContradicts = defineRule({
  code: 'DIS-3',
  on: ['disclosure'],
  text: {
    what: 'A time in a disclosure’s timing is not the one of its incidents, at the precision with which it is written: for several incidents the earliest occurrence and detection, the latest containment, recovery and closure.',
    why: 'Report users rely on the disclosed dates. A disclosure whose timing differs from the incident record is a misstatement in the description.',
    fix: 'Write the time as the incident record has it, at the precision that you want to disclose (an instant, a day or a month). If the disclosure is already issued, supersede it or acknowledge the deviation.',
    sources: ['S047', 'S053', 'DC 4'],
  },
  check: (disclosure, graph) => MOMENTS.flatMap((moment) => judge(disclosure, moment, graph)),
});
