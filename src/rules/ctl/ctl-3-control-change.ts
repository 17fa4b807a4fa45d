/** CTL-3: controls are changed by those who may, before the change takes effect. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { deadline, isLate } from '../../model/time/deadline.ts';
import { parseDate, parseInstant, utcDay } from '../../model/time/instant.ts';
import { pointSpan } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';

type Change = Rec<'control-change'>;
const AFTERWARDS = { kind: 'businessDays', days: 5 } as const;

function approver(change: Change, graph: Graph): Fault[] {
  const { approvedBy } = change.data;
  const role = approvedBy === undefined ? undefined : graph.get('role', approvedBy);
  if (!role || (role.data.authority ?? []).length > 0) return [];
  return [
    {
      at: at(change, 'approvedBy'),
      message: `${change.id} was approved by ${role.id}, a role without any authority`,
      related: [{ at: at(role, role.data.authority ? 'authority' : 'id'), message: `the role ${role.id}` }],
    },
  ];
}

/** Approval comes no later than the day of effect; in an emergency within five business days of it. */
function order(change: Change, graph: Graph): Fault[] {
  const { approvedAt, effectiveFrom, emergency } = change.data;
  const approved = parseInstant(approvedAt ?? '');
  const effect = parseDate(effectiveFrom);
  if (approved === null || effect === null || utcDay(approved) <= effectiveFrom) return [];
  const due = deadline(pointSpan(effect), AFTERWARDS, graph.calendar);
  if (emergency && isLate(pointSpan(approved), due) === 'no') return [];
  return [
    {
      at: at(change, 'approvedAt'),
      message: emergency
        ? `${change.id} took effect on ${effectiveFrom} as an emergency change and was approved on ${approvedAt}, more than 5 business days later`
        : `${change.id} took effect on ${effectiveFrom} and was approved on ${approvedAt}, after that`,
      related: [{ at: at(change, 'effectiveFrom'), message: 'takes effect' }],
      past: true,
    },
  ];
}

export const controlChange = defineRule({
  code: 'CTL-3',
  on: ['control-change'],
  text: {
    what: 'A control change was approved by a role without any authority, or took effect before the day of its approval; an emergency change may be approved within five business days of its effect.',
    why: 'A control that anybody can change is no control. Approval after the fact is the exception that must be visible as one.',
    fix: 'Correct the role or the times from the change record. If the change was in fact made first and approved later, add a DEV record.',
    sources: ['S015', 'S051', 'CC8.1', 'CC5.3'],
  },
  check: (change, graph) => [...approver(change, graph), ...order(change, graph)],
});
