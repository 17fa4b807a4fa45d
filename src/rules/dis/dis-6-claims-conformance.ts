/** DIS-6: “targets were met” cannot be said over a target that was missed. */

import { type Claim, type Narrative, periodOf, soundClaims } from '../../graph/claims.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { concerns } from '../../graph/periods.ts';
import { defineRule, type Fault, inText, type Judged } from '../rule.ts';
import { incidentsOf } from './issued.ts';

/** The incidents that a narrative's conformance claims speak of: those of its period, and those disclosed. */
function incidentsBehind(narrative: Narrative, graph: Graph): ReadonlySet<string> {
  const period = periodOf(narrative, graph);
  const ofPeriod = graph
    .all('incident')
    .filter((incident) => period !== undefined && concerns(graph, incident, period));
  const disclosures =
    narrative.type === 'disclosure'
      ? [narrative]
      : graph.approved('disclosure').filter((disclosure) => disclosure.data.description === narrative.id);
  const disclosed = disclosures.flatMap((disclosure) => incidentsOf(disclosure, graph));
  return new Set(
    (narrative.type === 'disclosure' ? disclosed : [...ofPeriod, ...disclosed]).map((incident) => incident.id),
  );
}

function contradiction(claim: Claim, finding: Judged, graph: Graph): Fault {
  const incident = graph.get('incident', finding.record) as Incident;
  const position = { line: finding.line ?? 1, column: finding.column ?? 1 };
  return {
    at: inText(claim.narrative, claim.element.at),
    message: `${claim.narrative.id}: the claim ${claim.id} says that targets were met; ${finding.message}`,
    help: `Take the claim back or qualify it: ${finding.rule} on ${finding.record} is a deviation, acknowledged or not.`,
    related: [{ at: inText(incident, position), message: `${finding.rule} on ${finding.record}` }],
  };
}

export const claimsConformance = defineRule({
  code: 'DIS-6',
  on: ['system-description', 'disclosure'],
  stage: 'findings',
  text: {
    what: 'A conformance claim stands in a description or disclosure while an incident of its period (or one that is disclosed) has a CLOCK or COM deviation, acknowledged or not.',
    why: 'The narrative and the record are read side by side. “All notifications were made in time”, beside one that was not, is the contradiction that auditors quote.',
    fix: 'Take the claim back, or rewrite it so that it says what happened, the missed target included.',
    sources: ['S063', 'S064'],
  },
  check(narrative, graph, found) {
    const claims = soundClaims(narrative, graph).filter((claim) => claim.kind === 'conformance');
    if (claims.length === 0) return [];
    const incidents = incidentsBehind(narrative, graph);
    const missed = found.filter(
      (finding) =>
        finding.severity === 'deviation' && /^(?:CLOCK|COM)-/.test(finding.rule) && incidents.has(finding.record),
    );
    return claims.flatMap((claim) => missed.slice(0, 1).map((finding) => contradiction(claim, finding, graph)));
  },
});
