/** DIS-10: every date, duration and count in disclosed prose is a value of the records behind it. */
import type { Figure } from '../../content/body/figures.ts';
import { figuresIn } from '../../content/body/figures.ts';
import type { Rec } from '../../content/record.ts';
import { type Claim, claimsOf, type Narrative, periodOf, soundClaims } from '../../graph/claims.ts';
import type { Graph } from '../../graph/graph.ts';
import { detectionOf, type Incident } from '../../graph/incidents.ts';
import { concerns, isIn } from '../../graph/periods.ts';
import type { Severity } from '../../model/catalogue.ts';
import { splitFragment } from '../../model/forms.ts';
import { getAt, type Path } from '../../model/path.ts';
import { parseDate } from '../../model/time/instant.ts';
import { type ProseFigure, proseFigures } from '../prose-figures.ts';
import { at, defineRule, type Fault, inText, type RelatedSpot, type Spot } from '../rule.ts';
import { type Behind, behind } from './behind.ts';
import { type Disclosure, incidentsOf, isSettled, severityFor } from './issued.ts';
import { linkedRecords } from './linked-records.ts';
import { isSupported } from './supported.ts';

function unsupported(
  owner: Rec,
  figure: Figure,
  spot: Spot,
  severity: Severity,
  related: readonly RelatedSpot[],
): Fault {
  const about = related.length > 0 ? ` (${related.map((one) => one.message).join(', ')})` : '';
  return {
    at: spot,
    severity,
    message: `${owner.id} says “${figure.raw}”, which is no value of the records behind it${about}`,
    help: 'Write the value as the records have it, print it with <Fact of="…" is="…" />, or, if it is deliberately not taken from a record, put it in <AsStated because="…">…</AsStated>.',
    related,
  };
}

function spotsOf(incidents: readonly Incident[]): readonly RelatedSpot[] {
  return incidents.map((incident) => ({ at: at(incident, 'times'), message: incident.id }));
}

/** Title, nature and statements: the front matter's prose. */
function statements(disclosure: Disclosure): readonly Path[] {
  const effects = disclosure.data.effect.map((_, index): Path => ['effect', index, 'statement']);
  return [['title'], ['nature'], ...effects, ['disposition', 'statement']];
}

function inDisclosure(disclosure: Disclosure, graph: Graph): Fault[] {
  const incidents = incidentsOf(disclosure, graph);
  const values = behind(graph, incidents, linkedRecords(disclosure, graph), [incidents.length]);
  const severity = severityFor(disclosure, graph);
  const related = spotsOf(incidents);
  const fields = statements(disclosure).flatMap((path) =>
    figuresIn(String(getAt(disclosure.data, path)))
      .filter((figure) => !(figure.kind === 'duration' && figure.qualifier) && !isSupported(figure, values))
      .map((figure) => unsupported(disclosure, figure, at(disclosure, ...path), severity, related)),
  );
  const prose = (disclosure.body ? proseFigures(disclosure.body) : [])
    .filter((one) => !isQuotedTerm(one, disclosure) && !isSupported(one.figure, values))
    .map(({ figure, position }) => unsupported(disclosure, figure, inText(disclosure, position), severity, related));
  const past = isSettled(disclosure, graph);
  return [...fields, ...prose].map((fault) => ({ ...fault, past }));
}

/** The incidents of a claim: those it names or links to; else all of its period. */
function behindClaim(claim: Claim, graph: Graph): { readonly values: Behind; readonly incidents: readonly Incident[] } {
  const named = claim.about.map((name) => graph.find(splitFragment(name).owner)).filter((rec) => rec !== undefined);
  const linked = [...new Set([...named, ...linkedRecords(claim.narrative, graph, claim.element)])];
  const own = linked.filter((rec) => rec.type === 'incident') as Incident[];
  const period = periodOf(claim.narrative, graph);
  const all = graph.approved('incident');
  const concerned = period ? all.filter((incident) => concerns(graph, incident, period)) : [];
  const detected = period ? all.filter((incident) => isIn(period, detectionOf(incident)?.earliest ?? Infinity)) : [];
  const incidents = own.length > 0 ? own : concerned;
  const numbers = own.length > 0 ? [own.length] : [concerned.length, detected.length];
  return { values: behind(graph, incidents, linked, numbers), incidents: own };
}

/** Takes effect with the report: on the period's report date. */
function severityOf(description: Rec<'system-description'>, graph: Graph): Severity {
  const reportDate = periodOf(description, graph)?.data.reportDate;
  return reportDate !== undefined && (parseDate(reportDate) ?? Infinity) <= graph.asOf ? 'deviation' : 'error';
}

/** A duration in a `target` claim quotes a term: SYS-4 compares it with the policy. */
function isQuotedTerm({ figure, within }: ProseFigure, narrative: Narrative): boolean {
  const claims = claimsOf(narrative).filter((claim) => claim.kind === 'target');
  return figure.kind === 'duration' && claims.some((claim) => within.includes(claim.index));
}

/** Figures outside of claims are narrative. */
function inClaims(description: Rec<'system-description'>, graph: Graph): Fault[] {
  const figures = description.body ? proseFigures(description.body) : [];
  const severity = severityOf(description, graph);
  return soundClaims(description, graph).flatMap((claim) => {
    const own = figures.filter((one) => one.within.includes(claim.index) && !isQuotedTerm(one, description));
    if (own.length === 0) return [];
    const { values, incidents } = behindClaim(claim, graph);
    return own
      .filter(({ figure }) => !isSupported(figure, values))
      .map(({ figure, position }) =>
        unsupported(description, figure, inText(description, position), severity, spotsOf(incidents)),
      );
  });
}

export const unsupportedFigure = defineRule({
  code: 'DIS-10',
  on: ['disclosure', 'system-description'],
  text: {
    what: 'A date, duration or count in a disclosure’s prose, or in a claim of the system description, is no value of the records behind it, at the precision with which it is written.',
    why: 'Prose is written once and records go on changing. The figure that was right in the draft is the one that contradicts the record in the report.',
    fix: 'Print the value with <Fact of="…" is="…" />; then it cannot differ. Or write it as the record has it; or put it in <AsStated because="…"> and say why.',
    sources: ['S049', 'S053', 'S062', 'S064', 'DC 4'],
  },
  check: (narrative, graph) =>
    narrative.type === 'disclosure' ? inDisclosure(narrative, graph) : inClaims(narrative, graph),
});
