/** SYS-4: the terms, roles and changes that a description speaks of are those of the policy and the period. */
import type { Rec } from '../../content/record.ts';
import type { Narrative } from '../../graph/claims.ts';
import type { Graph } from '../../graph/graph.ts';
import { hasEnded, isIn } from '../../graph/periods.ts';
import { parseDate } from '../../model/time/instant.ts';
import { isWindow, windowsHeld } from '../pol/windows.ts';
import { proseFigures } from '../prose-figures.ts';
import { at, defineRule, type Fault, inText } from '../rule.ts';
import { claimedIn } from './claimed.ts';
import { listed, policiesOf } from './quoted-terms.ts';

function targets(narrative: Narrative, graph: Graph): Fault[] {
  const claimed = claimedIn(narrative, graph, ['target']);
  if (claimed.length === 0 || !narrative.body) return [];
  const figures = proseFigures(narrative.body);
  return claimed.flatMap(({ claim, period }) => {
    const policies = policiesOf(claim, period, graph);
    const windows = policies.flatMap(windowsHeld);
    if (policies.length === 0) return [];
    return figures
      .filter(({ within }) => within.includes(claim.index))
      .flatMap(({ figure, position }): Fault[] =>
        figure.kind !== 'duration' || windows.some((window) => isWindow(figure, window))
          ? []
          : [
              {
                at: inText(narrative, position),
                message: `${narrative.id}: the claim ${claim.id} quotes “${figure.raw}”; ${policies.map((policy) => policy.id).join(', ')} has no such window (${listed(windows)})`,
                related: policies.map((policy) => ({
                  at: at(policy, 'severityTiers'),
                  message: `${policy.id}: terms`,
                })),
              },
            ],
      );
  });
}

/** The roles that a policy gives a part: it requires them, or its tiers escalate to them. */
function rolesOf(policy: Rec<'policy'>): ReadonlySet<string> {
  const escalated = (policy.data.severityTiers ?? []).flatMap((tier) => tier.escalation ?? []);
  return new Set([...(policy.data.requiredRoles ?? []), ...escalated.map((entry) => entry.to)]);
}

function roles(narrative: Narrative, graph: Graph): Fault[] {
  return claimedIn(narrative, graph, ['role']).flatMap(({ claim, period }) => {
    const policies = policiesOf(claim, period, graph);
    const known = new Set(policies.flatMap((policy) => [...rolesOf(policy)]));
    if (policies.length === 0) return [];
    return claim.about
      .filter((name) => graph.index.byName('role', name) !== undefined && !known.has(name))
      .map((name) => ({
        at: inText(narrative, claim.element.at),
        message: `${narrative.id}: the claim ${claim.id} is about the role ${name}; ${policies.map((policy) => policy.id).join(', ')} neither requires it nor escalates to it`,
        related: policies.map((policy) => ({ at: at(policy, 'requiredRoles'), message: `${policy.id}: roles` })),
      }));
  });
}

/** Policy versions and control changes that took effect in the period belong to its significant changes (DC 9). */
function changes(description: Rec<'system-description'>, graph: Graph): Fault[] {
  const period = graph.get('period', description.data.period);
  if (!period || !hasEnded(graph, period)) return [];
  const named = new Set(description.data.significantChanges ?? []);
  return [...graph.approved('policy'), ...graph.approved('control-change')]
    .filter((rec) => isIn(period, parseDate(rec.data.effectiveFrom ?? '') ?? Infinity) && !named.has(rec.id))
    .map((rec) => ({
      at: at(description, 'significantChanges'),
      message: `${description.id} does not name ${rec.id} among its significantChanges; it took effect on ${rec.data.effectiveFrom}, in ${period.id}`,
      related: [{ at: at(rec, 'effectiveFrom'), message: `${rec.id} takes effect` }],
    }));
}

export const quotedTerms = defineRule({
  code: 'SYS-4',
  on: ['system-description', 'disclosure'],
  text: {
    what: 'A target claim quotes a duration that is none of the windows of the policy it is about (by default the incident response policy in force at the period’s end); a role claim is about a role that this policy neither requires nor escalates to; or a policy version or control change took effect in the period and is missing in significantChanges.',
    why: 'The description is read beside the policy. A term quoted from an older version, or a change that goes unmentioned, is an omission or distortion that makes it inaccurate (DC 9).',
    fix: 'Quote the window as the policy has it, name the role that the policy names, and list every version and control change of the period in significantChanges. Have the description approved again.',
    sources: ['S062', 'S044', 'DC 9'],
  },
  check: (narrative, graph) => [
    ...targets(narrative, graph),
    ...roles(narrative, graph),
    ...(narrative.type === 'system-description' ? changes(narrative, graph) : []),
  ],
});
