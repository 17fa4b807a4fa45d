/** Which version of a policy or plan was in force at an instant (content contract, Policy version). */
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Graph } from './graph.ts';
import { Blocked } from './poison.ts';

interface Version {
  readonly from: Millis;
  /** Exclusive. */
  readonly to: Millis;
  readonly rec: Rec<'policy'>;
}

const memory = new WeakMap<Graph, Map<string, readonly Version[]>>();

function dayStart(date: string | undefined, otherwise: Millis): Millis {
  return date === undefined ? otherwise : (parseDate(date) ?? otherwise);
}

/** The approved and retired versions of a policy with their spans, oldest first. */
function versionsOf(graph: Graph, slug: string): readonly Version[] {
  const known = memory.get(graph) ?? new Map<string, readonly Version[]>();
  memory.set(graph, known);
  const found = known.get(slug);
  if (found) return found;
  const versions = graph
    .approved('policy')
    .filter((rec) => rec.data.policy === slug && rec.data.effectiveFrom !== undefined)
    .map((rec) => ({
      rec,
      from: dayStart(rec.data.effectiveFrom, Infinity),
      to: dayStart(rec.data.effectiveTo, Infinity),
    }))
    .sort((a, b) => a.from - b.from);
  known.set(slug, versions);
  return versions;
}

/** The version itself, unless it gives itself another name than its file does: which one is in force is then in doubt. */
export function identified<T extends Rec<'policy'> | Rec<'plan'>>(rec: T): T {
  if (rec.faults.some(([key]) => key === 'version')) throw new Blocked(`${rec.file} is not sure of its version`);
  return rec;
}

/** The version with the greatest `effectiveFrom` ≤ `at`, unless its `effectiveTo` ≤ `at`. */
export function policyInForce(graph: Graph, slug: string, at: Millis): Rec<'policy'> | null {
  const versions = versionsOf(graph, slug);
  let low = 0;
  let high = versions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((versions[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const last = versions[low - 1];
  return last && at < last.to ? identified(last.rec) : null;
}

type PolicyKind = 'incident-response' | 'notification' | 'access' | 'other';

const slugs = new WeakMap<Graph, Map<PolicyKind, readonly string[]>>();

/** The slugs of the policies of one kind that have an approved or retired version. */
export function policySlugs(graph: Graph, kind: PolicyKind): readonly string[] {
  const known = slugs.get(graph) ?? new Map<PolicyKind, readonly string[]>();
  slugs.set(graph, known);
  const found = known.get(kind);
  if (found) return found;
  const policies = graph.approved('policy').filter((rec) => rec.data.kind === kind);
  const distinct = [...new Set(policies.map((rec) => rec.data.policy))];
  known.set(kind, distinct);
  return distinct;
}

/** The incident response policy in force at an instant. Throws `Blocked` where there are two, which POL-1 reports. */
export function responsePolicyAt(graph: Graph, at: Millis): Rec<'policy'> | null {
  const slugs = policySlugs(graph, 'incident-response');
  const [policy, second] = slugs.map((slug) => policyInForce(graph, slug, at)).filter((rec) => rec !== null);
  if (policy && second) throw new Blocked(`${policy.id} and ${second.id} are in force at once`);
  return policy ?? null;
}

/**
 * The span during which a version is in force: from its effect to its end or to the next version's effect,
 * whichever comes first. Null for a version that never takes effect.
 */
export function forceSpan(graph: Graph, rec: Rec<'policy'>): { readonly from: Millis; readonly to: Millis } | null {
  const versions = versionsOf(graph, rec.data.policy);
  const position = versions.findIndex((version) => version.rec.id === rec.id);
  const version = versions[position];
  if (!version) return null;
  return { from: version.from, to: Math.min(version.to, versions[position + 1]?.from ?? Infinity) };
}

/** The tier of that id in a version, or undefined. */
export function tierOf(policy: Rec<'policy'>, id: string) {
  return policy.data.severityTiers?.find((tier) => tier.id === id);
}
