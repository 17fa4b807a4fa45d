/** The home page of the public portal. */
import type { Table } from '../block.ts';
import { listTable, newestFirst } from '../list/lists.ts';
import { recordsOf, type Site } from '../site.ts';
import { policiesTable } from './policies.ts';

export interface PublicHome {
  readonly descriptions: Table;
  readonly disclosures: Table;
  readonly policies: Table;
}

export function publicHome(site: Site): PublicHome {
  return {
    descriptions: listTable(site, 'system-description', recordsOf(site, 'system-description').toReversed(), {
      caption: 'Descriptions of the system',
      empty: 'No description of the system has been approved yet.',
    }),
    disclosures: listTable(site, 'disclosure', newestFirst(recordsOf(site, 'disclosure')), {
      caption: 'Disclosures',
      empty: 'No incident has been disclosed.',
    }),
    policies: { ...policiesTable(site), empty: 'No policy is published.' },
  };
}
