/** The picture of a chain: from the events that were seen to the disclosure that tells of them. */
import type { Rec } from '../../content/record.ts';
import { reachOf, remediationsOf, reviewsOf } from '../../graph/incidents.ts';
import { urlOf } from '../urls.ts';
import { isVisible, perSite, recordsOf, type Site } from '../view/site.ts';
import { stateOf } from '../view/state.ts';
import { TYPE_WORDS } from '../view/value/words.ts';

export interface ChainNode {
  readonly id: string;
  /** What it is and how it stands. */
  readonly words: string;
  readonly href: string | null;
}

export interface ChainColumn {
  readonly title: string;
  readonly nodes: readonly ChainNode[];
  /** Further records that the picture has no room for. */
  readonly more: number;
}

/** From a node to another, by their ids. */
export type ChainEdge = readonly [from: string, to: string];

export interface ChainPicture {
  readonly kind: 'chain';
  readonly title: string;
  readonly columns: readonly ChainColumn[];
  readonly edges: readonly ChainEdge[];
}

/** More nodes than this in a column are counted, not drawn. */
const ROOM = 8;

function nodeOf(site: Site, rec: Rec): ChainNode {
  return {
    id: rec.id,
    words: stateOf(site, rec)?.word ?? 'recorded',
    href: isVisible(site, rec) ? urlOf(rec, site.base) : null,
  };
}

function column(site: Site, title: string, records: readonly Rec[]): ChainColumn {
  const shown = records.slice(0, ROOM).map((rec) => nodeOf(site, rec));
  return { title, nodes: shown, more: records.length - shown.length };
}

/** Events with their place in the log, by their id. */
const eventPlaces = perSite(
  (site) => new Map(recordsOf(site, 'event').map((event, place) => [event.id, { event, place }])),
);

const eventsByIncident = perSite((site) =>
  Map.groupBy(eventPlaces(site).values(), ({ event }) => event.data.incident ?? null),
);

/** The events that the incident names and those that name it, in the order of the log. */
function eventsOf(site: Site, rec: Rec<'incident'>): readonly Rec<'event'>[] {
  const named = (rec.data.events ?? []).flatMap((id) => eventPlaces(site).get(id) ?? []);
  const all = new Set([...named, ...(eventsByIncident(site).get(rec.id) ?? [])]);
  return [...all].sort((a, b) => a.place - b.place).map(({ event }) => event);
}

/** What leads to a disclosure: what its disposition names, else the incident itself. */
function disclosureEdges(rec: Rec<'incident'>, disclosure: Rec<'disclosure'>): readonly ChainEdge[] {
  const { controlChanges = [], remediations = [] } = disclosure.data.disposition;
  const named = [...remediations, ...controlChanges];
  return (named.length > 0 ? named : [rec.id]).map((from) => [from, disclosure.id]);
}

/** The chain of an incident. Edges lead only between nodes that are drawn. */
export function chainPicture(site: Site, rec: Rec<'incident'>): ChainPicture {
  const events = eventsOf(site, rec);
  const reviews = reviewsOf(site.graph, rec);
  const remediations = remediationsOf(site.graph, rec);
  const changes = reachOf(site.graph, rec).controlChanges;
  const disclosures = recordsOf(site, 'disclosure').filter(({ data }) => data.incidents.includes(rec.id));
  const columns = [
    column(site, TYPE_WORDS.event.many, events),
    column(site, TYPE_WORDS.incident.one, [rec]),
    column(site, 'Review', reviews),
    column(site, TYPE_WORDS.remediation.many, remediations),
    column(site, TYPE_WORDS['control-change'].many, changes),
    column(site, TYPE_WORDS.disclosure.one, disclosures),
  ];
  const drawn = new Set(columns.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const from = reviews[0]?.id ?? rec.id;
  const edges: readonly ChainEdge[] = [
    ...events.map(({ id }): ChainEdge => [id, rec.id]),
    ...reviews.map(({ id }): ChainEdge => [rec.id, id]),
    ...remediations.map(({ id }): ChainEdge => [from, id]),
    ...changes.flatMap((change) => {
      const causes = remediations.filter(({ data }) => data.controlChanges?.includes(change.id));
      return (causes.length > 0 ? causes.map(({ id }) => id) : [from]).map((cause): ChainEdge => [cause, change.id]);
    }),
    ...disclosures.flatMap((disclosure) => disclosureEdges(rec, disclosure)),
  ];
  return {
    kind: 'chain',
    title: `From the events to the disclosure of ${rec.id}`,
    columns,
    edges: edges.filter(([a, b]) => drawn.has(a) && drawn.has(b)),
  };
}
