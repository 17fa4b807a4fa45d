/** ROL-1: a role that a policy relies on can decide something, and exists for as long as it is relied on. */
import type { Rec } from '../../content/record.ts';
import { overlap, type Stretch } from '../../graph/coverage.ts';
import { versionsInForce } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Requirement, type Role, requirementsOf, retirementOf } from '../../graph/required-roles.ts';
import type { Path } from '../../model/path.ts';
import type { PolicyData } from '../../model/records/policy.ts';
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

/** Who answers for the policy, and the terms that somebody has to act by. Authors, approvers and reviewers have done their part. */
const TERMS: ReadonlySet<Path[number]> = new Set<keyof PolicyData>([
  'owner',
  'requiredRoles',
  'severityTiers',
  'exerciseRule',
  'communications',
  'decisions',
]);

interface Naming extends Stretch {
  readonly policy: Rec<'policy'>;
  readonly path: Path;
}

/** Where versions name the role, each for as long as the version is in force, in the order of time. */
function namingsOf(role: Role, graph: Graph): readonly Naming[] {
  const named = graph.backlinks(role).filter(({ from, path: [key = ''] }) => from.type === 'policy' && TERMS.has(key));
  return versionsInForce(graph, () => true).flatMap(({ policy, span }) =>
    named.filter(({ from }) => from === policy).map(({ path }) => ({ policy, path, ...span })),
  );
}

function retired(role: Role, graph: Graph): Fault[] {
  const gone = { from: retirementOf(role), to: graph.asOf + 1 };
  if (gone.from >= gone.to) return [];
  const namings = namingsOf(role, graph).filter((one) => overlap(one, gone));
  const requiring = namings.find(({ path }) => path[0] === 'requiredRoles');
  const by = requiring ?? namings[0];
  if (!by) return [];
  const requires = by === requiring;
  return [
    {
      at: at(role, 'retiredOn'),
      severity: 'deviation',
      message: `${role.id} was retired on ${role.data.retiredOn}, while ${by.policy.id}, in force, ${requires ? 'required' : 'named'} it`,
      help: 'Correct retiredOn, or name the role that took over in a new version of the policy. For the time in between, add a DEV record.',
      related: [{ at: at(by.policy, ...by.path), message: `${by.policy.id} ${requires ? 'requires' : 'names'} it` }],
      past: namings.every(({ to }) => to <= graph.asOf),
    },
  ];
}

export const roleRegister = defineRule({
  code: 'ROL-1',
  on: ['role'],
  text: {
    what: 'A role that a policy requires (requiredRoles) has no decision scope or no authority in the register; or it was retired while a policy in force named it: as its owner, as required, or as the one who is told, decides, sends, approves or exercises.',
    why: 'A policy that escalates to a role which may decide nothing, or which ended with a reorganisation, escalates to nobody.',
    fix: 'Write in the role’s register entry what it decides (decisionScope) and with what authority.',
    sources: ['S012', 'S013', 'S014', 'S016', 'S078', 'S105', 'S114', 'CC5.3', 'CC7.4'],
  },
  check(role, graph) {
    return [...powerless(role, requirementsOf(graph, role.id), graph), ...retired(role, graph)];
  },
});
