/** When policies in force require a role, and when somebody held it (ROL-1, ROL-2, TRN-1). */
import type { Rec } from '../content/record.ts';
import { parseDate } from '../model/time/instant.ts';
import type { Stretch } from './coverage.ts';
import { versionsInForce } from './examined.ts';
import type { Graph } from './graph.ts';

export type Role = Rec<'role'>;

export interface Requirement extends Stretch {
  readonly policy: Rec<'policy'>;
  /** The role's place among the policy's `requiredRoles`. */
  readonly index: number;
}

/** The versions that require a role, each for as long as it is in force, in the order of time. */
export function requirementsOf(graph: Graph, roleId: string): readonly Requirement[] {
  return versionsInForce(graph, (data) => data.requiredRoles?.includes(roleId) ?? false).map(({ policy, span }) => ({
    policy,
    index: policy.data.requiredRoles?.indexOf(roleId) ?? 0,
    ...span,
  }));
}

/** From when on a role is no more. */
export function retirementOf(role: Role): number {
  return role.data.retiredOn === undefined ? Infinity : (parseDate(role.data.retiredOn) ?? Infinity);
}

export function holdingSpan(holding: Role['data']['holdings'][number]): Stretch {
  const to = holding.to === undefined ? Infinity : (parseDate(holding.to) ?? Infinity);
  return { from: parseDate(holding.from) ?? Infinity, to };
}

/** When the role was held, or its deputy: what stands for it while it is vacant. */
export function heldSpans(graph: Graph, role: Role): readonly Stretch[] {
  const deputy = role.data.deputy === undefined ? undefined : graph.get('role', role.data.deputy);
  const own = role.data.holdings.map(holdingSpan);
  if (!deputy) return own;
  const end = retirementOf(deputy);
  const standing = deputy.data.holdings.map(holdingSpan).map(({ from, to }) => ({ from, to: Math.min(to, end) }));
  return [...own, ...standing];
}
