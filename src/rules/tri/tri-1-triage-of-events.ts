/** TRI-1: every event is judged, in time, by somebody. */
import type { Graph } from '../../graph/graph.ts';
import { type Event, triageClockOf } from '../../graph/triage.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import { formatInstant, parseInstant } from '../../model/time/instant.ts';
import { MS } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';

const PENDING_AT_MOST = 7 * MS.day;

function lateTriage(event: Event, graph: Graph): Fault[] {
  const clock = triageClockOf(graph, event);
  const { receivedAt, triagedAt, disposition } = event.data;
  const until = triagedAt === undefined ? graph.asOf : (parseInstant(triagedAt) ?? 0);
  if (!clock || until <= clock.due) return [];
  const promise = `${clock.policy.id} allows ${formatWindow(clock.promise)}${clock.tier === null ? '' : ` for ${clock.tier}`}`;
  const took = formatDuration(until - (parseInstant(receivedAt) ?? 0));
  const common = {
    at: at(event, 'triagedAt'),
    related: [
      { at: at(clock.policy, ...clock.promiseAt), message: 'the promise' },
      { at: at(event, 'receivedAt'), message: `received: ${receivedAt}` },
    ],
  };
  if (triagedAt !== undefined)
    return [{ ...common, message: `${event.id} was triaged after ${took}; ${promise}`, past: true }];
  if (disposition === 'pending')
    return [
      { ...common, message: `${event.id} is not triaged after ${took} (at ${formatInstant(graph.asOf)}); ${promise}` },
    ];
  return [
    {
      ...common,
      outcome: 'not-evidenced',
      message: `${event.id} was found to be ${disposition}, and nothing says when; ${promise}`,
      past: true,
    },
  ];
}

function nobodys(event: Event): Fault[] {
  const { triagedAt, triagedBy, disposition } = event.data;
  if (triagedBy !== undefined || (triagedAt === undefined && disposition === 'pending')) return [];
  return [
    {
      at: at(event, 'triagedBy'),
      message: `${event.id} was triaged (${triagedAt ?? disposition}), and nothing says by which role`,
      related: [{ at: at(event, 'disposition'), message: `disposition: ${disposition}` }],
      past: true,
    },
  ];
}

function undecided(event: Event, graph: Graph): Fault[] {
  const { disposition, receivedAt } = event.data;
  const age = graph.asOf - (parseInstant(receivedAt) ?? 0);
  if (disposition !== 'pending' || age <= PENDING_AT_MOST) return [];
  return [
    {
      at: at(event, 'disposition'),
      message: `${event.id} was received at ${receivedAt} and is still pending at ${formatInstant(graph.asOf)}; 7 days are the most`,
      related: [{ at: at(event, 'receivedAt'), message: `received: ${receivedAt}` }],
    },
  ];
}

export const triageOfEvents = defineRule({
  code: 'TRI-1',
  on: ['event'],
  text: {
    what: 'An event was triaged, or is still untriaged, later than the policy allows (eventTriageWithin, else the triage target of its tier, else of the mildest tier); it was triaged and no role is named; or it has been pending for more than seven days.',
    why: 'The population of an incident response test begins with the events, not with the incidents. An alert that nobody judged in time is where the missed breach is looked for.',
    fix: 'Write triagedAt, triagedBy and the disposition as the alerting tool has them. If an event was judged late, add a DEV record.',
    sources: ['S071', 'S076', 'S118', 'S163', 'S180', 'CC7.3'],
  },
  check(event, graph) {
    const late = lateTriage(event, graph);
    // An event that nobody looked at is one fault, however long it lies.
    const pending = late.length > 0 && event.data.triagedAt === undefined ? [] : undecided(event, graph);
    return [...late, ...nobodys(event), ...pending];
  },
});
