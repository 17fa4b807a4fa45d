/** POL-1: at every instant exactly one incident response policy is in force. */
import { gapsIn, overlap } from '../../graph/coverage.ts';
import { soFar, versionsInForce } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Period } from '../../graph/periods.ts';
import { forceSpan } from '../../graph/policies.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { effectOf, isResponsePolicy, type Policy, severityFrom } from './effect.ts';

/** The approved versions of incident response policies, one of each policy, in the order in which the policies began. */
function firsts(graph: Graph): readonly Policy[] {
  const all = graph
    .approved('policy')
    .filter(isResponsePolicy)
    .sort((a, b) => effectOf(a) - effectOf(b));
  const slugs = [...new Set(all.map((rec) => rec.data.policy))];
  return slugs.flatMap((slug) => all.find((rec) => rec.data.policy === slug && rec.data.status === 'approved') ?? []);
}

function numberOfPolicies(graph: Graph): Fault[] {
  const [first, second, ...more] = firsts(graph);
  if (!first) {
    return [
      {
        at: null,
        subject: 'portal',
        message: 'No policy of kind incident-response has an approved version; one must have',
      },
    ];
  }
  if (!second) return [];
  const all = [first, second, ...more];
  return [
    {
      at: at(second, 'kind'),
      subject: 'portal',
      message: `${all.length} policies of kind incident-response have an approved version (${all.map((rec) => rec.data.policy).join(', ')}); one may`,
      related: [{ at: at(first, 'kind'), message: `${first.id} is one` }],
      records: all.map((rec) => rec.id),
      // Which of them is meant is not known: nothing is judged by any version of either.
      taints: graph
        .approved('policy')
        .filter(isResponsePolicy)
        .map((rec) => at(rec, 'kind')),
    },
  ];
}

/** The finding stands at the later of two versions that start on one day; neither is in force for certain. */
function sameDay(policy: Policy, graph: Graph): Fault[] {
  const others = graph
    .approved('policy')
    .filter(
      (rec) => rec.data.policy === policy.data.policy && effectOf(rec) === effectOf(policy) && rec.id < policy.id,
    );
  const [first] = others;
  if (!first || policy.data.effectiveFrom === undefined) return [];
  return [
    {
      at: at(policy, 'effectiveFrom'),
      message: `${policy.id} takes effect on ${policy.data.effectiveFrom}, and so does ${first.id}`,
      help: 'Give each version a day of its own; a version that was replaced before its day stays a draft.',
      related: [{ at: at(first, 'effectiveFrom'), message: `${first.id} takes effect` }],
      taints: [at(first, 'effectiveFrom')],
    },
  ];
}

/** Of two policies, one of them retired, both in force for a time: the finding stands at the version that came second. */
function besideAnother(policy: Policy, graph: Graph): Fault[] {
  const own = forceSpan(graph, policy);
  if (!own || !isResponsePolicy(policy) || firsts(graph).length > 1) return [];
  const [other] = versionsInForce(
    graph,
    (data) => data.kind === 'incident-response' && data.policy !== policy.data.policy,
  )
    .filter(({ span }) => overlap(span, own))
    .filter(({ span, policy: { id } }) => span.from < own.from || (span.from === own.from && id < policy.id));
  const both = other && overlap(other.span, own);
  if (!both) return [];
  return [
    {
      at: at(policy, 'effectiveFrom'),
      severity: severityFrom(both.from, graph),
      message: `${other.policy.id} and ${policy.id} are both in force from ${formatInstant(both.from)}${Number.isFinite(both.to) ? ` to ${formatInstant(both.to)}` : ' on'}; what happened then can be held to neither`,
      help: 'Let the one policy end (effectiveTo) on the day on which the other takes effect. If both were in fact in force, add a DEV record that says which was followed.',
      related: [{ at: at(other.policy, 'effectiveTo'), message: `${other.policy.id} ends` }],
      past: both.to <= graph.asOf,
    },
  ];
}

function ungoverned(period: Period, graph: Graph): Fault[] {
  const span = soFar(graph, period);
  if (!span || firsts(graph).length === 0) return [];
  const versions = versionsInForce(graph, (data) => data.kind === 'incident-response');
  const spans = versions.map((version) => version.span);
  return gapsIn(span, spans).map((gap): Fault => {
    const before = versions.findLast((version) => version.span.to <= gap.from);
    const after = versions.find((version) => version.span.from >= gap.to);
    const until = gap.to > graph.asOf ? 'to now' : `to ${formatInstant(gap.to)}`;
    return {
      at: at(period, 'start'),
      severity: 'deviation',
      message: `${period.id}: no incident response policy was in force from ${formatInstant(gap.from)} ${until}`,
      related: [
        ...(before ? [{ at: at(before.policy, 'effectiveTo'), message: `${before.policy.id} ends` }] : []),
        ...(after ? [{ at: at(after.policy, 'effectiveFrom'), message: `${after.policy.id} takes effect` }] : []),
      ],
      past: gap.to <= graph.asOf,
    };
  });
}

export const versionGapOrOverlap = defineRule({
  code: 'POL-1',
  on: ['portal', 'policy', 'period'],
  // Two versions of one day, or two policies, leave open which is in force: what depends on it is not judged.
  stage: 'references',
  text: {
    what: 'There is exactly one policy of kind incident-response with an approved version; no two approved versions of a policy take effect on one day; no retired policy of that kind is in force beside another; and at every instant of an examination period, so far, a version was in force.',
    why: 'An auditor measures each incident against the version in force at its time. Where there was none, or two, there is no promise to measure against, and the control has no design.',
    fix: 'Approve an incident response policy, or correct kind, effectiveFrom or effectiveTo. A day on which none was in force stays a gap: add a DEV record that says what was followed then.',
    sources: ['S040', 'S064', 'CC5.3', 'CC7.4'],
  },
  check(subject, graph) {
    if (subject.type === 'portal') return numberOfPolicies(graph);
    if (subject.type === 'period') return ungoverned(subject, graph);
    return [...sameDay(subject, graph), ...besideAnother(subject, graph)];
  },
});
