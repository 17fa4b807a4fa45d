/** TTX-1: the incident response policy is exercised as often as it promises. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { forceSpan, responsePolicyAt } from '../../graph/policies.ts';
import { addWindow } from '../../model/time/deadline.ts';
import { formatWritten } from '../../model/time/format.ts';
import { type Millis, parseDate, utcDay } from '../../model/time/instant.ts';
import { type WrittenExerciseWindow, windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { type Exercise, exercisesOf } from './exercises.ts';

type Policy = Rec<'policy'>;

/** The version whose rule applies at an instant, where it has one. */
function ruleAt(graph: Graph, when: Millis): { readonly policy: Policy; readonly every: WrittenExerciseWindow } | null {
  const policy = responsePolicyAt(graph, when);
  const every = policy?.data.exerciseRule?.every;
  return policy && every !== undefined ? { policy, every } : null;
}

function fault(policy: Policy, message: string, last: Exercise | undefined, next: Exercise | undefined): Fault {
  return {
    at: at(policy, 'exerciseRule', 'every'),
    message,
    related: [last, next]
      .filter((one) => one !== undefined)
      .map((one) => ({ at: at(one, 'heldOn'), message: `${one.id} was held` })),
    past: next !== undefined,
  };
}

/** A stretch between two exercises (or from the first version's effect, or up to as-of) that is longer than the rule allows. */
function gaps(graph: Graph, first: Millis, exercises: readonly Exercise[]): Fault[] {
  const points = [
    first,
    ...exercises.map((one) => parseDate(one.data.heldOn) ?? first).filter((when) => when >= first),
  ];
  return points.flatMap((from, index) => {
    const rule = ruleAt(graph, from);
    const to = points[index + 1] ?? graph.asOf;
    if (!rule || (typeof rule.every === 'object' && 'perCalendarYear' in rule.every)) return [];
    const due = addWindow(from, windowOf(rule.every), graph.calendar);
    if ((parseDate(utcDay(to)) ?? to) <= due) return [];
    const last = exercises.find((one) => parseDate(one.data.heldOn) === from);
    const next = exercises.find((one) => parseDate(one.data.heldOn) === points[index + 1]);
    const since = last ? `${last.id} on ${last.data.heldOn}` : `the first version took effect on ${utcDay(from)}`;
    const until = next ? `until ${next.id} on ${next.data.heldOn}` : `up to ${utcDay(graph.asOf)}`;
    return [
      fault(
        rule.policy,
        `The incident response policy was not exercised since ${since}, ${until}; ${rule.policy.id} promises every ${formatWritten(rule.every)}`,
        last,
        next,
      ),
    ];
  });
}

/** A calendar year, wholly after the first version's effect and over at as-of, with too few exercises. */
function years(graph: Graph, first: Millis, exercises: readonly Exercise[]): Fault[] {
  const begin = Number(utcDay(first).slice(0, 4));
  const startsYear = utcDay(first).endsWith('-01-01');
  const end = Number(utcDay(graph.asOf).slice(0, 4)) - 1;
  const count = Math.max(0, end - begin + 1);
  return Array.from({ length: count }, (_, index) => begin + index)
    .filter((year) => year > begin || startsYear)
    .flatMap((year) => {
      const rule = ruleAt(graph, parseDate(`${year}-12-31`) ?? 0);
      if (!rule || typeof rule.every !== 'object' || !('perCalendarYear' in rule.every)) return [];
      const held = exercises.filter((one) => one.data.heldOn.startsWith(`${year}-`));
      if (held.length >= rule.every.perCalendarYear) return [];
      return [
        {
          ...fault(
            rule.policy,
            `The incident response policy was exercised ${held.length} times in ${year}; ${rule.policy.id} promises ${rule.every.perCalendarYear} per calendar year`,
            held[0],
            undefined,
          ),
          past: true,
        },
      ];
    });
}

export const exerciseOverdue = defineRule({
  code: 'TTX-1',
  on: ['portal'],
  text: {
    what: 'Between two exercises of the incident response policy, from its first version’s effect and up to the check, lies more time than its exerciseRule allows; or a calendar year passed without the promised number.',
    why: 'A plan that was never tested is a design on paper. “At least annually” is tested by laying the reports side by side.',
    fix: 'Hold the exercise and record it (content/tabletops/TTX-….mdx). If one was missed in the past, add a DEV record.',
    sources: ['S038', 'S164', 'S168', 'S169', 'CC7.5'],
  },
  check(_portal, graph) {
    const spans = graph
      .approved('policy')
      .filter((policy) => policy.data.kind === 'incident-response')
      .map((policy) => forceSpan(graph, policy)?.from ?? Infinity);
    const first = Math.min(...spans);
    if (!(first <= graph.asOf)) return [];
    const exercises = exercisesOf(graph).filter((one) => (parseDate(one.data.heldOn) ?? Infinity) <= graph.asOf);
    return [...gaps(graph, first, exercises), ...years(graph, first, exercises)];
  },
});
