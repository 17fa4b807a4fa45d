/** POL-3: a policy is looked at again, in its rhythm and after what may change it. */
import type { Graph } from '../../graph/graph.ts';
import { forceSpan } from '../../graph/policies.ts';
import { isDateLate } from '../../model/time/deadline.ts';
import { formatWindow } from '../../model/time/format.ts';
import { utcDay } from '../../model/time/instant.ts';
import type { Verdict } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { effectOf, type Policy } from './effect.ts';
import { type Act, actsOf, type Call, calledFor, periodicCalls } from './reviewed.ts';

/** A call that was answered late, or not at all. */
interface Unanswered {
  readonly call: Call;
  readonly act: Act | null;
  /** The last day on which it could have been answered, where nothing did. */
  readonly until: string;
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** The last day to judge: as-of; or, where no version took over, the last day of force. */
function lastDay(policy: Policy, periodic: boolean, graph: Graph): string {
  const end = forceSpan(graph, policy)?.to ?? Infinity;
  const replaced = graph
    .approved('policy')
    .some((one) => one.data.policy === policy.data.policy && effectOf(one) > effectOf(policy));
  return utcDay(periodic || !replaced ? Math.min(graph.asOf, end - 1) : graph.asOf);
}

function unanswered(policy: Policy, call: Call, acts: readonly Act[], until: string): Unanswered[] {
  const act = acts.find(({ day }) => (call.strict ? day > call.from : day >= call.from)) ?? null;
  const late = isDateLate(act && act.day < until ? act.day : until, call.due);
  if (late === 'no') return [];
  const own = act && act.owner.id === policy.id && act.day <= until ? act : null;
  return [{ call, act: own, until, verdict: late }];
}

function told(policy: Policy, { call, act, verdict }: Unanswered): string {
  const promise = `${policy.id} allows ${formatWindow(call.window)} after ${call.what}`;
  if (verdict === 'undecidable') return `${policy.id}: whether it was reviewed in time cannot be told; ${promise}`;
  return act
    ? `${policy.id} was reviewed on ${act.day} only; ${promise}, until ${utcDay(call.due.latest)}`
    : `${policy.id} was not reviewed by ${utcDay(call.due.latest)}; ${promise}`;
}

/** One finding for each review that is late or missing, however much called for it: what fell due first. */
function judge(policy: Policy, graph: Graph): Fault[] {
  const acts = actsOf(policy, graph);
  const periodic = periodicCalls(policy, acts, graph).flatMap((call) =>
    unanswered(policy, call, acts, lastDay(policy, true, graph)),
  );
  const called = calledFor(policy, graph).flatMap((call) =>
    unanswered(policy, call, acts, lastDay(policy, false, graph)),
  );
  const all = [...periodic, ...called].sort((a, b) => a.call.due.latest - b.call.due.latest);
  return all.flatMap((one, index): Fault[] => {
    if (all.findIndex((other) => other.act === one.act) !== index) return [];
    const calls = all.filter((other) => other.act === one.act).map((other) => other.call);
    return [
      {
        at: at(policy, ...(one.act?.path ?? ['reviews'])),
        outcome: one.verdict === 'yes' ? 'fail' : 'not-evidenced',
        message: told(policy, one),
        related: calls.map(({ owner, path, what }) => ({ at: at(owner, ...path), message: what })),
        past: one.act !== null || one.until < utcDay(graph.asOf),
      },
    ];
  });
}

export const reviewOverdue = defineRule({
  code: 'POL-3',
  on: ['policy'],
  text: {
    what: 'While a version is in force, the policy is approved again, or reviewed with a reviewer who has approve-policy, at least once in reviewEvery (12 months where nothing is written); the incident response policy also within reviewAfter (90 days) of the closing of an incident of the worst tier and of each significant change in portal.yaml.',
    why: 'Auditors ask for the reviews of a policy first. One that was not looked at after a critical incident shows that lessons stay with those who were there.',
    fix: 'Add the review that took place to reviews (who, when, what came of it). If there was none, hold it now, and add a DEV record for the time that has passed.',
    sources: ['S107', 'S110', 'S111', 'S177', 'S183', 'CC3.4', 'CC5.3'],
  },
  check: judge,
});
