/** Which duties to notify bind an incident (content contract, Obligation). */
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Stretch } from './coverage.ts';
import type { Graph } from './graph.ts';
import { detectionOf, type Incident } from './incidents.ts';

export type Obligation = Rec<'obligation'>;
type Answer = 'yes' | 'no' | 'unknown';

const successions = new WeakMap<Graph, ReadonlyMap<string, Millis>>();

/** When each obligation that another one supersedes is replaced: with the effect of the first that does. */
function successionsIn(graph: Graph): ReadonlyMap<string, Millis> {
  const known = successions.get(graph);
  if (known) return known;
  const found = new Map<string, Millis>();
  for (const { data } of graph.approved('obligation')) {
    if (data.supersedes === undefined) continue;
    const from = parseDate(data.effectiveFrom) ?? Infinity;
    found.set(data.supersedes, Math.min(from, found.get(data.supersedes) ?? Infinity));
  }
  successions.set(graph, found);
  return found;
}

/** The span in which an obligation is in effect: to its end, or to the effect of the one that supersedes it. */
export function effectOf(graph: Graph, { id, data }: Obligation): Stretch {
  const end = data.effectiveTo === undefined ? Infinity : (parseDate(data.effectiveTo) ?? Infinity);
  const replaced = successionsIn(graph).get(id) ?? Infinity;
  return { from: parseDate(data.effectiveFrom) ?? Infinity, to: Math.min(end, replaced) };
}

function isEffective(graph: Graph, obligation: Obligation, at: Millis): boolean {
  const { from, to } = effectOf(graph, obligation);
  return from <= at && at < to;
}

/** An absent answer counts as `unknown`; of an imported record INC-9 alone speaks, and nothing is concluded from it. */
function answered(incident: Incident, answer: Answer | undefined): Answer | null {
  return answer ?? (incident.data.imported ? null : 'unknown');
}

export interface Answers {
  readonly personal: Answer | null;
  readonly customer: Answer | null;
}

/** What the record says of the data involved; null where an imported record says nothing. */
export function answersOf(incident: Incident): Answers {
  const { personalData, customerData } = incident.data;
  return { personal: answered(incident, personalData?.involved), customer: answered(incident, customerData?.involved) };
}

/** `unknown` counts as holding. */
function holds(wanted: boolean | undefined, answer: Answer | null): boolean {
  if (wanted === undefined || answer === 'unknown') return true;
  return answer !== null && (answer === 'yes') === wanted;
}

/** An empty list asks for nothing, as an absent one does. */
function isSet(wanted: readonly string[] | undefined): wanted is readonly string[] {
  return wanted !== undefined && wanted.length > 0;
}

function meets(wanted: readonly string[] | undefined, has: readonly string[]): boolean {
  return !isSet(wanted) || wanted.some((one) => has.includes(one));
}

/** No personal data: no subjects anywhere. Where nothing says whose data it is, it may be anybody's. */
function livesIn(wanted: readonly string[] | undefined, incident: Incident, personal: Answer | null): boolean {
  if (!isSet(wanted)) return true;
  if (personal === 'no' || personal === null) return false;
  const regions = incident.data.personalData?.subjectsIn;
  return regions === undefined ? incident.data.imported === undefined : meets(wanted, regions);
}

function dataClassesOf(graph: Graph, incident: Incident): readonly string[] {
  const components = (graph.portal.data.components ?? []).filter(({ id }) => incident.data.components?.includes(id));
  return [
    ...components.flatMap((component) => component.dataClasses ?? []),
    ...(incident.data.personalData?.categories ?? []),
  ];
}

function applies(graph: Graph, obligation: Obligation, incident: Incident): boolean {
  const when = obligation.data.appliesWhen;
  const { personal, customer } = answersOf(incident);
  const european = personal === 'no' ? 'no' : answered(incident, incident.data.personalData?.euSubjects);
  return (
    holds(when.personalData, personal) &&
    holds(when.euSubjects, european) &&
    holds(when.customerData, customer) &&
    (when.vendor === undefined || when.vendor === incident.data.vendor) &&
    livesIn(when.subjectsIn, incident, personal) &&
    (!isSet(when.dataClasses) || meets(when.dataClasses, dataClassesOf(graph, incident))) &&
    meets(when.components, incident.data.components ?? [])
  );
}

/**
 * The obligations that bind an incident: in effect at its detection (where that is coarse: at every instant
 * that it can mean), and all that `appliesWhen` sets holds.
 */
export function bindingOn(graph: Graph, incident: Incident): readonly Obligation[] {
  const detection = detectionOf(incident);
  if (!detection) return [];
  return graph
    .approved('obligation')
    .filter(
      (obligation) =>
        isEffective(graph, obligation, detection.earliest) && isEffective(graph, obligation, detection.latest),
    )
    .filter((obligation) => applies(graph, obligation, incident));
}
