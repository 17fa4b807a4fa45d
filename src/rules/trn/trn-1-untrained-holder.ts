/** TRN-1: who holds a role knows what the policy asks of it. */
import type { Graph } from '../../graph/graph.ts';
import type { Role } from '../../graph/required-roles.ts';
import { type Bound, boundTo, KINDS, lapseOf, type TrainingKind, trainingsOf } from '../../graph/trained.ts';
import { formatInstant, utcDay } from '../../model/time/instant.ts';
import { at, defineRule, type Fault, type RelatedSpot } from '../rule.ts';

function judge(role: Role, bound: Bound, kind: TrainingKind, graph: Graph): Fault[] {
  const trainings = trainingsOf(graph, bound, kind);
  const lapse = lapseOf(graph, bound, trainings);
  if (!lapse) return [];
  const before = trainings.filter(({ data }) => data.completedOn <= utcDay(lapse.from));
  const expired = before.at(-1);
  const late = trainings.find(({ data }) => data.completedOn > bound.due);
  const what = `${kind === 'training' ? 'training on' : 'acknowledgement of'} ${bound.subject.slug} ${bound.subject.major}.x`;
  const why = expired
    ? `had ${what} that expired on ${expired.data.expiresOn}`
    : late
      ? `completed ${what} on ${late.data.completedOn} only, and it was due by ${bound.due}`
      : `has no ${what}, due by ${bound.due}`;
  const shown = expired ?? late;
  const record: RelatedSpot[] = shown
    ? [{ at: at(shown, expired ? 'expiresOn' : 'completedOn'), message: `${shown.id}` }]
    : [];
  return [
    {
      at: at(role, 'holdings', bound.index, 'holder'),
      message: `${role.id}: ${bound.holder}, who held it from ${role.data.holdings[bound.index]?.from}, ${why}`,
      related: [
        {
          at: at(bound.requirement.policy, 'requiredRoles', bound.requirement.index),
          message: `${bound.requirement.policy.id}, from ${formatInstant(bound.requirement.from)}, requires the role`,
        },
        ...record,
      ],
      past: lapse.to <= graph.asOf,
    },
  ];
}

export const untrainedHolder = defineRule({
  code: 'TRN-1',
  on: ['role'],
  text: {
    what: 'A holder of a role that a policy requires has no training on, or no acknowledgement of, a major version of that policy within 30 days of taking the role or of the version taking effect, whichever is later; or what they had has expired.',
    why: 'A plan that its people have not read is paper. Training and acknowledgement records, by version, are on every auditor’s request list.',
    fix: 'Add the record of the training or acknowledgement (content/training). If it was late or is missing, make it good, and add a DEV record for the time before.',
    sources: ['S041', 'S158', 'S159', 'CC2.2', 'CC5.3'],
  },
  check: (role, graph) =>
    boundTo(graph, role).flatMap((bound) => KINDS.flatMap((kind) => judge(role, bound, kind, graph))),
});
