/** COM-2: who must be notified was notified, all of them. */
import { type Duty, dutiesOf, type StageClock } from '../../graph/duties.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { isLate } from '../../model/time/deadline.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { pointSpan } from '../../model/time/span.ts';
import { rangeOf } from '../dis/counts.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { allowance, clockSpots } from './told.ts';

function unsent(incident: Incident, duty: Duty, clock: StageClock, graph: Graph): Fault[] {
  if (duty.entry.decision === 'not-required' || clock.sent.length > 0 || !clock.due) return [];
  const overdue = isLate(pointSpan(graph.asOf), clock.due);
  if (overdue === 'no') return [];
  const what = `${clock.stage.id} of ${duty.obligation.id} (${duty.entry.decision})`;
  return [
    {
      at: at(incident, ...duty.path, 'stages'),
      outcome: overdue === 'yes' ? 'fail' : 'not-evidenced',
      message:
        overdue === 'yes'
          ? `${incident.id}: ${what} was due by ${formatInstant(clock.due.latest)} and has not been sent; ${allowance(incident, duty, clock)}`
          : `${incident.id}: whether ${what}, which has not been sent, is overdue cannot be told; ${allowance(incident, duty, clock)}`,
      related: clockSpots(incident, duty, clock),
    },
  ];
}

/** Of a duty to customers: as many as are affected, at the least. */
function tooFew(incident: Incident, duty: Duty, clock: StageClock): Fault[] {
  const affected = rangeOf(incident.data.customerData?.customers);
  const counts = clock.sent.map((sending) => sending.entry.recipients);
  const told = counts.filter((count) => count !== undefined);
  const last = clock.sent.at(-1);
  if (duty.obligation.data.kind === 'regulatory' || !affected || !last || told.length < counts.length) return [];
  const sum = told.reduce((total, count) => total + count, 0);
  if (sum >= affected.low) return [];
  return [
    {
      at: at(incident, ...last.path, 'recipients'),
      message: `${incident.id}: ${clock.stage.id} of ${duty.obligation.id} went to ${sum}, and ${incident.data.customerData?.customers} customers are affected`,
      help: 'Correct the number from the list of recipients; or notify those who are left, and add that sending as a further stage entry.',
      related: [{ at: at(incident, 'customerData', 'customers'), message: 'customers affected' }],
    },
  ];
}

export const notificationMissing = defineRule({
  code: 'COM-2',
  on: ['incident'],
  text: {
    what: 'A notification is required, or still pending, and a stage of its obligation that is past its due time has not been sent; or the recipients of a customer’s or contractual notice are fewer than the customers affected.',
    why: 'A duty that was recognised and not performed is the most expensive line of an incident record, and easy to see from outside.',
    fix: 'Add the notice that was sent (stages: when, by whom, to how many, with its evidence). If it was not sent, send it, and add a DEV record.',
    sources: ['S036', 'S037', 'S066', 'S119', 'S147', 'S155', 'CC2.3', 'P6.6'],
  },
  check: (incident, graph) =>
    dutiesOf(graph, incident).flatMap((duty) =>
      duty.stages.flatMap((clock) => [...unsent(incident, duty, clock, graph), ...tooFew(incident, duty, clock)]),
    ),
});
