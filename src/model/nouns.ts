/** What messages call the things that references name. */
import type { LinkTarget } from './link.ts';

const NOUNS: Readonly<Record<LinkTarget, string>> = {
  policy: 'policy version',
  plan: 'plan',
  incident: 'incident',
  event: 'event',
  review: 'review',
  remediation: 'remediation',
  control: 'control',
  'control-change': 'control change',
  role: 'role',
  'on-call': 'on-call schedule',
  period: 'period',
  threshold: 'threshold',
  obligation: 'obligation',
  vendor: 'vendor',
  'access-review': 'access review',
  training: 'training record',
  tabletop: 'tabletop',
  'system-description': 'system description',
  disclosure: 'disclosure',
  evidence: 'evidence item',
  population: 'population',
  deviation: 'deviation',
  'policy-clause': 'clause',
  'own-clause': 'clause',
  'own-version': 'version of this policy',
  'review-finding': 'finding of a review',
  'tabletop-finding': 'finding of a tabletop',
  'root-cause': 'root cause',
  'own-root-cause': 'root cause',
  component: 'component',
  commitment: 'commitment',
  'detection-source': 'detection source',
  stage: 'stage',
  factor: 'factor',
  tier: 'severity tier',
  criterion: 'criterion',
  anything: 'record, role, period, schedule, component',
};

/** `a remediation`, `an incident`. */
export function aNoun(target: LinkTarget): string {
  const noun = NOUNS[target];
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

export function nounOf(target: LinkTarget): string {
  return NOUNS[target];
}

/** `remediation`, `incident, vendor or finding of a review`. */
export function nounsOf(targets: readonly LinkTarget[]): string {
  const nouns = [...new Set(targets.map(nounOf))];
  const all = nouns.join(', ').split(', ');
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}
