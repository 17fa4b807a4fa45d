/** Policy versions, and the plans that carry them out. */
import { versionsPicture } from '../../picture/versions.ts';
import { type Block, factsBlock, pictureBlock, tableBlock, words } from '../block.ts';
import { type Layout, type SectionSpec, TEXT } from '../record/layout.ts';
import type { Site } from '../site.ts';
import { fact } from '../value/value.ts';
import { criteriaTable, escalationTable, targetsTable } from './policy-terms.ts';
import { planVersionsTable, versionsTable } from './policy-versions.ts';

const WINDOWS = [
  'eventTriageWithin',
  'recordWithin',
  'verifyWithin',
  'reviewRule',
  'reviewEvery',
  'reviewAfter',
  'exerciseRule',
  'onCall',
];

/** What follows the text: why this version, who approved it, how it was reviewed. */
const GOVERNANCE: readonly SectionSpec<'policy'>[] = [
  { title: 'Why this version', keys: ['rationale'], blocks: ({ at }) => [words(at(['rationale']))] },
  {
    title: 'Approvals',
    keys: ['approvals'],
    always: true,
    blocks: ({ table }) => [
      table('approvals', {
        caption: 'Approvals, each with the seal of the text that was approved',
        empty: 'This version has not been approved.',
      }),
    ],
  },
  {
    title: 'Reviews',
    keys: ['reviews'],
    always: true,
    blocks: ({ table }) => [
      table('reviews', {
        caption: 'Reviews of this version',
        empty: 'No review of this version is recorded.',
        columns: [{ keys: ['on'] }, { keys: ['outcome'] }, { keys: ['summary'] }, { keys: ['reviewers'] }],
      }),
    ],
  },
  {
    title: 'Clauses and criteria',
    keys: ['clauses'],
    blocks: ({ table }) => [
      table('clauses', {
        caption: 'The criteria that each clause answers',
        empty: 'none',
        columns: [{ label: 'Clause', keys: ['id'] }, { keys: ['criteria'] }],
      }),
    ],
  },
];

function versions(site: Site, slug: string): readonly Block[] {
  const picture = versionsPicture(site, slug);
  return [...(picture === null ? [] : [pictureBlock(picture)]), tableBlock(versionsTable(site, slug))];
}

export const policy: Layout<'policy'> = {
  heading: ['policy', 'title', 'version', 'status'],
  sections: [
    {
      title: 'Severity tiers',
      keys: ['severityTiers'],
      blocks: ({ site, rec }) => [
        tableBlock(targetsTable(site, rec)),
        tableBlock(escalationTable(site, rec)),
        tableBlock(criteriaTable(rec)),
      ],
    },
    {
      title: 'Incident threshold and windows',
      keys: ['incidentThreshold', 'definitions', ...WINDOWS],
      blocks: ({ facts }) => [facts('incidentThreshold', 'definitions', ...WINDOWS)],
    },
    {
      title: 'Roles and decisions',
      keys: ['requiredRoles', 'decisions'],
      blocks: ({ facts, table }) => [
        facts('requiredRoles'),
        table('decisions', { caption: 'Who may decide what', empty: 'This version gives no decision to a role.' }),
      ],
    },
    {
      title: 'Communications and notifications',
      keys: ['communications', 'notifications'],
      blocks: ({ table }) => [
        table('communications', {
          caption: 'Who speaks to whom, and how',
          empty: 'This version has no communication plan.',
        }),
        table('notifications', { caption: 'Notifications promised', empty: 'This version promises no notification.' }),
      ],
    },
    TEXT,
    ...GOVERNANCE,
    {
      title: 'All versions',
      keys: [],
      lowest: 'staff',
      always: true,
      blocks: ({ site, rec }) => versions(site, rec.data.policy),
    },
  ],
};

export const plan: Layout<'plan'> = {
  heading: ['plan', 'title', 'version'],
  sections: [
    {
      title: 'Phases and scenarios',
      keys: ['phases', 'scenarios'],
      blocks: ({ at, has }) => [
        factsBlock([
          fact('Phases', at(['phases'])),
          ...(has('scenarios') ? [fact('Scenarios', at(['scenarios']))] : []),
        ]),
      ],
    },
    TEXT,
    {
      title: 'All versions',
      keys: [],
      lowest: 'staff',
      always: true,
      blocks: ({ site, rec }) => [tableBlock(planVersionsTable(site, rec.data.plan))],
    },
  ],
};
