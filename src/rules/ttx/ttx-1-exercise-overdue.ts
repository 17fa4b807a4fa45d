/** TTX-1: the incident response policy is exercised as often as it promises. */
import type { Rec } from '../../content/record.ts';
import { versionsInForce } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import { forceSpan, responsePolicyAt } from '../../graph/policies.ts';
import { dayDeadline, isDateLate } from '../../model/time/deadline.ts';
import { formatWindow } from '../../model/time/format.ts';
import { type Millis, parseDate, utcDay } from '../../model/time/instant.ts';
import { pointSpan } from '../../model/time/span.ts';
import { type Window, windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { type Exercise, exercisesOf } from './exercises.ts';

type Policy = Rec<'policy'>;

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

/** What a stretch without an exercise is measured by, and from when. */
interface Measure {
  readonly policy: Policy;
  readonly window: Window;
  readonly from: Millis;
}

function elapsedRule({ data }: Policy): Window | null {
  const every = data.exerciseRule?.every;
  return every === undefined || (typeof every === 'object' && 'perCalendarYear' in every) ? null : windowOf(every);
}

/** The rule in force where the stretch begins; where that counts by the year, or is none, the next one from its effect on. */
function measureOf(graph: Graph, from: Millis, to: Millis): Measure | null {
  const policy = responsePolicyAt(graph, from);
  const window = policy && elapsedRule(policy);
  if (window) return { policy, window, from };
  const versions = versionsInForce(graph, (data) => data.kind === 'incident-response');
  return (
    versions
      .filter(({ span }) => from < span.from && span.from < to)
      .map((version) => ({ policy: version.policy, window: elapsedRule(version.policy), from: version.span.from }))
      .find((measure): measure is Measure => measure.window !== null) ?? null
  );
}

/** A stretch between two exercises (or from the first version's effect, or up to as-of) that is longer than the rule allows. */
function gaps(graph: Graph, first: Millis, exercises: readonly Exercise[]): Fault[] {
  const points = [
    first,
    ...exercises.map((one) => parseDate(one.data.heldOn) ?? first).filter((when) => when >= first),
  ];
  return points.flatMap((begin, index) => {
    const end = points[index + 1];
    const measure = measureOf(graph, begin, end ?? graph.asOf);
    if (!measure) return [];
    const { policy, window, from } = measure;
    const due = dayDeadline(pointSpan(from), window, graph.calendar);
    if (isDateLate(utcDay(end ?? graph.asOf), due) !== 'yes') return [];
    const last = from === begin ? exercises.find((one) => parseDate(one.data.heldOn) === begin) : undefined;
    const next = exercises.find((one) => parseDate(one.data.heldOn) === end);
    const effect = from === first ? 'the first version' : policy.id;
    const since = last ? `${last.id} on ${last.data.heldOn}` : `${effect} took effect on ${utcDay(from)}`;
    const until = next ? `until ${next.id} on ${next.data.heldOn}` : `up to ${utcDay(graph.asOf)}`;
    return [
      fault(
        policy,
        `The incident response policy was not exercised since ${since}, ${until}; ${policy.id} promises every ${formatWindow(window)}`,
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
      const policy = responsePolicyAt(graph, parseDate(`${year}-12-31`) ?? 0);
      const every = policy?.data.exerciseRule?.every;
      if (!policy || typeof every !== 'object' || !('perCalendarYear' in every)) return [];
      const held = exercises.filter((one) => one.data.heldOn.startsWith(`${year}-`));
      if (held.length >= every.perCalendarYear) return [];
      return [
        {
          ...fault(
            policy,
            `The incident response policy was exercised ${held.length} times in ${year}; ${policy.id} promises ${every.perCalendarYear} per calendar year`,
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
