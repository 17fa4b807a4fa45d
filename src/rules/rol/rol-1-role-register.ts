/** ROL-1: a role that a policy relies on can decide something, and exists for as long as it is relied on. */
import { overlap } from '../../graph/coverage.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Requirement, type Role, requirementsOf, retirementOf } from '../../graph/required-roles.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function powerless(role: Role, required: readonly Requirement[], graph: Graph): Fault[] {
  const [by] = required.filter((one) => one.to > graph.asOf);
  if (!by) return [];
  const related = [{ at: at(by.policy, 'requiredRoles', by.index), message: `${by.policy.id} requires it` }];
  const faults: Fault[] = [];
  if (role.data.decisionScope.length === 0) {
    faults.push({
      at: at(role, 'decisionScope'),
      message: `${role.id} is required by ${by.policy.id} and has no decision scope`,
      related,
    });
  }
  if ((role.data.authority ?? []).length === 0) {
    faults.push({
      at: at(role, 'authority'),
      message: `${role.id} is required by ${by.policy.id} and has no authority`,
      related,
    });
  }
  return faults;
}

function retired(role: Role, required: readonly Requirement[], graph: Graph): Fault[] {
  const gone = { from: retirementOf(role), to: graph.asOf + 1 };
  const by = required.find((one) => overlap(one, gone));
  if (!by) return [];
  return [
    {
      at: at(role, 'retiredOn'),
      severity: 'deviation',
      message: `${role.id} was retired on ${role.data.retiredOn}, while ${by.policy.id}, in force, required it`,
      help: 'Correct retiredOn, or name the role that took over in the requiredRoles of a new version of the policy. For the time in between, add a DEV record.',
      related: [{ at: at(by.policy, 'requiredRoles', by.index), message: `${by.policy.id} requires it` }],
      past: by.to <= graph.asOf,
    },
  ];
}

export const roleRegister = defineRule({
  code: 'ROL-1',
  on: ['role'],
  text: {
    what: 'A role that a policy requires (requiredRoles) has no decision scope or no authority in the register; or it was retired while a policy in force required it.',
    why: 'A policy that escalates to a role which may decide nothing, or which ended with a reorganisation, escalates to nobody.',
    fix: 'Write in the role’s register entry what it decides (decisionScope) and with what authority.',
    sources: ['S012', 'S013', 'S014', 'S016', 'S078', 'S105', 'S114', 'CC5.3', 'CC7.4'],
  },
  check(role, graph) {
    const required = requirementsOf(graph, role.id);
    return [...powerless(role, required, graph), ...retired(role, required, graph)];
  },
});
