/** The three articles whose statements the rules are held to. */

export interface Article {
  readonly key: 'procedures' | 'policy' | 'plan';
  readonly title: string;
  /** What the article is about, in a few words. */
  readonly about: string;
}

export const ARTICLES: readonly Article[] = [
  {
    key: 'procedures',
    title: 'Writing incident response procedures that satisfy SOC2 auditors',
    about: 'An article of the blog The SOC 2: the procedures, their evidence, and the system description beside them.',
  },
  {
    key: 'policy',
    title: 'Writing an Incident Response Policy for SOC 2',
    about: 'A guide to the policy: what it must say, clause by clause, and how an assessor tests that it was kept.',
  },
  {
    key: 'plan',
    title: 'Security Incident Response Plan for SOC 2: 2026 Guide',
    about: 'A guide by Jon Ozdoruk to the plan: phases, roles, notification, and the findings that auditors raise.',
  },
];
