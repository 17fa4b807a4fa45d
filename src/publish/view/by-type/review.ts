/** Post-incident reviews: what was found, and what follows from each finding. */
import { partAnchor } from '../links.ts';
import { type Layout, TEXT } from '../record/layout.ts';

export const review: Layout<'review'> = {
  heading: ['id', 'status'],
  sections: [
    {
      title: 'Findings',
      keys: ['findings'],
      always: true,
      blocks: ({ table }) => [
        table('findings', {
          caption: 'What the review found, and the answer to it',
          empty: 'The review found nothing.',
          anchor: (id) => partAnchor('finding', id),
          columns: [
            { label: 'Finding', keys: ['id'] },
            { keys: ['kind'] },
            { label: 'What', keys: ['text'], wide: true },
            { label: 'Answer', keys: ['remediations', 'acceptedRisk'] },
          ],
        }),
      ],
    },
    {
      title: 'Decisions',
      keys: ['controlImprovement', 'policyChange'],
      always: true,
      blocks: ({ facts }) => [facts('controlImprovement', 'policyChange')],
    },
    TEXT,
  ],
};
