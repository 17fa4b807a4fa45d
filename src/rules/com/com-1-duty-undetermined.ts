/** COM-1: for every duty that binds an incident there is a decision. */
import type { Graph } from '../../graph/graph.ts';
import { hasReached, type Incident } from '../../graph/incidents.ts';
import { answersOf, bindingOn, type Obligation } from '../../graph/obligations.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function undetermined(incident: Incident, obligation: Obligation): Fault[] {
  if (incident.data.notifications?.some((entry) => entry.obligation === obligation.id)) return [];
  return [
    {
      at: at(incident, 'notifications'),
      message: `${incident.id} is ${incident.data.status} and bound by ${obligation.id} (${obligation.data.citation}), and nothing says whether it must be notified`,
      help: `Add an entry for ${obligation.id} to notifications: the decision (required, not-required or pending), by whom, when and why. “Nobody is notified” is a decision too.`,
      related: [{ at: at(obligation, 'appliesWhen'), message: `when ${obligation.id} applies` }],
    },
  ];
}

/** Data may be involved, and no duty in effect speaks of it: the register is likely to lack one. */
function unbound(incident: Incident, bound: readonly Obligation[], graph: Graph): Fault[] {
  const { personal, customer } = answersOf(incident);
  const open = [
    { key: 'personalData', answer: personal },
    { key: 'customerData', answer: customer },
  ].find(({ answer }) => answer === 'yes' || answer === 'unknown');
  if (!open || bound.length > 0) return [];
  const register = graph.approved('obligation').map((obligation) => obligation.id);
  return [
    {
      at: at(incident, open.key, 'involved'),
      severity: 'deviation',
      message: `${incident.id} is ${incident.data.status}, its ${open.key} is ${open.answer}, and no obligation of the register binds it (${register.length === 0 ? 'there is none' : register.join(', ')})`,
      help: 'Add the obligation that applies to content/obligations, or correct its appliesWhen or span; if no duty exists, add a DEV record that says who established this.',
      past: hasReached(incident, 'closed'),
    },
  ];
}

export const dutyUndetermined = defineRule({
  code: 'COM-1',
  on: ['incident'],
  text: {
    what: 'An obligation was in effect when the incident was detected and applies to it, the incident is contained or later, and notifications has no entry for it; or personal or customer data is, or may be, involved, and no obligation binds.',
    why: 'The question “must we notify?” has to be asked within hours and answered by somebody who may. A record without the answer cannot show that it was asked.',
    fix: 'Add an entry for the obligation to notifications, with the decision, who took it, when and why.',
    sources: ['S037', 'S081', 'S103', 'S119', 'S128', 'S149', 'S150', 'S155', 'S172', 'CC2.3', 'CC7.3', 'CC7.4'],
  },
  check(incident, graph) {
    if (!hasReached(incident, 'contained')) return [];
    const bound = bindingOn(graph, incident);
    return [...bound.flatMap((obligation) => undetermined(incident, obligation)), ...unbound(incident, bound, graph)];
  },
});
