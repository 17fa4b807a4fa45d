/** POL-6: the policy says what an event, an incident and a breach are, and when one is the other. */
import { at, defineRule, type Fault } from '../rule.ts';
import { isResponsePolicy, judged, type Policy } from './effect.ts';

const TERMS = ['event', 'incident', 'breach'] as const;

function undefinedTerms(policy: Policy): Omit<Fault, 'severity'>[] {
  const { definitions = {} } = policy.data;
  const missing = TERMS.filter((term) => definitions[term] === undefined);
  if (missing.length === TERMS.length) {
    return [{ at: at(policy, 'definitions'), message: `${policy.id} defines none of ${TERMS.join(', ')}` }];
  }
  return missing.map((term) => ({
    at: at(policy, 'definitions', term),
    message: `${policy.id} has no clause that defines ${term}`,
  }));
}

function noThreshold(policy: Policy): Omit<Fault, 'severity'>[] {
  const { personalData, tiers = [], sources = [] } = policy.data.incidentThreshold ?? {};
  if (personalData === true || tiers.length > 0 || sources.length > 0) return [];
  return [
    {
      at: at(policy, 'incidentThreshold'),
      message: `${policy.id} has ${policy.data.incidentThreshold ? 'an empty' : 'no'} incidentThreshold: by it, no event is an incident`,
    },
  ];
}

export const definitions = defineRule({
  code: 'POL-6',
  on: ['policy'],
  text: {
    what: 'A version of the incident response policy does not define event, incident or breach by a clause, or its incidentThreshold is absent or empty.',
    why: 'Whether an alert was an incident decides on everything that follows. Where the policy does not say it, each dismissal is a matter of taste, and none can be tested.',
    fix: 'Name in definitions the clauses that define the three terms, and in incidentThreshold what always makes an event an incident: personalData, tiers, sources. Have the version approved again.',
    sources: ['S006', 'S007', 'S121', 'S135', 'CC7.3'],
  },
  check(policy, graph) {
    if (!isResponsePolicy(policy)) return [];
    return [...undefinedTerms(policy), ...noThreshold(policy)].map((fault) => ({ ...fault, ...judged(graph, policy) }));
  },
});
