/** The approval of a narrative (a disclosure or a system description): by whom, with what authority, of which text. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { hasAuthority, isEntitled } from '../../graph/holders.ts';
import { sealOf } from '../../model/seal.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { at, type Fault } from '../rule.ts';

type Narrative = Rec<'disclosure'> | Rec<'system-description'>;

function approver(narrative: Narrative, graph: Graph): Fault[] {
  const { approvedBy, approvedAt } = narrative.data;
  if (approvedBy === undefined || approvedAt === undefined) return [];
  const when = parseInstant(approvedAt) ?? 0;
  if (hasAuthority(graph, approvedBy, 'approve-disclosure', when)) return [];
  const role = graph.get('role', approvedBy);
  const why = isEntitled(graph, approvedBy, 'approve-disclosure', when)
    ? `which nobody held on ${approvedAt}`
    : 'which has no authority approve-disclosure';
  return [
    {
      at: at(narrative, 'approvedBy'),
      message: `${narrative.id} was approved by ${approvedBy}, ${why}`,
      related: role
        ? [{ at: at(role, role.data.authority ? 'authority' : 'id'), message: `the role ${approvedBy}` }]
        : [],
    },
  ];
}

function seal(narrative: Narrative, graph: Graph): Fault[] {
  const { sha256 } = narrative.data;
  if (sha256 === undefined) return [];
  const actual = sealOf(narrative.data, graph.corpus.bodyText(narrative.file));
  if (sha256 === actual) return [];
  return [
    {
      at: at(narrative, 'sha256'),
      message: `${narrative.id} is not the text that was approved: its seal is ${sha256.slice(0, 12)}…, the text gives ${actual.slice(0, 12)}…`,
      help: `If the change is meant, have the text approved again and write the new seal: sha256: ${actual}. If not, undo the change.`,
      related: [{ at: at(narrative, 'approvedAt'), message: 'approved' }],
    },
  ];
}

export function narrativeApproval(narrative: Narrative, graph: Graph): readonly Fault[] {
  return [...approver(narrative, graph), ...seal(narrative, graph)];
}
