/** CLOCK-6: status updates on the promised cadence. */

import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { type Gap, lapsesOf } from '../../graph/updates.ts';
import { getAt } from '../../model/path.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function judge(incident: Incident, gap: Gap, graph: Graph): Fault {
  const from = String(getAt(incident.data, gap.from.path));
  const to = gap.to.path ? String(getAt(incident.data, gap.to.path)) : formatInstant(graph.asOf);
  const promise = `${gap.policy.id} promises one every ${formatWindow(gap.promise)} for ${gap.tier}`;
  const place = gap.to.path ? at(incident, ...gap.to.path) : at(incident, 'timeline');
  return {
    at: place,
    outcome: gap.verdict === 'yes' ? 'fail' : 'not-evidenced',
    message:
      gap.verdict === 'yes'
        ? `${incident.id}: no update for ${formatDuration(gap.to.span.earliest - gap.from.span.latest)}, from ${from} to ${to}; ${promise}`
        : `${incident.id}: whether there was an update in time between ${from} and ${to} cannot be told; ${promise}`,
    related: [
      { at: at(gap.policy, ...gap.promiseAt), message: `the promise for ${gap.tier}` },
      { at: at(incident, ...gap.from.path), message: `the gap begins: ${from}` },
    ],
    past: gap.to.path !== null,
  };
}

export const updatesLapsed = defineRule({
  code: 'CLOCK-6',
  on: ['incident'],
  text: {
    what: 'Between declaration (else detection) and recovery (else the check) there is a gap without a timeline update or internal communication that is longer than the tier’s updateEvery.',
    why: 'Updates on a set cadence are how management knows during an incident. A silent stretch in the record is a stretch without oversight.',
    fix: 'Add the updates that were in fact given (timeline entries of kind update, or internal communications). If there were none, add a DEV record.',
    sources: ['S037', 'S096', 'S126', 'S144', 'CC7.4', 'CC2.2'],
  },
  check: (incident, graph) => lapsesOf(graph, incident).map((gap) => judge(incident, gap, graph)),
});
