/** TRN-2: everybody knows where to report a suspicion. */
import { policyInForce } from '../../graph/policies.ts';
import { parseRef } from '../../model/forms.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';

export const reportingChannel = defineRule({
  code: 'TRN-2',
  on: ['portal'],
  text: {
    what: 'portal.yaml has no reportingChannel, or names a policy version for it that is not in force.',
    why: 'Most incidents are first seen by somebody who is not paid to look. A channel that is not written down, or stands in a policy that has been replaced, is one that nobody finds.',
    fix: 'Describe in reportingChannel how anybody reports a suspicion, and name the policy version in force that says so.',
    sources: ['S132', 'S133', 'CC2.2', 'CC2.3'],
  },
  check(portal, graph): Fault[] {
    const { reportingChannel: channel } = portal.data;
    if (!channel) return [{ at: at(portal, 'reportingChannel'), message: 'portal.yaml has no reportingChannel' }];
    const ref = channel.policy === undefined ? null : parseRef(channel.policy);
    if (!ref) return [];
    const named = graph.get('policy', `${ref.slug}@${ref.version}`);
    const inForce = policyInForce(graph, ref.slug, graph.asOf);
    if (!named || inForce?.id === named.id) return [];
    return [
      {
        at: at(portal, 'reportingChannel', 'policy'),
        message: `The reporting channel stands in ${named.id}; at ${formatInstant(graph.asOf)} ${inForce?.id ?? 'no version of it'} is in force`,
        related: [
          { at: at(named, 'effectiveFrom'), message: `${named.id} takes effect` },
          ...(inForce ? [{ at: at(inForce, 'effectiveFrom'), message: `${inForce.id} takes effect` }] : []),
        ],
      },
    ];
  },
});
