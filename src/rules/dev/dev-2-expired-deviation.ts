/** DEV-2: an acknowledgement whose time is over. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { daySpan } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function restingOn(deviation: Rec<'deviation'>, graph: Graph): Fault[] {
  const remediation =
    deviation.data.remediation === undefined ? undefined : graph.get('remediation', deviation.data.remediation);
  if (!remediation) return [];
  const { status, due } = remediation.data;
  const open = status === 'open' || status === 'in-progress';
  const overdue = open && daySpan(due).latest < graph.asOf;
  if (status !== 'cancelled' && !overdue) return [];
  return [
    {
      at: at(deviation, 'remediation'),
      message: `${deviation.id} rests on ${remediation.id}, which is ${overdue ? `${status} and was due on ${due}` : 'cancelled'}`,
      related: [{ at: at(remediation, overdue ? 'due' : 'status'), message: overdue ? 'due' : 'its status' }],
    },
  ];
}

export const expiredDeviation = defineRule({
  code: 'DEV-2',
  on: ['deviation'],
  stage: 'findings',
  text: {
    what: 'A deviation record has expired at the instant of the check, or rests on a remediation that is cancelled or overdue. It then covers nothing.',
    why: 'An exception that outlives its term has become the practice. What it acknowledged is open again, and must be decided again.',
    fix: 'End what deviates; or have the deviation approved anew, with a new record that says why it goes on.',
    sources: ['S182', 'CC4.2'],
  },
  check(deviation, graph) {
    const { expires } = deviation.data;
    const expired = expires !== undefined && daySpan(expires).latest < graph.asOf;
    const own: Fault[] = expired
      ? [
          {
            at: at(deviation, 'expires'),
            message: `${deviation.id} expired on ${expires}; the check is made for ${formatInstant(graph.asOf)}`,
          },
        ]
      : [];
    return [...own, ...restingOn(deviation, graph)];
  },
});
