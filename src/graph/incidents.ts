/** What rules and pages ask of an incident: its detection, its tiers, and what it reaches. */
import type { Rec } from '../content/record.ts';
import { splitFragment } from '../model/forms.ts';
import { MOMENTS } from '../model/records/incident-parts.ts';
import { type Millis, parseInstant } from '../model/time/instant.ts';
import { earlierOf, type Span, spanOf } from '../model/time/span.ts';
import type { Graph } from './graph.ts';

export type Incident = Rec<'incident'>;

/** Statuses in the order of an incident's progress; those that ended otherwise have no place in it. */
const PROGRESS = ['open', 'contained', 'recovered', 'closed'] as const;
export type Progress = (typeof PROGRESS)[number];

/** Has the incident reached this stage? Stood-down, merged and unknown ones never have. */
export function hasReached(incident: Incident, stage: Progress): boolean {
  const position = (PROGRESS as readonly string[]).indexOf(incident.data.status);
  return position >= PROGRESS.indexOf(stage);
}

/** Stood down or merged: stays in every listing; many rules do not apply to it (rules.md, INC). */
export function isStoodDown(incident: Incident): boolean {
  return incident.data.status === 'stood-down' || incident.data.status === 'merged';
}

/** When the incident was stood down: nothing that falls due later is measured (rules.md, INC); infinity for all others. */
export function standDownAt(incident: Incident): Millis {
  if (!isStoodDown(incident)) return Infinity;
  return parseInstant(incident.data.standDown?.at ?? '') ?? Infinity;
}

/** The written time of a moment as a span; null where it is absent. */
export function momentOf(incident: Incident, moment: (typeof MOMENTS)[number]): Span | null {
  return spanOf(incident.data.times[moment]);
}

/**
 * When the incident was detected; where that is unknown or absent, the earliest known of its times; null
 * where none is known: rules that need it then do not apply (rules.md, Readings).
 */
export function detectionOf(incident: Incident): Span | null {
  const detected = momentOf(incident, 'detected');
  if (detected && detected.precision !== 'unknown') return detected;
  const known = MOMENTS.map((moment) => momentOf(incident, moment)).filter(
    (span) => span !== null && span.precision !== 'unknown',
  );
  return known.reduce<Span | null>((first, span) => (first && span ? earlierOf(first, span) : span), null);
}

/** A tier that an incident held, from the change to it until the next. */
export interface TierSpell {
  readonly tier: string;
  /** Of the entry in the history that began it. */
  readonly index: number;
  readonly from: Millis;
  /** Exclusive; infinity for the current tier. */
  readonly to: Millis;
}

/** The tiers of an incident, oldest first. An entry that confirms the tier before it is no change, and starts no clock. */
export function tierSpells(incident: Incident): readonly TierSpell[] {
  const history = (incident.data.severity ?? []).map((entry, index) => ({
    tier: entry.tier,
    index,
    from: parseInstant(entry.at) ?? -Infinity,
  }));
  const changes = history.filter((entry, index) => entry.tier !== history[index - 1]?.tier);
  return changes.map((entry, index) => ({ ...entry, to: changes[index + 1]?.from ?? Infinity }));
}

/** The current tier, or null where none was assigned. */
export function currentTier(incident: Incident): string | null {
  return incident.data.severity?.at(-1)?.tier ?? null;
}

function backlinked<T extends Rec['type']>(graph: Graph, rec: Rec, type: T, field: string): readonly Rec<T>[] {
  const from = graph
    .backlinks(rec)
    .filter((link) => link.from.type === type && link.path[0] === field)
    .map((link) => link.from);
  return [...new Set(from)] as Rec[] as Rec<T>[];
}

/** The approved reviews of an incident: the one it names and those that name it. */
export function reviewsOf(graph: Graph, incident: Incident): readonly Rec<'review'>[] {
  const named = incident.data.review === undefined ? undefined : graph.get('review', incident.data.review);
  const naming = backlinked(graph, incident, 'review', 'incidents');
  return [...new Set([...(named ? [named] : []), ...naming])].filter((review) => !review.draft);
}

function byNames<T extends Rec['type']>(graph: Graph, type: T, names: Iterable<string>): readonly Rec<T>[] {
  const found = [...new Set(names)].map((name) => graph.get(type, name));
  return found.filter((rec) => rec !== undefined);
}

/** An incident's remediations: those it lists, those whose sources name it, those of its review's findings. */
export function remediationsOf(graph: Graph, incident: Incident): readonly Rec<'remediation'>[] {
  const reviews = reviewsOf(graph, incident);
  const listed = byNames(graph, 'remediation', [
    ...(incident.data.remediations ?? []),
    ...reviews.flatMap((review) => review.data.findings.flatMap((finding) => finding.remediations ?? [])),
  ]);
  const naming = backlinked(graph, incident, 'remediation', 'sources');
  const fromFindings = reviews.flatMap((review) => backlinked(graph, review, 'remediation', 'sources'));
  return [...new Set([...listed, ...naming, ...fromFindings])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What an incident reaches besides its remediations (rules.md, Readings). */
export interface Reach {
  readonly remediations: readonly Rec<'remediation'>[];
  readonly reviews: readonly Rec<'review'>[];
  readonly controlChanges: readonly Rec<'control-change'>[];
  readonly accessReviews: readonly Rec<'access-review'>[];
  /** Accepted risks of its remediations and its reviews' findings. */
  readonly acceptedRisks: number;
}

/** Remediations, their control changes and accepted risks, changes and access reviews caused by it, its review's changes. */
export function reachOf(graph: Graph, incident: Incident): Reach {
  const reviews = reviewsOf(graph, incident);
  const remediations = remediationsOf(graph, incident);
  const changes = byNames(graph, 'control-change', [
    ...remediations.flatMap((rem) => rem.data.controlChanges ?? []),
    ...reviews.flatMap((review) => review.data.controlImprovement.changes ?? []),
  ]);
  const caused = [incident, ...remediations, ...reviews].flatMap((rec) =>
    backlinked(graph, rec, 'control-change', 'causes'),
  );
  const access = [
    ...byNames(graph, 'access-review', incident.data.accessReviews ?? []),
    ...backlinked(graph, incident, 'access-review', 'causes'),
    ...reviews.flatMap((review) => backlinked(graph, review, 'access-review', 'causes')),
  ];
  const risks =
    remediations.filter((rem) => rem.data.acceptedRisk).length +
    reviews.flatMap((review) => review.data.findings).filter((finding) => finding.acceptedRisk).length;
  return {
    remediations,
    reviews,
    controlChanges: [...new Set([...changes, ...caused])].filter((change) => !change.draft),
    accessReviews: [...new Set(access)],
    acceptedRisks: risks,
  };
}

/** The owner of a remediation's source, such as the review of `PIR-2026-001#slow-paging`. */
export function sourceOwner(graph: Graph, source: string): Rec | undefined {
  return graph.find(splitFragment(source).owner);
}
