/** DIS-1: what must be disclosed is disclosed, and the question was asked and answered. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { hasReached, type Incident, isStoodDown } from '../../graph/incidents.ts';
import { concerns, descriptionsOf, hasEnded, type Period } from '../../graph/periods.ts';
import { isDisclosed, mustBeDisclosed, needsDetermination } from '../../graph/significance.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { at, atKey, defineRule, type Fault } from '../rule.ts';
import { determination } from './determination.ts';

/** A description of an ended period that is approved at as-of: from then on a disclosure must stand. */
function settledBy(period: Period, graph: Graph): Rec<'system-description'> | undefined {
  if (!hasEnded(graph, period)) return undefined;
  return descriptionsOf(graph, period).find(
    (one) => (parseInstant(one.data.approvedAt ?? '') ?? Infinity) <= graph.asOf,
  );
}

function undisclosed(incident: Incident, periods: readonly Period[], graph: Graph): Fault[] {
  if (!mustBeDisclosed(graph, incident) || isDisclosed(graph, incident)) return [];
  for (const period of periods) {
    const description = settledBy(period, graph);
    if (!description) continue;
    return [
      {
        at: at(incident, 'significance', 'decision'),
        message: `${incident.id} must be disclosed and stands in no approved disclosure, though the description ${description.id} of ${period.id} is approved`,
        help: `Write a disclosure (content/disclosures/DIS-….mdx) with incidents: [${incident.id}], have it approved, and name it in the incident's disclosures.`,
        related: [
          { at: at(description, 'approvedAt'), message: `${description.id} is approved` },
          { at: at(period, 'end'), message: `${period.id} ends` },
        ],
      },
    ];
  }
  return [];
}

/** CTL-2 speaks of failed controls without a determination. */
function undetermined(incident: Incident, graph: Graph): Fault[] {
  if ((incident.data.controlFailures ?? []).length > 0) return [];
  if (!hasReached(incident, 'contained') || !needsDetermination(graph, incident)) return [];
  return [
    {
      at: atKey(incident, 'significance'),
      message: `${incident.id} is ${incident.data.status}, and nothing says whether it must be disclosed`,
      help: 'Add significance: the threshold’s version, an answer for each of its factors, the decision, by whom, when and why.',
    },
  ];
}

export const undisclosedIncident = defineRule({
  code: 'DIS-1',
  on: ['incident'],
  text: {
    what: 'An incident that concerns an examination period and must be disclosed stands in an approved disclosure once the period’s description is approved; every incident that may matter has a determination with each factor answered, made by the threshold in force.',
    why: 'DC 4: the description discloses incidents that came of failed controls or failed commitments. A reportable incident that is missing from the disclosures is the finding that withdraws a report.',
    fix: 'Disclose the incident, or complete its significance determination: each factor answered with yes or no, the decision, and the reason.',
    sources: ['S037', 'S045', 'S053', 'S054', 'S055', 'DC 4'],
  },
  check(incident, graph) {
    if (isStoodDown(incident)) return [];
    const periods = graph.approved('period').filter((period) => concerns(graph, incident, period));
    if (periods.length === 0) return [];
    if (!incident.data.significance) return undetermined(incident, graph);
    return [...undisclosed(incident, periods, graph), ...determination(incident, incident.data.significance, graph)];
  },
});
