/** Subservice organisations and vendors: terms, monitoring, notices. */
import type { Layout } from '../record/layout.ts';

export const vendor: Layout<'vendor'> = {
  heading: ['id', 'name'],
  sections: [
    {
      title: 'Complementary controls',
      keys: ['complementaryControls'],
      blocks: ({ facts }) => [facts('complementaryControls')],
    },
    {
      title: 'Notices received',
      keys: ['notices'],
      always: true,
      blocks: ({ table }) => [
        table('notices', { caption: 'Notices of the vendor', empty: 'No notice has been received.' }),
      ],
    },
    {
      title: 'Monitoring',
      keys: ['monitoring'],
      always: true,
      blocks: ({ table }) => [
        table('monitoring', { caption: 'How the vendor is watched', empty: 'No monitoring is recorded.' }),
      ],
    },
  ],
};
