/** TRI-2: a disposition says what became of the event, and the rest of the row agrees. */
import type { Graph } from '../../graph/graph.ts';
import type { Event } from '../../graph/triage.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function listedBy(event: Event, graph: Graph) {
  return graph.backlinks(event).find((link) => link.from.type === 'incident' && link.path[0] === 'events');
}

function nonIncident(event: Event, graph: Graph): Fault[] {
  const { incident, reason } = event.data;
  const listed = listedBy(event, graph);
  if (incident !== undefined || listed) {
    return [
      {
        at: at(event, incident === undefined ? 'disposition' : 'incident'),
        message: `${event.id} is a non-incident and belongs to ${incident ?? listed?.from.id}`,
        related: [
          { at: at(event, 'disposition'), message: 'non-incident' },
          ...(listed ? [{ at: at(listed.from, ...listed.path), message: `${listed.from.id} lists it` }] : []),
        ],
      },
    ];
  }
  if (reason !== undefined) return [];
  return [{ at: at(event, 'reason'), message: `${event.id} was dismissed as a non-incident without a reason` }];
}

/** The events that this one repeats, itself first, until one that is no duplicate; null where that never comes. */
function circleOf(event: Event, graph: Graph): readonly Event[] | null {
  const chain: Event[] = [];
  for (let next: Event | undefined = event; next !== undefined; ) {
    if (chain.includes(next)) return next === event ? chain : null;
    chain.push(next);
    const { disposition, duplicateOf }: Event['data'] = next.data;
    if (disposition !== 'duplicate' || duplicateOf === undefined) return null;
    next = graph.get('event', duplicateOf);
  }
  return null;
}

function duplicate(event: Event, graph: Graph): Fault[] {
  if (event.data.duplicateOf === undefined)
    return [{ at: at(event, 'duplicateOf'), message: `${event.id} is a duplicate, and nothing says of which event` }];
  const circle = circleOf(event, graph);
  // One finding a circle: at the event whose id comes first.
  if (!circle || circle.some((other) => other.id < event.id)) return [];
  const names = [...circle.map((one) => one.id), event.id].join(' → ');
  return [
    {
      at: at(event, 'duplicateOf'),
      message: `${event.id} is, in the end, a duplicate of itself: ${names}`,
      related: circle.slice(1).map((one) => ({ at: at(one, 'duplicateOf'), message: `${one.id} repeats another` })),
    },
  ];
}

export const disposition = defineRule({
  code: 'TRI-2',
  on: ['event'],
  text: {
    what: 'An event with the disposition incident names no incident; one with non-incident names one, or gives no reason; one with duplicate does not say of which event, or repeats itself in a circle.',
    why: 'Each event of the log must end in one of the answers. An alert that was “an incident” and leads to no record is an incident that is missing from the population.',
    fix: 'Name the incident, give the reason, or name the event that was there first; or correct the disposition.',
    sources: ['S071', 'S160', 'S180', 'CC7.3'],
  },
  check(event, graph): Fault[] {
    if (event.data.disposition === 'non-incident') return nonIncident(event, graph);
    if (event.data.disposition === 'duplicate') return duplicate(event, graph);
    if (event.data.disposition !== 'incident' || event.data.incident !== undefined) return [];
    const listed = listedBy(event, graph);
    return [
      {
        at: at(event, 'incident'),
        message: `${event.id} was found to be an incident, and names none`,
        related: listed ? [{ at: at(listed.from, ...listed.path), message: `${listed.from.id} lists it` }] : [],
      },
    ];
  },
});
