/** CLOCK-3: escalation within the window of the tier. */
import { type Demand, demandsOf } from '../../graph/escalations.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { getAt } from '../../model/path.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function told(incident: Incident, demand: Demand): string {
  const promise = `${demand.policy.id} allows ${formatWindow(demand.promise)} for ${demand.tier}`;
  if (demand.outcome === 'late') {
    const took = formatDuration((demand.made?.span.earliest ?? 0) - demand.start.latest);
    return `${incident.id} was escalated to ${demand.to} after ${took}; ${promise}`;
  }
  return `${incident.id}: whether it was escalated to ${demand.to} in time cannot be told from ${String(getAt(incident.data, demand.made?.path ?? []))}; ${promise}`;
}

/** One finding for an escalation, however many tiers demanded it: the first promise that was not kept. */
function judge(incident: Incident, graph: Graph): Fault[] {
  const judged = demandsOf(graph, incident).filter(
    (demand) => demand.made && (demand.outcome === 'late' || demand.outcome === 'not-evidenced'),
  );
  const roles = [...new Set(judged.map((demand) => demand.to))];
  return roles.flatMap((role) => {
    const own = judged.filter((demand) => demand.to === role);
    const demand = own.find((one) => one.outcome === 'late') ?? own[0];
    if (!demand?.made) return [];
    return [
      {
        at: at(incident, ...demand.made.path),
        outcome: demand.outcome === 'late' ? ('fail' as const) : ('not-evidenced' as const),
        message: told(incident, demand),
        related: [
          { at: at(demand.policy, ...demand.promiseAt), message: `the promise for ${demand.tier}` },
          {
            at: at(incident, ...demand.startAt),
            message: `the clock starts: ${String(getAt(incident.data, demand.startAt))}`,
          },
        ],
        past: true,
      },
    ];
  });
}

export const escalationLate = defineRule({
  code: 'CLOCK-3',
  on: ['incident'],
  text: {
    what: 'An escalation that the tier demands was made after its window. The first escalation to a role since detection serves every tier; the clock starts when the tier was assigned.',
    why: '“The policy says four hours, the ticket shows three days” is the sentence with which an incident response control fails.',
    fix: 'If the time of the escalation or of the assignment is wrong, correct it from the ticket. If the escalation was in fact late, add a DEV record that says why and who accepted it.',
    sources: ['S026', 'S034', 'S079', 'S090', 'S096', 'S097', 'S098', 'S145', 'CC7.4'],
  },
  check: (incident, graph) => judge(incident, graph),
});
