/** Obligations to notify, and thresholds of significance. */
import { words } from '../block.ts';
import { partAnchor } from '../links.ts';
import type { Layout } from '../record/layout.ts';

export const obligation: Layout<'obligation'> = {
  heading: ['id', 'regime'],
  sections: [
    { title: 'When it applies', keys: ['appliesWhen'], always: true, blocks: ({ inner }) => [inner('appliesWhen')] },
    {
      title: 'Stages',
      keys: ['stages', 'clockStart', 'contentItems'],
      always: true,
      blocks: ({ table, facts }) => [
        facts('clockStart', 'contentItems'),
        table('stages', {
          caption: 'What is to be sent, and by when',
          empty: 'The obligation has no stage.',
          anchor: (id) => partAnchor('stage', id),
        }),
      ],
    },
  ],
};

export const threshold: Layout<'threshold'> = {
  heading: ['version'],
  sections: [
    {
      title: 'Factors',
      keys: ['factors'],
      always: true,
      blocks: ({ table }) => [
        table('factors', {
          caption: 'Questions to answer; a yes to a decisive one means: disclose',
          empty: 'The threshold has no factor.',
          anchor: (id) => partAnchor('factor', id),
        }),
      ],
    },
    {
      title: 'Interpretation',
      keys: ['interpretation'],
      always: true,
      blocks: ({ at }) => [words(at(['interpretation']))],
    },
  ],
};
