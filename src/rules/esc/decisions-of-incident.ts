/** The decisions in an incident's record: timeline, severity, escalations, notifications, significance, standing down. */
import { dutiesOf } from '../../graph/duties.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { at } from '../rule.ts';
import { type Decision, decision } from './decision.ts';

function inTimeline(incident: Incident): Decision[] {
  return (incident.data.timeline ?? []).flatMap((entry, index): Decision[] => {
    if (entry.decision === undefined || entry.actor === undefined) return [];
    const written = { role: entry.actor, path: ['timeline', index, 'actor'], at: entry.at };
    return [decision(incident, written, `decided to ${entry.decision}`, entry.decision, { kind: entry.decision })];
  });
}

function severities(incident: Incident): Decision[] {
  return (incident.data.severity ?? []).map((entry, index) => {
    const written = { role: entry.by, path: ['severity', index, 'by'], at: entry.at };
    return decision(incident, written, `classified it as ${entry.tier}`, 'classify', { kind: 'classify' });
  });
}

function escalations(incident: Incident): Decision[] {
  return (incident.data.escalations ?? []).map((entry, index) => {
    const written = { role: entry.decidedBy, path: ['escalations', index, 'decidedBy'], at: entry.at };
    return decision(incident, written, `escalated it to ${entry.to}`, 'escalate', { kind: 'escalate' });
  });
}

/** The duty says who decides, and who sends. */
function notifications(incident: Incident, graph: Graph): Decision[] {
  return dutiesOf(graph, incident).flatMap(({ obligation, entry, path, stages }) => {
    const { id, data } = obligation;
    const decides = { at: at(obligation, 'decidedBy'), message: `who decides: ${data.decidedBy}` };
    const sends = { at: at(obligation, 'executedBy'), message: `who sends: ${data.executedBy}` };
    const decided = decision(
      incident,
      { role: entry.decidedBy, path: [...path, 'decidedBy'], at: entry.decidedAt },
      `decided on ${id} (${entry.decision})`,
      'notify',
      { named: { role: data.decidedBy, by: id, spot: decides } },
    );
    const sent = stages.flatMap((clock) =>
      clock.sent.map((sending) =>
        decision(
          incident,
          { role: sending.entry.sender, path: [...sending.path, 'sender'], at: sending.entry.sentAt },
          `sent ${clock.stage.id} of ${id}`,
          'notify',
          { named: { role: data.executedBy, by: id, spot: sends } },
        ),
      ),
    );
    return [decided, ...sent];
  });
}

function endings(incident: Incident): Decision[] {
  const { significance, standDown } = incident.data;
  const determined = significance && {
    role: significance.decidedBy,
    path: ['significance', 'decidedBy'],
    at: significance.decidedAt,
  };
  const stoodDown = standDown && { role: standDown.by, path: ['standDown', 'by'], at: standDown.at };
  return [
    ...(determined && significance
      ? [decision(incident, determined, `decided on disclosure (${significance.decision})`, 'approve-disclosure')]
      : []),
    ...(stoodDown ? [decision(incident, stoodDown, 'stood it down', 'close', { kind: 'close' })] : []),
  ];
}

export function decisionsOf(incident: Incident, graph: Graph): readonly Decision[] {
  return [
    ...inTimeline(incident),
    ...severities(incident),
    ...escalations(incident),
    ...notifications(incident, graph),
    ...endings(incident),
  ];
}
