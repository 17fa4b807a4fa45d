/** An examination period: its criteria, and everything that falls into it, completely. */
import type { Rec } from '../../../content/record.ts';
import { listingsOf } from '../../listing/listing.ts';
import { type Block, tableBlock } from '../block.ts';
import { listTable } from '../list/lists.ts';
import { periodsOf } from '../own-date.ts';
import { populationsTable } from '../page/listing.ts';
import { requestsTable } from '../page/requests.ts';
import type { Layout, SectionSpec } from '../record/layout.ts';
import { recordsOf, type Site } from '../site.ts';
import { TYPE_WORDS } from '../value/words.ts';
import { periodCriteriaTable } from './period-criteria.ts';
import { statusFacts } from './period-status.ts';

type Listed = 'incident' | 'tabletop' | 'population' | 'system-description';

/** The records of a type that belong to a period. */
function inPeriod<T extends Listed>(site: Site, type: T, period: Rec<'period'>): readonly Rec<T>[] {
  return recordsOf(site, type).filter((rec) => periodsOf(site, rec).some(({ id }) => id === period.id));
}

function complete<T extends Listed>(site: Site, type: T, period: Rec<'period'>, by: string): Block {
  const records = inPeriod(site, type, period);
  const many = TYPE_WORDS[type].many;
  return tableBlock(
    listTable(site, type, records, {
      caption: `${many} ${by}: ${records.length}`,
      empty: `No ${many.toLowerCase()} ${by}.`,
    }),
  );
}

function listing(type: Listed, by: string): SectionSpec<'period'> {
  return {
    title: TYPE_WORDS[type].many,
    keys: [],
    always: true,
    blocks: ({ site, rec }) => [complete(site, type, rec, by)],
  };
}

export const period: Layout<'period'> = {
  heading: ['id'],
  derived: ({ site, rec }) => statusFacts(site, rec),
  sections: [
    {
      title: 'Criteria',
      keys: ['criteria'],
      always: true,
      blocks: ({ site, rec }) => [tableBlock(periodCriteriaTable(site, rec))],
    },
    {
      title: 'Complete listings',
      keys: [],
      always: true,
      blocks: ({ site, rec }) => [tableBlock(populationsTable(site, listingsOf(site, rec.id)))],
    },
    {
      title: 'Requests',
      keys: [],
      always: true,
      blocks: ({ site, rec }) => [tableBlock(requestsTable(site, rec))],
    },
    listing('incident', 'detected in the period'),
    listing('tabletop', 'held in the period'),
    listing('population', 'of the period'),
    listing('system-description', 'of the period'),
  ],
};
