/** ROL-2: a role that a policy requires is held, or stood in for, at every instant. */
import { gapsIn, joined, overlap, type Stretch } from '../../graph/coverage.ts';
import { examined } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import { heldSpans, type Role, requirementsOf, retirementOf } from '../../graph/required-roles.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';

/** The stretches, within the periods so far, in which the role is required. What follows its retirement is ROL-1's. */
function neededIn(role: Role, graph: Graph): readonly Stretch[] {
  const alive = { from: -Infinity, to: retirementOf(role) };
  const periods = examined(graph).map(({ span }) => span);
  const pairs = requirementsOf(graph, role.id).flatMap((required) =>
    periods.map((period) => overlap(required, period, alive)),
  );
  return joined(pairs.filter((pair) => pair !== null));
}

export const vacantRole = defineRule({
  code: 'ROL-2',
  on: ['role'],
  text: {
    what: 'At an instant of an examination period, so far, a role that a policy in force requires had neither a holder nor a holder of its deputy role.',
    why: 'While a role is vacant, its duties are done by nobody, or by somebody without the authority. Auditors compare the register with the incidents of that time.',
    fix: 'Add the holding that is missing, or the deputy. If the role was in fact vacant, add a DEV record that says who acted.',
    sources: ['S013', 'S014', 'S105', 'S114', 'CC5.3', 'CC7.4'],
  },
  check(role, graph): Fault[] {
    const held = heldSpans(graph, role);
    const deputy = role.data.deputy === undefined ? 'and it has no deputy' : `nor had its deputy ${role.data.deputy}`;
    return neededIn(role, graph).flatMap((needed) =>
      gapsIn(needed, held).map((gap): Fault => {
        const required = requirementsOf(graph, role.id).filter((one) => overlap(one, gap));
        const period = examined(graph).find(({ span }) => overlap(span, gap));
        const until = gap.to > graph.asOf ? 'to now' : `to ${formatInstant(gap.to)}`;
        return {
          at: at(role, 'holdings'),
          message: `${role.id} had no holder from ${formatInstant(gap.from)} ${until}, ${deputy}; ${required[0]?.policy.id} requires it`,
          related: [
            ...required.map((one) => ({
              at: at(one.policy, 'requiredRoles', one.index),
              message: `${one.policy.id} requires it`,
            })),
            ...(period ? [{ at: at(period.period, 'start'), message: `in ${period.period.id}` }] : []),
          ],
          past: gap.to <= graph.asOf,
        };
      }),
    );
  },
});
