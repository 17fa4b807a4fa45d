/** Which incidents stand otherwise against a promise than they did. */
import { clocksOf } from '../graph/clocks.ts';
import { demandsOf } from '../graph/escalations.ts';
import type { Graph } from '../graph/graph.ts';
import type { Incident } from '../graph/incidents.ts';
import { Blocked } from '../graph/poison.ts';
import { formatWindow } from '../model/time/format.ts';
import type { Checked } from '../rules/check.ts';
import type { OutcomeChange, OutcomeState } from './changes.ts';

type Outcomes = ReadonlyMap<string, OutcomeState>;

const PHASES = { triage: 'triage within', contain: 'contain within', recover: 'recover within' } as const;

function judged(graph: Graph, incident: Incident): Outcomes {
  const clocks = clocksOf(graph, incident).map((clock) => ({
    ...clock,
    name: `${clock.tier}: ${PHASES[clock.phase]}`,
  }));
  const demands = demandsOf(graph, incident).map((demand) => ({
    ...demand,
    name: `${demand.tier}: escalation to ${demand.to} within`,
  }));
  return new Map(
    [...clocks, ...demands].map(({ name, outcome, policy, promise }) => [
      name,
      { outcome, policy: policy.id, allowed: formatWindow(promise) },
    ]),
  );
}

/** What could not be judged, because it has an error, has no outcome; its finding says why. */
function outcomesOf(graph: Graph, incident: Incident): Outcomes {
  try {
    return judged(graph, incident);
  } catch (error) {
    if (error instanceof Blocked) return new Map();
    throw error;
  }
}

/** Outcomes that flipped, of incidents that both states have. */
export function outcomeChanges(before: Checked, after: Checked): readonly OutcomeChange[] {
  return after.graph.index.all('incident').flatMap((incident) => {
    const old = before.graph.index.byName('incident', incident.id);
    if (old === undefined) return [];
    const was = outcomesOf(before.graph, old);
    const is = outcomesOf(after.graph, incident);
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((name) => was.get(name)?.outcome !== is.get(name)?.outcome)
      .map((promise) => ({
        incident: incident.id,
        promise,
        before: was.get(promise) ?? null,
        after: is.get(promise) ?? null,
      }));
  });
}
