/** ESC-1: an escalation that the tier demands was made at all. */
import { type Demand, demandsOf } from '../../graph/escalations.ts';
import { hasReached, isStoodDown } from '../../graph/incidents.ts';
import { getAt } from '../../model/path.ts';
import { formatWindow } from '../../model/time/format.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';

/** The demands without an escalation, one for each role: the first that fell due. */
function missingOf(demands: readonly Demand[]): readonly Demand[] {
  const missing = demands.filter((demand) => demand.outcome === 'missing').sort((a, b) => a.due.latest - b.due.latest);
  return missing.filter((demand, index) => missing.findIndex((other) => other.to === demand.to) === index);
}

export const escalationMissing = defineRule({
  code: 'ESC-1',
  on: ['incident'],
  text: {
    what: 'A tier that the incident still held when its escalation fell due demands an escalation that is not recorded.',
    why: 'A critical incident that management never heard of is the failure that the escalation path exists to prevent, and the first thing an auditor looks for in a sampled record.',
    fix: 'Add the escalation that was made, with its time from the pager, chat or telephone log. If there was none, add a DEV record.',
    sources: ['S025', 'S026', 'S090', 'S096', 'S145', 'CC7.4', 'CC2.2'],
  },
  check: (incident, graph) =>
    missingOf(demandsOf(graph, incident)).map(
      (demand): Fault => ({
        at: at(incident, 'escalations'),
        message: `${incident.id} was never escalated to ${demand.to}; ${demand.policy.id} demands it for ${demand.tier} within ${formatWindow(demand.promise)}, by ${formatInstant(demand.due.latest)}`,
        related: [
          { at: at(demand.policy, ...demand.promiseAt), message: `the promise for ${demand.tier}` },
          {
            at: at(incident, ...demand.startAt),
            message: `the clock starts: ${String(getAt(incident.data, demand.startAt))}`,
          },
        ],
        past: hasReached(incident, 'closed') || isStoodDown(incident),
      }),
    ),
});
