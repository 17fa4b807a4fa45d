/** The severity of what contradicts a disclosure: curable while it is not yet issued, a deviation once it is. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { hasReached, isStoodDown } from '../../graph/incidents.ts';
import type { Severity } from '../../model/catalogue.ts';
import { parseDate } from '../../model/time/instant.ts';

export type Disclosure = Rec<'disclosure'>;

/** Has the disclosure been issued at as-of? Its day begins at 00:00 UTC. */
export function isIssued(disclosure: Disclosure, graph: Graph): boolean {
  const { issuedOn } = disclosure.data;
  return issuedOn !== undefined && (parseDate(issuedOn) ?? Infinity) <= graph.asOf;
}

/** (E/D) of the catalogue, for disclosures. */
export function severityFor(disclosure: Disclosure, graph: Graph): Severity {
  return isIssued(disclosure, graph) ? 'deviation' : 'error';
}

/**
 * Is what an issued disclosure says wrong for good? Its text stands as it was issued, and the records of incidents that
 * are over change no more.
 */
export function isSettled(disclosure: Disclosure, graph: Graph): boolean {
  const incidents = incidentsOf(disclosure, graph);
  return isIssued(disclosure, graph) && incidents.every((one) => hasReached(one, 'closed') || isStoodDown(one));
}

/** The incidents of a disclosure, in the order in which it names them. */
export function incidentsOf(disclosure: Disclosure, graph: Graph): readonly Rec<'incident'>[] {
  return disclosure.data.incidents.map((id) => graph.get('incident', id)).filter((incident) => incident !== undefined);
}
