/** An examination period: its criteria, and everything that falls into it, completely. */
import type { Rec } from '../../../content/record.ts';
import { type Block, tableBlock } from '../block.ts';
import { eventMonthsTable } from '../list/events.ts';
import { listTable } from '../list/lists.ts';
import { periodsOf } from '../own-date.ts';
import type { Layout, SectionSpec } from '../record/layout.ts';
import { recordsOf, type Site } from '../site.ts';
import { TYPE_WORDS } from '../value/words.ts';

type Listed = 'incident' | 'review' | 'remediation' | 'tabletop' | 'population' | 'system-description' | 'evidence';

/** The records of a type that belong to a period. */
export function inPeriod<T extends Listed | 'event'>(site: Site, type: T, period: Rec<'period'>): readonly Rec<T>[] {
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
  sections: [
    listing('incident', 'detected in the period'),
    {
      title: 'Events',
      keys: [],
      always: true,
      blocks: ({ site, rec }) => {
        const events = inPeriod(site, 'event', rec);
        return [tableBlock(eventMonthsTable(site, events, `Events received in the period: ${events.length}`))];
      },
    },
    listing('tabletop', 'held in the period'),
    listing('review', 'held in the period'),
    listing('remediation', 'created in the period'),
    listing('population', 'of the period'),
    listing('system-description', 'of the period'),
    listing('evidence', 'collected in the period'),
  ],
};
