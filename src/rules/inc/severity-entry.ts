/** One assignment of severity against the tiers and criteria of the policy's versions (INC-2). */
import { listing } from '../../content/schema/phrases.ts';
import { isUngoverned } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { responsePolicyAt, tierOf } from '../../graph/policies.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { nearestOf } from '../ref/offer.ts';
import { at, type Fault } from '../rule.ts';
import { hasCriterion, type KnownTier, knownTiers } from './tiers.ts';

export type Assignment = NonNullable<Incident['data']['severity']>[number];

interface Context {
  readonly incident: Incident;
  readonly index: number;
  readonly entry: Assignment;
  readonly graph: Graph;
}

function unknownTier({ incident, index, entry, graph }: Context): Fault {
  const ids = [...new Set(knownTiers(graph).map(({ tier }) => tier.id))];
  const offer = nearestOf(graph, entry.tier, ids);
  return {
    at: at(incident, 'severity', index, 'tier'),
    message: `${incident.id} has the tier ${entry.tier}, which no version of the incident response policy ever had${offer === null ? '' : `; the nearest is ${offer}`}`,
    help: `Write one of ${listing(ids)}.`,
  };
}

/** A criterion that its tier never had: one of another tier, or of none. */
function wrongCriterion({ incident, index, entry, graph }: Context, named: readonly KnownTier[]): Fault {
  const place = at(incident, 'severity', index, 'criterion');
  const owner = knownTiers(graph).find(({ tier }) => hasCriterion(tier, entry.criterion));
  const own = [...new Set(named.flatMap(({ tier }) => tier.criteria.map((one) => one.id)))];
  const help = `Write the criterion of ${entry.tier} that was met: ${listing(own)}.`;
  if (owner) {
    return {
      at: place,
      message: `${incident.id} is ${entry.tier} by ${entry.criterion}, which is a criterion of ${owner.tier.id}`,
      help,
      related: [
        { at: at(owner.policy, 'severityTiers', owner.index, 'criteria'), message: `the criteria of ${owner.tier.id}` },
      ],
    };
  }
  const offer = nearestOf(graph, entry.criterion, own);
  return {
    at: place,
    message: `${incident.id} is ${entry.tier} by ${entry.criterion}, a criterion that no version ever had${offer === null ? '' : `; the nearest is ${offer}`}`,
    help,
    related: named.slice(-1).map(({ policy, index: tier }) => ({
      at: at(policy, 'severityTiers', tier, 'criteria'),
      message: `the criteria of ${entry.tier}`,
    })),
  };
}

/** A tier or criterion of another version than the one in force when it was assigned. */
function ofAnotherVersion(
  { incident, index, entry, graph }: Context,
  named: readonly KnownTier[],
  withCriterion: readonly KnownTier[],
): Fault[] {
  const when = parseInstant(entry.at) ?? 0;
  const inForce = responsePolicyAt(graph, when);
  if (!inForce && isUngoverned(graph, when)) return [];
  // A version without tiers is POL-7's to report, once.
  if (inForce && (inForce.data.severityTiers ?? []).length === 0) return [];
  const tier = inForce ? tierOf(inForce, entry.tier) : undefined;
  const [other] = tier ? withCriterion : named;
  if (!other || (tier && hasCriterion(tier, entry.criterion))) return [];
  const key = tier ? 'criterion' : 'tier';
  const version = inForce
    ? `${inForce.id}, in force at ${entry.at}, does not`
    : `no version was in force at ${entry.at}`;
  const what = tier ? `the criterion ${entry.criterion} of ${entry.tier}` : `the tier ${entry.tier}`;
  return [
    {
      at: at(incident, 'severity', index, key),
      severity: 'deviation',
      past: true,
      message: `${incident.id} was given ${what}, which ${other.policy.id} has; ${version}`,
      help: 'If the tier, the criterion or the time is wrong, correct it from the ticket; if it was assigned so, add a DEV record.',
      related: [
        {
          at: at(other.policy, 'severityTiers', other.index, tier ? 'criteria' : 'id'),
          message: `${other.policy.id} has it`,
        },
        ...(inForce ? [{ at: at(inForce, 'effectiveFrom'), message: `${inForce.id} was in force` }] : []),
      ],
    },
  ];
}

/** Judges tier and criterion of one entry of an incident's severity history. */
export function judgeEntry(context: Context): readonly Fault[] {
  const { entry, graph } = context;
  const known = knownTiers(graph);
  // A policy without tiers is POL-1's or POL-7's to report, once.
  if (known.length === 0) return [];
  const named = known.filter(({ tier }) => tier.id === entry.tier);
  if (named.length === 0) return [unknownTier(context)];
  const withCriterion = named.filter(({ tier }) => hasCriterion(tier, entry.criterion));
  if (withCriterion.length === 0) return [wrongCriterion(context, named)];
  return ofAnotherVersion(context, named, withCriterion);
}
