/** POL-12: the policy in force has plans that carry it out, through all six phases. */
import semver from 'semver';
import { plansInForce } from '../../graph/plans.ts';
import { responsePolicyAt } from '../../graph/policies.ts';
import { parseRef } from '../../model/forms.ts';
import { PHASES } from '../../model/primitives.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import type { Policy } from './effect.ts';

function carriesOut(implemented: string, policy: Policy): boolean {
  const ref = parseRef(implemented);
  return ref?.slug === policy.data.policy && semver.major(ref.version) === semver.major(policy.data.version);
}

export const planOfPolicy = defineRule({
  code: 'POL-12',
  on: ['policy'],
  text: {
    what: 'The incident response policy in force has no plan or runbook in force that implements it (a version with the same major number), or the phases of its plans together leave out one of the six: preparation, identification, containment, investigation, remediation, recovery.',
    why: 'The policy says what must happen and who answers for it; the plan says how. An auditor who finds only the first asks what people open at night.',
    fix: 'Write a plan that implements the version in force (implements: …), or name the missing phases in the plan that covers them.',
    sources: ['S108', 'S109', 'S120', 'S134', 'S137', 'CC7.4', 'CC7.5'],
  },
  check(policy, graph): Fault[] {
    if (responsePolicyAt(graph, graph.asOf)?.id !== policy.id) return [];
    const all = plansInForce(graph, graph.asOf);
    const plans = all.filter((plan) => carriesOut(plan.data.implements, policy));
    const covered = new Set(plans.flatMap((plan) => plan.data.phases));
    const missing = PHASES.filter((phase) => !covered.has(phase));
    if (missing.length === 0) return [];
    const related = (plans.length > 0 ? plans : all).map((plan) =>
      plans.length > 0
        ? { at: at(plan, 'phases'), message: `the phases of ${plan.id}` }
        : { at: at(plan, 'implements'), message: `${plan.id} implements ${plan.data.implements}` },
    );
    return [
      {
        at: at(policy, 'version'),
        message:
          plans.length > 0
            ? `The plans of ${policy.id} (${plans.map((plan) => plan.id).join(', ')}) leave out ${missing.join(', ')}`
            : `${policy.id} is in force, and no plan in force implements a version ${semver.major(policy.data.version)}.x of it`,
        related,
      },
    ];
  },
});
