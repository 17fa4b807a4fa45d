/** REM-2: what was promised by a day is done by that day. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { utcDay } from '../../model/time/instant.ts';
import { daySpan } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';

type Remediation = Rec<'remediation'>;
type WithFindings = Rec<'review'> | Rec<'tabletop'>;

/** `due` and `expires` are whole days, inclusive. */
function isOver(day: string, graph: Graph): boolean {
  return daySpan(day).latest < graph.asOf;
}

/** Whether a remediation that is open and completed at once is the one or the other is REM-3's to ask. */
function overdue(remediation: Remediation, graph: Graph): Fault[] {
  const { status, due, completedAt } = remediation.data;
  if ((status !== 'open' && status !== 'in-progress') || completedAt !== undefined || !isOver(due, graph)) return [];
  return [
    {
      at: at(remediation, 'due'),
      message: `${remediation.id} is ${status} and was due on ${due}; the check is made for ${utcDay(graph.asOf)}`,
      help: 'If it is done, write status: done with completedAt and evidence. If it takes longer, move due and record the move under dueHistory with its approval; or add a DEV record.',
      related: [{ at: at(remediation, 'status'), message: `status: ${status}` }],
    },
  ];
}

function expired(remediation: Remediation, graph: Graph): Fault[] {
  const { status, acceptedRisk } = remediation.data;
  const expires = acceptedRisk?.expires;
  if ((status !== 'accepted-risk' && status !== 'cancelled') || expires === undefined || !isOver(expires, graph))
    return [];
  return [
    {
      at: at(remediation, 'acceptedRisk', 'expires'),
      message: `The risk of ${remediation.id} was accepted until ${expires}; the check is made for ${utcDay(graph.asOf)}`,
      help: 'Have the risk accepted anew by a role with accept-risk, or take the work up again (status: open, with a due date).',
      related: [{ at: at(remediation, 'status'), message: `status: ${status}` }],
    },
  ];
}

/** A finding rests on the acceptance of its risk while no remediation answers it. */
function expiredFindings(rec: WithFindings, graph: Graph): Fault[] {
  return (rec.data.findings ?? []).flatMap(({ id, remediations = [], acceptedRisk }, index): Fault[] => {
    const expires = acceptedRisk?.expires;
    if (expires === undefined || remediations.length > 0 || !isOver(expires, graph)) return [];
    return [
      {
        at: at(rec, 'findings', index, 'acceptedRisk', 'expires'),
        message: `The risk of the finding ${id} of ${rec.id} was accepted until ${expires}; the check is made for ${utcDay(graph.asOf)}`,
        help: 'Have the risk accepted anew by a role with accept-risk, or name the remediation that answers the finding (remediations: [REM-…]).',
        related: [{ at: at(rec, 'findings', index, 'id'), message: `the finding ${id}` }],
      },
    ];
  });
}

const earlierDue = new WeakMap<Graph, ReadonlyMap<string, string>>();

/** The due dates that the manifest of an earlier build has. */
function dueBefore(graph: Graph): ReadonlyMap<string, string> {
  const known = earlierDue.get(graph);
  if (known) return known;
  const records = graph.previous?.records ?? [];
  const dues = new Map(
    records.flatMap(({ id, type, due }) => (type === 'remediation' && due ? [[id, due] as const] : [])),
  );
  earlierDue.set(graph, dues);
  return dues;
}

function moved(remediation: Remediation, graph: Graph): Fault[] {
  const before = dueBefore(graph).get(remediation.id);
  const { due, dueHistory = [] } = remediation.data;
  if (before === undefined || before === due || dueHistory.some((entry) => entry.due === before)) return [];
  return [
    {
      at: at(remediation, 'due'),
      message: `${remediation.id} is due on ${due}; an earlier build had ${before}, and dueHistory has no entry for that`,
      help: `Add "- { due: ${before}, changedAt: …, approvedBy: …, reason: … }" to dueHistory.`,
      related: [{ at: at(remediation, 'dueHistory'), message: 'the moves on record' }],
    },
  ];
}

export const overdueRemediation = defineRule({
  code: 'REM-2',
  on: ['remediation', 'review', 'tabletop'],
  text: {
    what: 'A remediation is open or in progress after its due day, an accepted risk (of a remediation, or of a finding without one) is past its expiry, or (with --previous) a due date moved without an entry in dueHistory.',
    why: 'The auditor asks whether identified gaps are closed and not just documented. An overdue action, or a date that slides in silence, is a gap that stays.',
    fix: 'Close the work with its evidence, or move the date openly with approval and reason.',
    sources: ['S104', 'S143', 'S182', 'CC4.2'],
  },
  check: (rec, graph) =>
    rec.type === 'remediation'
      ? [...overdue(rec, graph), ...expired(rec, graph), ...moved(rec, graph)]
      : expiredFindings(rec, graph),
});
