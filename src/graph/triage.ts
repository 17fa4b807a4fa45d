/** When an event has to be triaged by, and the policy that says so (TRI-1, TRI-3). */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { addWindow } from '../model/time/deadline.ts';
import { type Millis, parseInstant } from '../model/time/instant.ts';
import { type Window, type WrittenWindow, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import { Blocked } from './poison.ts';
import { responsePolicyAt } from './policies.ts';

export type Event = Rec<'event'>;

export interface TriageClock {
  readonly policy: Rec<'policy'>;
  readonly promiseAt: Path;
  readonly promise: Window;
  /** Whose promise it is: the policy's for all events, or a tier's. */
  readonly tier: string | null;
  readonly due: Millis;
}

interface Promised {
  readonly written: WrittenWindow;
  readonly path: Path;
  readonly tier: string | null;
}

/** `eventTriageWithin`; else the triage target of the event's tier, else that of the mildest tier. */
function promiseOf(policy: Rec<'policy'>, event: Event): Promised | null {
  const { eventTriageWithin, severityTiers = [] } = policy.data;
  if (eventTriageWithin !== undefined) return { written: eventTriageWithin, path: ['eventTriageWithin'], tier: null };
  const own = severityTiers.findIndex((tier) => tier.id === event.data.tier);
  const mildest = Math.max(...severityTiers.map((tier) => tier.rank));
  const candidates = [own, severityTiers.findIndex((tier) => tier.rank === mildest)];
  for (const index of candidates) {
    const tier = severityTiers[index];
    const written = tier?.targets?.triage;
    if (tier && written !== undefined)
      return { written, path: ['severityTiers', index, 'targets', 'triage'], tier: tier.id };
  }
  return null;
}

/** The clock of an event's triage, by the policy in force when it was received; null where none promises anything. */
export function triageClockOf(graph: Graph, event: Event): TriageClock | null {
  const received = parseInstant(event.data.receivedAt);
  const policy = received === null ? null : responsePolicyAt(graph, received);
  const promised = policy && promiseOf(policy, event);
  if (received === null || !policy || !promised) return null;
  const promise = windowOf(promised.written);
  const due = addWindow(received, promise, graph.calendar);
  return { policy, promiseAt: promised.path, promise, tier: promised.tier, due };
}

/** Every event of the logs, in the order of reception. Throws `Blocked` where a log could not be read. */
export function eventsByTime(graph: Graph): readonly { readonly event: Event; readonly at: Millis }[] {
  if (graph.index.isOpaque('event')) throw new Blocked('a log of events could not be read');
  return graph
    .all('event')
    .map((event) => ({ event, at: parseInstant(event.data.receivedAt) ?? Infinity }))
    .sort((a, b) => a.at - b.at);
}
