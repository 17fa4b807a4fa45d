/** The site's navigation: every kind of page, by what a reader wants of it. */
import { addressOf, perSite, type Site } from '../site.ts';
import { currentResponsePolicy } from './home.ts';
import { isPartOf } from './portal-parts.ts';

export interface NavLink {
  readonly title: string;
  readonly href: string;
}

export interface NavGroup {
  readonly title: string;
  readonly links: readonly NavLink[];
}

const GROUPS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Examination',
    [
      ['Periods', '/periods/'],
      ['Criteria', '/criteria/'],
      ['Controls', '/controls/'],
      ['Control changes', '/control-changes/'],
      ['Promise against practice', '/commitments/'],
      ['Traceability', '/traceability/'],
      ['Findings', '/findings/'],
      ['Deviations', '/deviations/'],
      ['Populations', '/populations/'],
      ['Evidence', '/evidence/'],
    ],
  ],
  [
    'Promises',
    [
      ['Emergency card', '/emergency/'],
      ['Policies', '/policies/'],
      ['In force on a day', '/in-force/'],
      ['Plans', '/plans/'],
      ['Obligations', '/obligations/'],
      ['Thresholds', '/thresholds/'],
      ['Roles', '/roles/'],
      ['On-call', '/on-call/'],
      ['Training', '/training/'],
    ],
  ],
  [
    'Practice',
    [
      ['Incidents', '/incidents/'],
      ['Events', '/events/'],
      ['Reviews', '/reviews/'],
      ['Remediations', '/remediations/'],
      ['Tabletops', '/tabletops/'],
      ['Access reviews', '/access-reviews/'],
      ['Vendors', '/vendors/'],
    ],
  ],
  [
    'Statements',
    [
      ['System description', '/system-description/'],
      ['Disclosures', '/disclosures/'],
      ['Components', '/components/'],
    ],
  ],
  [
    'Look up',
    [
      ['Search', '/search/'],
      ['A–Z', '/a-z/'],
      ['Rules', '/rules/'],
      ['Content reference', '/reference/'],
    ],
  ],
];

/** The groups of the navigation, the same on every page: the pages that this portal has. */
export const navGroups = perSite((site): readonly NavGroup[] =>
  GROUPS.map(([title, links]) => ({
    title,
    links: links
      .filter(([, path]) => isPartOf(site.audience, path))
      .map(([name, path]) => ({ title: name, href: addressOf(site, path) })),
  })).filter(({ links }) => links.length > 0),
);

/** The way to the policy that holds now: one click from everywhere. */
export const policyNow = perSite((site): NavLink | null => {
  const current = currentResponsePolicy(site);
  return current && { title: `Incident response policy ${current.rec.data.version}`, href: current.href };
});

/** What to do now, one click from everywhere: for those who have the card. */
export const emergencyNow = perSite((site): NavLink | null =>
  isPartOf(site.audience, '/emergency/') ? { title: 'Emergency', href: addressOf(site, '/emergency/') } : null,
);

export interface Identity {
  readonly organisation: string;
  readonly system: string;
  readonly description: string | null;
}

export function identityOf(site: Site): Identity {
  const { organisation, system } = site.graph.portal.data;
  return { organisation: organisation.name, system: system.name, description: system.description ?? null };
}
