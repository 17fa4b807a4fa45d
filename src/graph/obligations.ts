/** Which duties to notify bind an incident (content contract, Obligation). */
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Stretch } from './coverage.ts';
import type { Graph } from './graph.ts';
import { detectionOf, type Incident } from './incidents.ts';

export type Obligation = Rec<'obligation'>;
type Answer = 'yes' | 'no' | 'unknown';

/** The span in which an obligation is in effect. */
export function effectOf({ data }: Obligation): Stretch {
  const to = data.effectiveTo === undefined ? Infinity : (parseDate(data.effectiveTo) ?? Infinity);
  return { from: parseDate(data.effectiveFrom) ?? Infinity, to };
}

function isEffective(obligation: Obligation, at: Millis): boolean {
  const { from, to } = effectOf(obligation);
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

function meets(wanted: readonly string[] | undefined, has: readonly string[]): boolean {
  return wanted === undefined || wanted.some((one) => has.includes(one));
}

/** No personal data: no subjects anywhere. Where nothing says whose data it is, it may be anybody's. */
function livesIn(wanted: readonly string[] | undefined, incident: Incident, personal: Answer | null): boolean {
  if (wanted === undefined) return true;
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
    (when.dataClasses === undefined || meets(when.dataClasses, dataClassesOf(graph, incident))) &&
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
    .filter((obligation) => isEffective(obligation, detection.earliest) && isEffective(obligation, detection.latest))
    .filter((obligation) => applies(graph, obligation, incident));
}
