/** Who held a role at an instant, and what authority that gave (rules.md, Readings: authority). */
import type { Rec } from '../content/record.ts';
import type { Authority } from '../model/records/people.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Graph } from './graph.ts';

function within(at: Millis, from: string, to: string | undefined): boolean {
  const end = to === undefined ? Infinity : (parseDate(to) ?? Infinity);
  return (parseDate(from) ?? Infinity) <= at && at < end;
}

function isRetired(role: Rec<'role'>, at: Millis): boolean {
  return role.data.retiredOn !== undefined && (parseDate(role.data.retiredOn) ?? Infinity) <= at;
}

/** The holders of the role itself at an instant; spans begin and end at 00:00 UTC, ends are exclusive. */
export function holdersOf(graph: Graph, roleId: string, at: Millis): readonly string[] {
  const role = graph.get('role', roleId);
  if (!role || isRetired(role, at)) return [];
  return role.data.holdings.filter((holding) => within(at, holding.from, holding.to)).map((holding) => holding.holder);
}

/** The holders who may act for a role: its own, or while it is vacant its deputy's. */
export function actingHolders(graph: Graph, roleId: string, at: Millis): readonly string[] {
  const own = holdersOf(graph, roleId, at);
  if (own.length > 0) return own;
  const role = graph.get('role', roleId);
  if (!role || isRetired(role, at) || role.data.deputy === undefined) return [];
  return holdersOf(graph, role.data.deputy, at);
}

/** Was the role held at that instant, by its own holder or its deputy's? */
export function isHeld(graph: Graph, roleId: string, at: Millis): boolean {
  return actingHolders(graph, roleId, at).length > 0;
}

/** The role as written, and those that are vacant then and whose deputy it is: their authority is its holder's. */
export function actingAs(graph: Graph, roleId: string, at: Millis): readonly string[] {
  if (!isHeld(graph, roleId, at)) return [roleId];
  const vacant = graph
    .approved('role')
    .filter((other) => other.data.deputy === roleId && holdersOf(graph, other.id, at).length === 0)
    .filter((other) => isHeld(graph, other.id, at));
  return [roleId, ...vacant.map((other) => other.id)];
}

/** Has the register given this authority to the role? */
export function isGranted(graph: Graph, roleId: string, authority: Authority): boolean {
  return graph.get('role', roleId)?.data.authority?.includes(authority) ?? false;
}

/** Has the role the authority at that instant, of its own or as the deputy of a vacant one? */
export function isEntitled(graph: Graph, roleId: string, authority: Authority, at: Millis): boolean {
  return actingAs(graph, roleId, at).some((one) => isGranted(graph, one, authority));
}

/** Could somebody exercise this authority for the role at that instant? */
export function hasAuthority(graph: Graph, roleId: string, authority: Authority, at: Millis): boolean {
  return isEntitled(graph, roleId, authority, at) && isHeld(graph, roleId, at);
}
