/** Acknowledged deviations: which rule, on which records, why, until when; and the findings that each covers. */
import { tableBlock, words } from '../block.ts';
import { findingsAcknowledgedBy, findingTable } from '../list/findings.ts';
import { ruleLink, subjectLink } from '../list/subjects.ts';
import { type Layout, TEXT } from '../record/layout.ts';
import { fact, list } from '../value/value.ts';

export const deviation: Layout<'deviation'> = {
  heading: ['id'],
  derived: ({ site, rec }) => [
    fact('Rule', ruleLink(site, rec.data.rule)),
    fact('Records', list(rec.data.records.map((name) => subjectLink(site, name)))),
  ],
  sections: [
    { title: 'Reason', keys: ['reason', 'rule', 'records'], always: true, blocks: ({ at }) => [words(at(['reason']))] },
    TEXT,
    {
      title: 'Findings acknowledged',
      keys: [],
      always: true,
      blocks: ({ site, rec }) => [
        tableBlock(findingTable(site, findingsAcknowledgedBy(site, rec.id), 'Findings that this record acknowledges')),
      ],
    },
  ],
};
