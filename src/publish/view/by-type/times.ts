/** The moments of an incident's life, each with its note. */
import type { Rec } from '../../../content/record.ts';
import { MOMENTS } from '../../../model/records/incident-parts.ts';
import { row, type Table } from '../block.ts';
import type { Site } from '../site.ts';
import { at } from '../value/field.ts';
import { list, text } from '../value/value.ts';
import { labelOf } from '../value/words.ts';

/** Every moment, the ones that are not recorded too. */
export function timesTable(site: Site, rec: Rec<'incident'>): Table {
  const notes = rec.data.times.notes ?? [];
  return {
    caption: 'When each stage was reached',
    columns: [{ label: 'Moment' }, { label: 'Time' }, ...(notes.length > 0 ? [{ label: 'Note' }] : [])],
    rows: MOMENTS.map((moment) => {
      const own = notes.filter((note) => note.on === moment).map((note) => text(note.text));
      const cells = [text(labelOf(moment)), at(site, rec, ['times', moment])];
      return row(notes.length > 0 ? [...cells, list(own, false, text('none'))] : cells);
    }),
    empty: 'No time is recorded.',
    note: null,
  };
}
