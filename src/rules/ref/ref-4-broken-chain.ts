/** REF-4: from a disclosure the chain goes on to what was done. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { hasReached, type Incident, remediationsOf } from '../../graph/incidents.ts';
import { at, defineRule, type Fault } from '../rule.ts';

/** A closed incident without remediation is INC-1's to report. */
function withoutAction(incident: Incident, graph: Graph): Fault[] {
  if (hasReached(incident, 'closed') && incident.data.imported === undefined) return [];
  const disclosed = graph
    .backlinks(incident)
    .find(({ from, path }) => from.type === 'disclosure' && !from.draft && path[0] === 'incidents');
  if (!disclosed || incident.data.noActionReason !== undefined || remediationsOf(graph, incident).length > 0) return [];
  return [
    {
      at: at(incident, 'remediations'),
      message: `${incident.id} is disclosed in ${disclosed.from.id} and has neither a remediation nor a noActionReason`,
      help: `List the remediations of ${incident.id} under remediations, or write noActionReason: why nothing was to be done.`,
      related: [{ at: at(disclosed.from, ...disclosed.path), message: `disclosed in ${disclosed.from.id}` }],
    },
  ];
}

function foreignRemediations(disclosure: Rec<'disclosure'>, graph: Graph): Fault[] {
  const named = disclosure.data.disposition.remediations ?? [];
  if (named.length === 0) return [];
  const incidents = disclosure.data.incidents.map((id) => graph.get('incident', id)).filter((one) => one !== undefined);
  const own = new Set(incidents.flatMap((incident) => remediationsOf(graph, incident)).map((rem) => rem.id));
  const ids = disclosure.data.incidents.join(', ');
  return named.flatMap((id, index): Fault[] => {
    if (own.has(id)) return [];
    const remediation = graph.get('remediation', id);
    return [
      {
        at: at(disclosure, 'disposition', 'remediations', index),
        message: `${disclosure.id} names ${id} in its disposition, but ${id} is no remediation of ${ids}`,
        help: `Name a remediation of ${ids}${own.size === 0 ? '' : ` (${[...own].join(', ')})`}, or add ${ids} to the sources of ${id} if it belongs to it.`,
        related: remediation ? [{ at: at(remediation, 'sources'), message: `what ${id} answers` }] : [],
      },
    ];
  });
}

export const brokenChain = defineRule({
  code: 'REF-4',
  on: ['incident', 'disclosure'],
  drafts: true,
  text: {
    what: 'A disclosed incident has no remediation and no noActionReason, or the disposition of a disclosure names a remediation that is not one of its incidents’.',
    why: 'The disclosure must lead to the incident, to what was done about it and to the controls that changed. A disposition that points elsewhere describes another incident.',
    fix: 'Link the incident to its remediations (or say why there is none), and name in the disposition only remediations of the disclosed incidents.',
    sources: ['S043', 'S057', 'CC7.4'],
  },
  check: (subject, graph) =>
    subject.type === 'incident' ? withoutAction(subject, graph) : foreignRemediations(subject, graph),
});
