/** TRN-1: who holds a role knows what the policy asks of it. */
import type { Graph } from '../../graph/graph.ts';
import type { Role } from '../../graph/required-roles.ts';
import { type Bound, boundTo, KINDS, lapseOf, type TrainingKind, trainingsOf } from '../../graph/trained.ts';
import { formatInstant, utcDay } from '../../model/time/instant.ts';
import { at, defineRule, type Fault, type RelatedSpot } from '../rule.ts';

interface Lack {
  /** Completes the sentence "…, who held it from …, …". */
  readonly why: string;
  readonly shown: readonly RelatedSpot[];
  readonly past: boolean;
}

function lackOf(bound: Bound, kind: TrainingKind, graph: Graph): Lack[] {
  const trainings = trainingsOf(graph, bound, kind);
  const lapse = lapseOf(graph, bound, trainings);
  if (!lapse) return [];
  const expired = trainings.findLast(({ data }) => data.completedOn <= utcDay(lapse.from));
  const late = expired ? undefined : trainings.find(({ data }) => data.completedOn > bound.due);
  const what = `${kind === 'training' ? 'training on' : 'acknowledgement of'} ${bound.subject.slug} ${bound.subject.major}.x`;
  const past = lapse.to <= graph.asOf;
  if (expired) {
    const spot = { at: at(expired, 'expiresOn'), message: `${expired.id} expires` };
    return [{ why: `had ${what} that expired on ${expired.data.expiresOn}`, shown: [spot], past }];
  }
  if (!late) return [{ why: `has no ${what}, due by ${bound.due}`, shown: [], past }];
  const spot = { at: at(late, 'completedOn'), message: `${late.id} completed` };
  return [{ why: `completed ${what} on ${late.data.completedOn} only, due by ${bound.due}`, shown: [spot], past }];
}

/** A holder who has neither is one fault. */
function judge(role: Role, bound: Bound, graph: Graph): Fault[] {
  const lacks = KINDS.flatMap((kind) => lackOf(bound, kind, graph));
  const { requirement } = bound;
  if (lacks.length === 0) return [];
  return [
    {
      at: at(role, 'holdings', bound.index, 'holder'),
      message: `${role.id}: ${bound.holder}, who held it from ${role.data.holdings[bound.index]?.from}, ${lacks.map((lack) => lack.why).join(', and ')}`,
      related: [
        {
          at: at(requirement.policy, 'requiredRoles', requirement.index),
          message: `${requirement.policy.id}, from ${formatInstant(requirement.from)}, requires the role`,
        },
        ...lacks.flatMap((lack) => lack.shown),
      ],
      past: lacks.every((lack) => lack.past),
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
    sources: ['S041', 'S133', 'S158', 'S159', 'CC2.2', 'CC5.3'],
  },
  check: (role, graph) => boundTo(graph, role).flatMap((bound) => judge(role, bound, graph)),
});
