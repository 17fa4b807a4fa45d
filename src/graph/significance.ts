/** Determinations of significance: which threshold asks for one, and what it says (DIS-1, DIS-9, CTL-2). */
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Graph } from './graph.ts';
import { currentTier, detectionOf, type Incident } from './incidents.ts';

export type Threshold = Rec<'threshold'>;

/** The threshold in force at an instant: the one with the latest effect. */
export function thresholdAt(graph: Graph, at: Millis): Threshold | null {
  const started = graph.approved('threshold').filter((one) => (parseDate(one.data.effectiveFrom) ?? Infinity) <= at);
  return started.reduce<Threshold | null>(
    (last, one) => (last && last.data.effectiveFrom >= one.data.effectiveFrom ? last : one),
    null,
  );
}

/** The decisive factors that an incident answers with this word. */
export function decisiveAnswers(graph: Graph, incident: Incident, answer: 'yes' | 'unknown'): readonly string[] {
  const { significance } = incident.data;
  if (!significance) return [];
  const threshold = graph.get('threshold', significance.threshold);
  const decisive = threshold?.data.factors.filter((factor) => factor.weight === 'decisive') ?? [];
  return decisive.map((factor) => factor.id).filter((id) => significance.factors[id] === answer);
}

/** Must the incident be disclosed, by its own determination? A `yes` to a decisive factor means: disclose. */
export function mustBeDisclosed(graph: Graph, incident: Incident): boolean {
  return incident.data.significance?.decision === 'disclose' || decisiveAnswers(graph, incident, 'yes').length > 0;
}

/** Approved disclosures that no other approved one has superseded. */
export function standingDisclosures(graph: Graph): readonly Rec<'disclosure'>[] {
  const all = graph.approved('disclosure');
  const superseded = new Set(all.map((disclosure) => disclosure.data.supersedes));
  return all.filter((disclosure) => !superseded.has(disclosure.id));
}

export function isDisclosed(graph: Graph, incident: Incident): boolean {
  return standingDisclosures(graph).some((disclosure) => disclosure.data.incidents.includes(incident.id));
}

/** Does the threshold, or what the incident touched, ask for a determination? */
export function needsDetermination(graph: Graph, incident: Incident): boolean {
  const { commitmentsAffected = [], controlFailures = [], personalData, customerData } = incident.data;
  if (commitmentsAffected.length > 0 || controlFailures.length > 0) return true;
  if (personalData?.involved === 'yes' || customerData?.involved === 'yes') return true;
  const detection = detectionOf(incident);
  const threshold = detection && thresholdAt(graph, detection.latest);
  const tier = currentTier(incident);
  if (!threshold || tier === null) return false;
  return threshold.data.tiers === undefined || threshold.data.tiers.includes(tier);
}
