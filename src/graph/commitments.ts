/** What a `<Commitment>` prints: a promise from a policy's own front matter (content contract, section 4). */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { type Window, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';

export type CommitmentTarget = 'triage' | 'contain' | 'recover' | 'updateEvery' | 'review';

export type CommitmentState =
  | { readonly state: 'found'; readonly policy: Rec<'policy'>; readonly path: Path; readonly window: Window }
  | { readonly state: 'no-tier'; readonly policy: Rec<'policy'>; readonly tiers: readonly string[] }
  /** The tier is there, and promises nothing of the kind. */
  | {
      readonly state: 'no-promise';
      readonly policy: Rec<'policy'>;
      readonly path: Path;
      readonly promises: readonly string[];
    }
  /** The policy or its tiers have an error of their own, or the plan's policy is not there. */
  | { readonly state: 'unreadable' };

/** The version that a text's promises come from: a policy's own, a plan's the one that it implements. */
function policyOf(graph: Graph, rec: Rec): Rec<'policy'> | undefined {
  if (rec.type === 'policy') return rec as Rec<'policy'>;
  const isSound = !rec.faults.some((fault) => fault.length === 0 || fault[0] === 'implements');
  return rec.type === 'plan' && isSound
    ? graph.index.byName('policy', (rec as Rec<'plan'>).data.implements)
    : undefined;
}

/**
 * Finds the promise of a tier, its target or its escalation to a role.
 *
 * @param rec the policy or plan in whose text it stands
 */
export function commitmentOf(
  graph: Graph,
  rec: Rec,
  tier: string,
  target: string | undefined,
  to: string | undefined,
): CommitmentState {
  const policy = policyOf(graph, rec);
  if (!policy || policy.faults.some((fault) => fault.length === 0 || fault[0] === 'severityTiers'))
    return { state: 'unreadable' };
  const tiers = policy.data.severityTiers ?? [];
  const index = tiers.findIndex((one) => one.id === tier);
  const found = tiers[index];
  if (!found) return { state: 'no-tier', policy, tiers: tiers.map((one) => one.id) };
  const at: Path = ['severityTiers', index];
  if (to !== undefined) {
    const position = found.escalation?.findIndex((entry) => entry.to === to) ?? -1;
    const entry = found.escalation?.[position];
    // The misspelt name of a role may be the one that is meant: that alone is the fault.
    if (!entry && found.escalation?.some((one) => !graph.index.byName('role', one.to))) return { state: 'unreadable' };
    if (!entry)
      return {
        state: 'no-promise',
        policy,
        path: [...at, 'escalation'],
        promises: found.escalation?.map((one) => one.to) ?? [],
      };
    return { state: 'found', policy, path: [...at, 'escalation', position, 'within'], window: windowOf(entry.within) };
  }
  const window = found.targets?.[target as CommitmentTarget];
  if (window === undefined) {
    const promises = Object.keys(found.targets ?? {}).filter((name) => name !== 'from');
    return { state: 'no-promise', policy, path: [...at, 'targets'], promises };
  }
  return { state: 'found', policy, path: [...at, 'targets', target ?? ''], window: windowOf(window) };
}
