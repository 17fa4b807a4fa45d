/** DIS-3: the times that a disclosure states are the records'. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { momentOf } from '../../graph/incidents.ts';
import { earlierOf, laterOf, type Span, spanOf, type Verdict } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { type Disclosure, incidentsOf, isSettled, severityFor } from './issued.ts';

const MOMENTS = ['occurred', 'detected', 'contained', 'recovered', 'closed'] as const;
type Disclosed = (typeof MOMENTS)[number];

/**
 * The time of several incidents: occurred and detected are the earliest known, the others the latest, and then
 * each must be written. Null where the records say nothing.
 */
function recorded(moment: Disclosed, incidents: readonly Rec<'incident'>[]): Span | null {
  const written = incidents.map((incident) => momentOf(incident, moment));
  const spans = written.filter((span) => span !== null);
  const [first, ...others] = spans;
  if (!first) return null;
  if (moment === 'occurred' || moment === 'detected') {
    const [one = first, ...more] = spans.filter((span) => span.precision !== 'unknown');
    return more.reduce(earlierOf, one);
  }
  return spans.length < written.length ? null : others.reduce(laterOf, first);
}

/** Is the recorded time within what is stated, at the precision of the statement? */
function agrees(stated: Span, record: Span): Verdict {
  if (stated.earliest <= record.earliest && record.latest <= stated.latest) return 'yes';
  return record.latest < stated.earliest || stated.latest < record.earliest ? 'no' : 'undecidable';
}

function judge(disclosure: Disclosure, moment: Disclosed, graph: Graph): Fault[] {
  const written = disclosure.data.timing[moment];
  const stated = spanOf(written);
  if (written === undefined || !stated) return [];
  const incidents = incidentsOf(disclosure, graph);
  const record = recorded(moment, incidents);
  const verdict = record === null ? 'no' : agrees(stated, record);
  const severity = severityFor(disclosure, graph);
  // What cannot be decided is no error; of an issued disclosure it is not evidenced.
  if (verdict === 'yes' || (verdict === 'undecidable' && severity === 'error')) return [];
  const said = incidents.map((incident) => `${incident.id} ${incident.data.times[moment] ?? 'nothing'}`).join(', ');
  return [
    {
      at: at(disclosure, 'timing', moment),
      severity,
      outcome: verdict === 'no' ? 'fail' : 'not-evidenced',
      message: `${disclosure.id} states ${moment} ${written}; the records say ${said}`,
      related: incidents.map((incident) => ({
        at: at(incident, 'times', moment),
        message: `${incident.id}: ${moment}`,
      })),
      past: isSettled(disclosure, graph),
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
