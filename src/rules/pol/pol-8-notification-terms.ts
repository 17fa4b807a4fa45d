/** POL-8: the policies name every duty to notify while it is in effect, and a duty says what it asks to be told. */
import { gapsIn, overlap, type Stretch } from '../../graph/coverage.ts';
import { versionsInForce } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import { effectOf as dutySpan, type Obligation } from '../../graph/obligations.ts';
import { forceSpan } from '../../graph/policies.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { isResponsePolicy, type Policy, severityFrom } from './effect.ts';

function names(policy: Policy, obligation: Obligation): boolean {
  return policy.data.notifications?.some((entry) => entry.obligation === obligation.id) ?? false;
}

/** The first stretch, up to as-of, in which the duty is in effect and neither policy in force names it. */
function unnamed(policy: Policy, obligation: Obligation, graph: Graph): Stretch | null {
  const force = forceSpan(graph, policy);
  const passed = force && overlap(force, dutySpan(graph, obligation), { from: -Infinity, to: graph.asOf + 1 });
  if (!passed || names(policy, obligation)) return null;
  const others = versionsInForce(graph, (data) => data.kind === 'notification');
  const naming = others.filter((version) => names(version.policy, obligation)).map((version) => version.span);
  return gapsIn(passed, naming)[0] ?? null;
}

function silentOn(policy: Policy, obligation: Obligation, graph: Graph): Fault[] {
  const gap = unnamed(policy, obligation, graph);
  if (!gap) return [];
  const other = versionsInForce(graph, (data) => data.kind === 'notification').find(({ span }) => overlap(span, gap));
  const neither = other
    ? `neither ${policy.id} nor ${other.policy.id}`
    : `${policy.id} does not, and no notification policy`;
  return [
    {
      at: at(policy, 'notifications'),
      severity: 'deviation',
      message: `${obligation.id} is in effect, and from ${formatInstant(gap.from)} ${neither} names it in notifications`,
      help: `Name ${obligation.id} in the notifications of the next version of one of the two policies, with the window and the clock that the policy promises.`,
      related: [
        { at: at(obligation, 'effectiveFrom'), message: `${obligation.id} takes effect` },
        ...(other ? [{ at: at(other.policy, 'notifications'), message: `what ${other.policy.id} names` }] : []),
      ],
      past: gap.to <= graph.asOf,
    },
  ];
}

function contentless(obligation: Obligation, graph: Graph): Fault[] {
  const { contentItems = [], stages } = obligation.data;
  if (contentItems.length > 0 || stages.some((stage) => (stage.contentItems ?? []).length > 0)) return [];
  return [
    {
      at: at(obligation, 'contentItems'),
      severity: severityFrom(dutySpan(graph, obligation).from, graph),
      message: `${obligation.id} (${obligation.data.citation}) has no contentItems, neither of its own nor at a stage`,
      help: 'Add contentItems: what the law or the contract asks a notice to say.',
    },
  ];
}

export const notificationTerms = defineRule({
  code: 'POL-8',
  on: ['policy', 'obligation'],
  text: {
    what: 'While an obligation is in effect, the incident response policy or the notification policy in force names it in notifications; and each obligation says, for itself or at a stage, what a notice must contain.',
    why: 'A duty that stands in a contract and in no policy is remembered by nobody at two in the morning. The auditor compares the register of duties with what the policy tells people to do.',
    fix: 'Name the obligation in the notifications of a policy, with a window and a clock. For the time in which no policy named it, add a DEV record.',
    sources: ['S081', 'S083', 'S103', 'S148', 'S149', 'S152', 'S154', 'S156', 'S172', 'S173', 'CC2.3', 'CC7.4'],
  },
  check(subject, graph) {
    if (subject.type === 'obligation') return contentless(subject, graph);
    if (!isResponsePolicy(subject)) return [];
    return graph.approved('obligation').flatMap((obligation) => silentOn(subject, obligation, graph));
  },
});
