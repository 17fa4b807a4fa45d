/** When a policy was reviewed, and when it had to be (POL-3). */
import type { Rec } from '../../content/record.ts';
import type { Graph, Owner } from '../../graph/graph.ts';
import { hasAuthority } from '../../graph/holders.ts';
import { currentTier, tierSpells } from '../../graph/incidents.ts';
import { forceSpan, responsePolicyAt } from '../../graph/policies.ts';
import type { Path } from '../../model/path.ts';
import { dayDeadline } from '../../model/time/deadline.ts';
import { type Millis, parseDate, parseInstant, utcDay } from '../../model/time/instant.ts';
import { daySpan, type Span, spanOf } from '../../model/time/span.ts';
import { type Window, windowOf } from '../../model/time/window.ts';
import { effectOf, isResponsePolicy, type Policy } from './effect.ts';

/** A review or approval: the day on which the policy was looked at by somebody who may approve it. */
export interface Act {
  readonly day: string;
  readonly owner: Policy;
  readonly path: Path;
}

/** What called for a review: where it is written, and by when. */
export interface Call {
  readonly what: string;
  readonly owner: Owner;
  readonly path: Path;
  /** The first day on which a review answers it. */
  readonly from: string;
  readonly window: Window;
  readonly due: Span;
  /** A review of the same day is the call itself, not its answer. */
  readonly strict: boolean;
}

function actsIn(policy: Policy, graph: Graph): Act[] {
  const approvals = (policy.data.approvals ?? []).map(
    (approval, index): Act => ({
      day: utcDay(parseInstant(approval.at) ?? 0),
      owner: policy,
      path: ['approvals', index, 'at'],
    }),
  );
  const reviews = (policy.data.reviews ?? []).flatMap((review, index): Act[] => {
    const on = parseDate(review.on) ?? 0;
    const entitled = review.reviewers.some((role) => hasAuthority(graph, role, 'approve-policy', on));
    return entitled ? [{ day: review.on, owner: policy, path: ['reviews', index, 'on'] }] : [];
  });
  return [...approvals, ...reviews];
}

/** The acts that look at a version: its own and those of the versions after it, by day. */
export function actsOf(policy: Policy, graph: Graph): readonly Act[] {
  return graph
    .approved('policy')
    .filter((one) => one.data.policy === policy.data.policy && effectOf(one) >= effectOf(policy))
    .flatMap((one) => actsIn(one, graph))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** Every review, and the taking effect, calls for the next one; what would fall due after the end of force does not. */
export function periodicCalls(policy: Policy, acts: readonly Act[], graph: Graph): readonly Call[] {
  const { effectiveFrom, reviewEvery } = policy.data;
  if (!forceSpan(graph, policy) || effectiveFrom === undefined) return [];
  const window = windowOf(reviewEvery ?? 'P12M');
  const within = acts.filter(({ day }) => day > effectiveFrom);
  const starts = [{ day: effectiveFrom, owner: policy, path: ['effectiveFrom'] as Path }, ...within];
  return starts.map(({ day, owner, path }) => ({
    what: path[0] === 'effectiveFrom' ? `taking effect on ${day}` : `the review of ${day}`,
    owner,
    path,
    from: day,
    window,
    due: dayDeadline({ ...daySpan(day), latest: parseDate(day) ?? 0 }, window, graph.calendar),
    strict: true,
  }));
}

/** Was the incident's last tier the worst of the version by which it was assigned? Two of one rank are POL-7's to report. */
function isWorst(incident: Rec<'incident'>, graph: Graph): boolean {
  const spell = tierSpells(incident).at(-1);
  const policy = spell && responsePolicyAt(graph, spell.from);
  const worst = policy?.data.severityTiers?.filter((tier) => tier.rank === 1) ?? [];
  return worst.length === 1 && worst[0]?.id === currentTier(incident);
}

interface Trigger {
  readonly what: string;
  readonly owner: Owner;
  readonly path: Path;
  readonly span: Span;
}

function triggers(graph: Graph): readonly Trigger[] {
  const closed = graph.approved('incident').flatMap((incident): Trigger[] => {
    if (incident.data.status !== 'closed') return [];
    const span = spanOf(incident.data.times.closed);
    if (!span || !isWorst(incident, graph)) return [];
    return [{ what: `the closing of ${incident.id}`, owner: incident, path: ['times', 'closed'], span }];
  });
  const changes = (graph.portal.data.significantChanges ?? []).map(
    (change, index): Trigger => ({
      what: `the significant change of ${change.on}`,
      owner: graph.portal,
      path: ['significantChanges', index, 'on'],
      span: { ...daySpan(change.on), latest: parseDate(change.on) ?? 0 },
    }),
  );
  return [...closed, ...changes];
}

/** What else called for a review of the incident response policy while this version was in force. */
export function calledFor(policy: Policy, graph: Graph): readonly Call[] {
  const span = forceSpan(graph, policy);
  if (!span || !isResponsePolicy(policy)) return [];
  const window = windowOf(policy.data.reviewAfter ?? 'P90D');
  const within = (at: Millis) => span.from <= at && at < span.to;
  return triggers(graph)
    .filter((trigger) => within(trigger.span.latest))
    .map(({ what, owner, path, span: when }) => ({
      what,
      owner,
      path,
      from: utcDay(when.earliest),
      window,
      due: dayDeadline(when, window, graph.calendar),
      strict: false,
    }));
}
