/** The system description: its text with addressable claims, and what stands behind each. */
import { factsBlock, tableBlock } from '../block.ts';
import { listTable } from '../list/lists.ts';
import { type Layout, TEXT } from '../record/layout.ts';
import { recordsOf } from '../site.ts';
import { claimsTable } from './claims.ts';

export const systemDescription: Layout<'system-description'> = {
  heading: ['id', 'title', 'status'],
  sections: [
    TEXT,
    {
      title: 'What stands behind each claim',
      keys: [],
      always: true,
      blocks: ({ site, rec }) => claimsTable(site, rec),
    },
    {
      title: 'Identified system incidents',
      keys: ['noIncidents'],
      always: true,
      blocks: ({ site, rec, has, fact }) => [
        factsBlock(has('noIncidents') ? [fact('noIncidents')] : []),
        tableBlock(
          listTable(
            site,
            'disclosure',
            recordsOf(site, 'disclosure').filter((one) => one.data.description === rec.id),
            {
              caption: 'Disclosures that belong to this description',
              empty: 'No disclosure belongs to this description.',
            },
          ),
        ),
      ],
    },
    {
      title: 'Significant changes',
      keys: ['significantChanges'],
      blocks: ({ facts }) => [facts('significantChanges')],
    },
    {
      title: 'Around the system',
      keys: ['subserviceOrganisations', 'userEntityControls'],
      blocks: ({ facts }) => [facts('subserviceOrganisations', 'userEntityControls')],
    },
  ],
};
