/** POL-9: the policy does not allow itself more time than the duty does. */
import { overlap } from '../../graph/coverage.ts';
import type { Graph } from '../../graph/graph.ts';
import { effectOf as dutySpan, type Obligation } from '../../graph/obligations.ts';
import { forceSpan } from '../../graph/policies.ts';
import { formatWindow } from '../../model/time/format.ts';
import { isLonger, windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { isOver, type Policy, severityFrom } from './effect.ts';

type Promise = NonNullable<Policy['data']['notifications']>[number];

/** Clock starts in order; what stands in one group starts together (rules.md, Readings). */
const ORDER: readonly (readonly string[])[] = [
  ['detected', 'discovered'],
  ['aware'],
  ['declared'],
  ['classified-major'],
  ['materiality-determined'],
];

function rankOf(clock: string): number {
  return ORDER.findIndex((group) => group.includes(clock));
}

/** The stage that the duty's own clock starts. */
function firstStage(obligation: Obligation): number {
  const index = obligation.data.stages.findIndex((stage) => stage.after === 'clock-start');
  return Math.max(index, 0);
}

function looser(policy: Policy, promise: Promise, index: number, obligation: Obligation): Fault[] {
  const position = firstStage(obligation);
  const stage = obligation.data.stages[position];
  const faults: Fault[] = [];
  if (stage?.within !== undefined && isLonger(windowOf(promise.within), windowOf(stage.within)) === true) {
    faults.push({
      at: at(policy, 'notifications', index, 'within'),
      message: `${policy.id} allows ${formatWindow(windowOf(promise.within))} for ${obligation.id}, which allows ${formatWindow(windowOf(stage.within))} for its stage ${stage.id}`,
      related: [{ at: at(obligation, 'stages', position, 'within'), message: 'what the duty allows' }],
    });
  }
  if (rankOf(promise.clockStart) > rankOf(obligation.data.clockStart)) {
    faults.push({
      at: at(policy, 'notifications', index, 'clockStart'),
      message: `${policy.id} starts the clock of ${obligation.id} at ${promise.clockStart}; the duty starts it at ${obligation.data.clockStart}`,
      related: [{ at: at(obligation, 'clockStart'), message: 'where the duty starts' }],
    });
  }
  return faults;
}

function judge(policy: Policy, promise: Promise, index: number, graph: Graph): Fault[] {
  const obligation = graph.get('obligation', promise.obligation);
  const force = forceSpan(graph, policy);
  const both = obligation && force && overlap(force, dutySpan(graph, obligation));
  if (!obligation || !both) return [];
  const severity = severityFrom(both.from, graph);
  return looser(policy, promise, index, obligation).map((fault) => ({
    ...fault,
    severity,
    past: isOver(graph, policy),
  }));
}

export const looserThanDuty = defineRule({
  code: 'POL-9',
  on: ['policy'],
  text: {
    what: 'What a policy promises in notifications is longer than the first stage of the obligation allows, or starts from a later clock. Months are not compared with days, nor elapsed time with working days.',
    why: 'Whoever keeps such a policy to the letter breaks the law or the contract. Notification times that contradict signed agreements are among the findings that auditors look for by name.',
    fix: 'Shorten the window, or start it where the duty starts, in a new version of the policy. If the obligation is recorded wrongly, correct it from its source.',
    sources: ['S082', 'S083', 'S102', 'S152', 'S154', 'CC2.3'],
  },
  check: (policy, graph) =>
    (policy.data.notifications ?? []).flatMap((promise, index) => judge(policy, promise, index, graph)),
});
