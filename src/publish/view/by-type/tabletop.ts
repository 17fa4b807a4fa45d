/** Tabletop reports: the scenario, who took part, what was decided and learnt. */
import { partAnchor } from '../links.ts';
import { type Layout, TEXT } from '../record/layout.ts';
import { evidenceBlock } from './shared.ts';

export const tabletop: Layout<'tabletop'> = {
  heading: ['id', 'status'],
  sections: [
    {
      title: 'Findings',
      keys: ['findings'],
      always: true,
      blocks: ({ table }) => [
        table('findings', {
          caption: 'What was learnt, and the answer to it',
          empty: 'The exercise has no finding.',
          anchor: (id) => partAnchor('finding', id),
          columns: [
            { label: 'Finding', keys: ['id'] },
            { label: 'What', keys: ['text'], wide: true },
            { label: 'Answer', keys: ['remediations', 'acceptedRisk', 'policyChange'] },
          ],
        }),
      ],
    },
    TEXT,
    {
      title: 'Decisions',
      keys: ['decisions'],
      always: true,
      blocks: ({ table }) => [
        table('decisions', { caption: 'Decisions taken in the exercise', empty: 'No decision is recorded.' }),
      ],
    },
    {
      title: 'Attendance',
      keys: ['attendance'],
      always: true,
      blocks: ({ table }) => [
        table('attendance', { caption: 'Who took part, by pseudonym', empty: 'No attendance is recorded.' }),
      ],
    },
    {
      title: 'Evidence',
      keys: ['evidence'],
      always: true,
      blocks: ({ site, rec }) => [evidenceBlock(site, rec, rec.data.evidence)],
    },
  ],
};
