/**
 * The terms that bind an incident: for each tier that it held, the policy version in force when that tier's
 * clock started, and where it started (rules.md, Readings: "A tier's clock starts").
 */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { parseInstant } from '../model/time/instant.ts';
import { pointSpan, type Span } from '../model/time/span.ts';
import type { Graph } from './graph.ts';
import { detectionOf, type Incident, momentOf, type TierSpell, tierSpells } from './incidents.ts';
import { responsePolicyAt, tierOf } from './policies.ts';

export interface Start {
  readonly span: Span;
  readonly at: Path;
}

/** Where the first tier's clock starts: at `targets.from` of the tier, by default at detection. */
function firstStart(incident: Incident, from: 'detected' | 'declared' | 'classified'): Start | null {
  const classified = incident.data.severity?.[0]?.at;
  if (from === 'classified' && classified !== undefined)
    return { span: pointSpan(parseInstant(classified) ?? 0), at: ['severity', 0, 'at'] };
  const declared = momentOf(incident, 'declared');
  if (from === 'declared' && declared) return { span: declared, at: ['times', 'declared'] };
  const detected = detectionOf(incident);
  return detected && { span: detected, at: ['times', 'detected'] };
}

/** The version in force at a start; undefined where a coarse start straddles two of them. */
export function policyAt(graph: Graph, start: Span): Rec<'policy'> | null | undefined {
  if (!Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return undefined;
  const first = responsePolicyAt(graph, start.earliest);
  return first === responsePolicyAt(graph, start.latest) ? first : undefined;
}

/** A tier with the version that defines it and the start of its clocks. */
export interface Terms {
  readonly policy: Rec<'policy'>;
  readonly tier: string;
  readonly index: number;
  readonly start: Start;
}

function termsBy(policy: Rec<'policy'> | null | undefined, tier: string, start: Start | null): Terms | null {
  if (!policy || !start) return null;
  const index = policy.data.severityTiers?.findIndex((one) => one.id === tier) ?? -1;
  return index < 0 ? null : { policy, tier, index, start };
}

/** The first tier's terms: those of the version in force at detection say when the clock starts; those in force then, what it is. */
function firstTerms(graph: Graph, incident: Incident, tier: string): Terms | null {
  const detected = detectionOf(incident);
  if (!detected) return null;
  const before = policyAt(graph, detected) ?? responsePolicyAt(graph, detected.latest);
  if (!before) return null;
  const start = firstStart(incident, tierOf(before, tier)?.targets?.from ?? 'detected');
  return start && termsBy(policyAt(graph, start.span) ?? before, tier, start);
}

/** The terms of a tier by the version in force at a start; by the later of two, where a coarse start straddles them. */
export function termsAt(graph: Graph, tier: string, start: Start): Terms | null {
  const certain = policyAt(graph, start.span);
  return termsBy(certain === undefined ? responsePolicyAt(graph, start.span.latest) : certain, tier, start);
}

function laterTerms(graph: Graph, spell: TierSpell): Terms | null {
  return termsAt(graph, spell.tier, { span: pointSpan(spell.from), at: ['severity', spell.index, 'at'] });
}

/** The terms that bind an incident, one for each tier that it held and that the version in force then knows. */
export function termsOf(
  graph: Graph,
  incident: Incident,
): readonly { readonly spell: TierSpell; readonly terms: Terms }[] {
  return tierSpells(incident).flatMap((spell) => {
    const terms = spell.index === 0 ? firstTerms(graph, incident, spell.tier) : laterTerms(graph, spell);
    return terms ? [{ spell, terms }] : [];
  });
}

/** The terms of an open incident that has no tier yet: those of the mildest tier (rules.md, INC). */
export function tierlessTerms(graph: Graph, incident: Incident): Terms | null {
  const detected = detectionOf(incident);
  if (incident.data.status !== 'open' || incident.data.imported || !detected) return null;
  const policy = policyAt(graph, detected) ?? responsePolicyAt(graph, detected.latest);
  const [first, ...others] = policy?.data.severityTiers ?? [];
  const mildest = first && others.reduce((mild, tier) => (tier.rank > mild.rank ? tier : mild), first);
  return mildest ? termsBy(policy, mildest.id, { span: detected, at: ['times', 'detected'] }) : null;
}
