/** DIS-9: “nothing of the kind happened” against the record of one. */

import { type Claim, periodOf, soundClaims } from '../../graph/claims.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { concerns, lastingOf } from '../../graph/periods.ts';
import { isDisclosed, mustBeDisclosed } from '../../graph/significance.ts';
import { at, defineRule, type Fault, inText } from '../rule.ts';

type Test = (incident: Incident, graph: Graph) => boolean;

/** What each word of a negative claim denies. */
const WORDS: Readonly<Record<string, Test>> = {
  incident: () => true,
  'disclosable-incident': (incident, graph) => mustBeDisclosed(graph, incident) || isDisclosed(graph, incident),
  'personal-data': (incident) => incident.data.personalData?.involved === 'yes',
  'customer-data': (incident) => incident.data.customerData?.involved === 'yes',
};

/** A component, commitment, tier or vendor that the incident touched. */
function touches(incident: Incident, name: string): boolean {
  const { components = [], commitmentsAffected = [], severity = [], vendor } = incident.data;
  return (
    components.includes(name) ||
    commitmentsAffected.includes(name) ||
    vendor === name ||
    severity.some((entry) => entry.tier === name)
  );
}

function denies(name: string, incident: Incident, graph: Graph): boolean {
  const word = WORDS[name];
  return word ? word(incident, graph) : touches(incident, name);
}

/** Does the incident fall into the claim's own span, where it has one? */
function within(claim: Claim, incident: Incident, graph: Graph): boolean {
  const lasting = lastingOf(graph, incident);
  if (!lasting) return false;
  return (claim.to === null || lasting.from < claim.to) && (claim.from === null || lasting.to >= claim.from);
}

function contradicted(claim: Claim, incidents: readonly Incident[], graph: Graph): Fault[] {
  return claim.about.flatMap((name): Fault[] => {
    const incident = incidents.find((one) => within(claim, one, graph) && denies(name, one, graph));
    if (!incident) return [];
    return [
      {
        at: inText(claim.narrative, claim.element.at),
        message: `${claim.narrative.id}: the claim ${claim.id} denies ${name} in the period; ${incident.id} is one`,
        related: [{ at: at(incident, 'id'), message: `${incident.id}: ${incident.data.title}` }],
      },
    ];
  });
}

export const falseNegative = defineRule({
  code: 'DIS-9',
  on: ['system-description', 'disclosure'],
  text: {
    what: 'noIncidents, or a claim that nothing of a kind happened, against an incident of that kind which concerns the period.',
    why: 'A denial is the strongest sentence of a description. One record to the contrary makes the whole description unreliable.',
    fix: 'Take the denial back, or narrow it to what is true (its about, from and to).',
    sources: ['S052', 'S053', 'DC 4'],
  },
  check(narrative, graph) {
    const period = periodOf(narrative, graph);
    if (!period) return [];
    const incidents = graph.approved('incident').filter((incident) => concerns(graph, incident, period));
    const [first] = incidents;
    const flat: Fault[] =
      first && narrative.type === 'system-description' && narrative.data.noIncidents
        ? [
            {
              at: at(narrative, 'noIncidents'),
              message: `${narrative.id} says that there were no incidents; ${first.id}${incidents.length > 1 ? ` and ${incidents.length - 1} more concern` : ' concerns'} ${period.id}`,
              related: [{ at: at(first, 'id'), message: `${first.id}: ${first.data.title}` }],
            },
          ]
        : [];
    const claims = soundClaims(narrative, graph).filter((claim) => claim.kind === 'negative');
    return [...flat, ...claims.flatMap((claim) => contradicted(claim, incidents, graph))];
  },
});
