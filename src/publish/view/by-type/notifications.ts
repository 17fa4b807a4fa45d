/** The duties to notify that an incident was measured against, and what was sent. */
import type { Rec } from '../../../content/record.ts';
import { type Block, factsBlock, heading, row, type Table, tableBlock, words } from '../block.ts';
import { recordLink } from '../links.ts';
import type { Site } from '../site.ts';
import { at } from '../value/field.ts';
import { absent, fact, facts, text } from '../value/value.ts';
import { labelOf } from '../value/words.ts';

type Notification = NonNullable<Rec<'incident'>['data']['notifications']>[number];

const KEYS = ['decision', 'decidedBy', 'decidedAt', 'reason', 'clockStart', 'hold', 'delayReason'] as const;

function decision(site: Site, rec: Rec<'incident'>, entry: Notification, index: number): Block {
  const written = KEYS.filter((key) => entry[key] !== undefined);
  return factsBlock(written.map((key) => fact(labelOf(key), at(site, rec, ['notifications', index, key]))));
}

function obligationHeading(site: Site, { obligation }: Notification): Block {
  const rec = site.graph.index.byName('obligation', obligation);
  return heading(rec ? recordLink(site, rec) : text(obligation));
}

/** The stages that were sent under one obligation. */
function stages(site: Site, rec: Rec<'incident'>, entry: Notification, index: number): Table {
  const list = entry.stages ?? [];
  return {
    caption: `Sent under ${entry.obligation}`,
    columns: ['Stage', 'Sent', 'Sent by', 'Recipients', 'Content', 'Evidence'].map((label) => ({ label })),
    rows: list.map((stage, position) => {
      const cell = (key: string) => at(site, rec, ['notifications', index, 'stages', position, key], true);
      const sender = facts([fact('By', cell('sender')), fact('Channel', text(stage.channel))]);
      return row([cell('stage'), cell('sentAt'), sender, cell('recipients'), cell('items'), cell('evidence')]);
    }),
    empty: entry.decision === 'not-required' ? 'Nothing was to be sent.' : 'Nothing has been sent.',
    note: null,
  };
}

export function notificationBlocks(site: Site, rec: Rec<'incident'>): readonly Block[] {
  const entries = rec.data.notifications ?? [];
  if (entries.length === 0) return [words(absent('No notification was decided on.'))];
  return entries.flatMap((entry, index) => [
    obligationHeading(site, entry),
    decision(site, rec, entry, index),
    tableBlock(stages(site, rec, entry, index)),
  ]);
}
