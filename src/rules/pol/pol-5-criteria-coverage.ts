/** POL-5: the incident response policy answers the criteria that it is there for. */
import { at, defineRule } from '../rule.ts';
import { isResponsePolicy, judged } from './effect.ts';

const ASKED = ['CC7.2', 'CC7.3', 'CC7.4', 'CC7.5'] as const;

export const criteriaCoverage = defineRule({
  code: 'POL-5',
  on: ['policy'],
  text: {
    what: 'A version of the incident response policy has no clause for one of CC7.2, CC7.3, CC7.4 and CC7.5.',
    why: 'The four criteria on monitoring, evaluation, response and recovery are what the policy is tested against. One without a clause is a criterion without a design.',
    fix: 'Name the criterion at the clause that answers it (clauses in the front matter), or add the clause. Both are under the seal: have the version approved again.',
    sources: ['S004', 'S018', 'S065', 'S068', 'S069', 'S120', 'CC7.2', 'CC7.3', 'CC7.4', 'CC7.5'],
  },
  check(policy, graph) {
    if (!isResponsePolicy(policy)) return [];
    const answered = new Set((policy.data.clauses ?? []).flatMap((clause) => clause.criteria));
    const missing = ASKED.filter((criterion) => !answered.has(criterion));
    if (missing.length === 0) return [];
    return [
      {
        at: at(policy, 'clauses'),
        ...judged(graph, policy),
        message: `${policy.id} has no clause for ${missing.join(', ')}; ${ASKED.join(', ')} each need one`,
      },
    ];
  },
});
