/** TRI-3: what the policy calls an incident is dismissed with an approval only. */
import { responsePolicyAt } from '../../graph/policies.ts';
import type { Event } from '../../graph/triage.ts';
import type { Path } from '../../model/path.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';

type Threshold = {
  readonly personalData?: boolean | undefined;
  readonly tiers?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
};

/** What of the event meets the threshold: its own field, and the threshold's. */
interface Match {
  readonly own: 'personalData' | 'tier' | 'source';
  readonly term: Path;
  readonly told: string;
}

function matchOf({ data }: Event, threshold: Threshold): Match | null {
  const { tier, source } = data;
  if (threshold.personalData === true && data.personalData === 'yes')
    return { own: 'personalData', term: ['incidentThreshold', 'personalData'], told: 'personal data is involved' };
  const tiers = threshold.tiers ?? [];
  if (tier !== undefined && tiers.includes(tier))
    return { own: 'tier', term: ['incidentThreshold', 'tiers', tiers.indexOf(tier)], told: `its tier is ${tier}` };
  const sources = threshold.sources ?? [];
  return sources.includes(source)
    ? {
        own: 'source',
        term: ['incidentThreshold', 'sources', sources.indexOf(source)],
        told: `its source is ${source}`,
      }
    : null;
}

export const thresholdDismissed = defineRule({
  code: 'TRI-3',
  on: ['event'],
  text: {
    what: 'An event was dismissed (non-incident) although it meets the incidentThreshold of the policy in force, by personal data, by its tier or by its source, and no role approved it.',
    why: 'The threshold takes the first judgement out of one pair of hands. A dismissal against it without a second one is the alert that should have been an incident.',
    fix: 'If somebody approved the dismissal, write the role in approvedBy. If not, open the incident, or add a DEV record.',
    sources: ['S007', 'S135', 'CC7.3'],
  },
  check(event, graph): Fault[] {
    const { disposition, approvedBy, triagedAt, receivedAt } = event.data;
    if (disposition !== 'non-incident' || approvedBy !== undefined) return [];
    const policy = responsePolicyAt(graph, parseInstant(triagedAt ?? receivedAt) ?? 0);
    const match = policy && matchOf(event, policy.data.incidentThreshold ?? {});
    if (!policy || !match) return [];
    return [
      {
        at: at(event, 'approvedBy'),
        message: `${event.id} was dismissed without an approval, and ${match.told}; by ${policy.id} such an event is an incident`,
        related: [
          { at: at(policy, ...match.term), message: 'the threshold' },
          { at: at(event, match.own), message: match.told },
        ],
        past: true,
      },
    ];
  },
});
