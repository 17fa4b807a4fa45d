/** Disclosures: what is stated, what the records say, and the chain behind it. */
import type { Rec } from '../../../content/record.ts';
import { momentOf } from '../../../graph/incidents.ts';
import { row, type Table, tableBlock, words } from '../block.ts';
import { registerLink } from '../links.ts';
import { disclosureChain } from '../list/traceability.ts';
import { type Layout, TEXT } from '../record/layout.ts';
import { type Site, shows } from '../site.ts';
import { at } from '../value/field.ts';
import { NOT_RECORDED, text } from '../value/value.ts';
import { labelOf } from '../value/words.ts';
import { claimsTable } from './claims.ts';

const STATED = ['occurred', 'detected', 'contained', 'recovered', 'closed'] as const;

export function incidentsOf(site: Site, rec: Rec<'disclosure'>): readonly Rec<'incident'>[] {
  return rec.data.incidents
    .map((id) => site.graph.index.byName('incident', id))
    .filter((incident) => incident !== undefined);
}

/** Each stated time beside the times of the incidents. */
function timingTable(site: Site, rec: Rec<'disclosure'>): Table {
  const incidents = shows(site, 'disclosure', ['incidents']) ? incidentsOf(site, rec) : [];
  return {
    caption: incidents.length === 0 ? 'Times as stated' : 'Times as stated, and as the incidents record them',
    columns: [{ label: 'Moment' }, { label: 'Stated' }, ...incidents.map(({ id }) => ({ label: id }))],
    rows: STATED.map((moment) => {
      const stated = rec.data.timing[moment] === undefined ? text('not stated') : at(site, rec, ['timing', moment]);
      const recorded = incidents.map((incident) =>
        momentOf(incident, moment) ? at(site, incident, ['times', moment]) : NOT_RECORDED,
      );
      return row([text(labelOf(moment)), stated, ...recorded]);
    }),
    empty: 'No time is stated.',
    note: null,
  };
}

function effectTable(site: Site, rec: Rec<'disclosure'>): Table {
  return {
    caption: 'Effect on commitments and requirements',
    columns: [{ label: 'Commitment' }, { label: 'Effect as stated' }],
    rows: rec.data.effect.map(({ commitment, statement }) =>
      row([registerLink(site, 'commitment', commitment), text(statement)]),
    ),
    empty: 'No commitment is said to be affected.',
    note: null,
  };
}

export const disclosure: Layout<'disclosure'> = {
  heading: ['id', 'title', 'status'],
  sections: [
    { title: 'Nature', keys: ['nature'], always: true, blocks: ({ at: value }) => [words(value(['nature']))] },
    {
      title: 'Timing',
      keys: ['timing'],
      always: true,
      blocks: ({ site, rec }) => [tableBlock(timingTable(site, rec))],
    },
    { title: 'Extent', keys: ['extent'], always: true, blocks: ({ inner }) => [inner('extent')] },
    {
      title: 'Effect',
      keys: ['effect'],
      always: true,
      blocks: ({ site, rec }) => [tableBlock(effectTable(site, rec))],
    },
    { title: 'Disposition', keys: ['disposition'], always: true, blocks: ({ inner }) => [inner('disposition')] },
    TEXT,
    {
      title: 'The chain behind it',
      keys: ['incidents'],
      always: true,
      blocks: ({ site, rec }) => [tableBlock(disclosureChain(site, rec))],
    },
    { title: 'Claims', keys: [], always: true, blocks: ({ site, rec }) => claimsTable(site, rec) },
  ],
};
