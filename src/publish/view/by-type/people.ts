/** Roles with who held them, and on-call schedules. */
import type { Layout } from '../record/layout.ts';

export const role: Layout<'role'> = {
  heading: ['id', 'title'],
  sections: [
    {
      title: 'Decisions',
      keys: ['decisionScope', 'authority', 'deputy'],
      always: true,
      blocks: ({ facts }) => [facts('decisionScope', 'authority', 'deputy')],
    },
    {
      title: 'Who held it when',
      keys: ['holdings'],
      always: true,
      blocks: ({ table }) => [
        table('holdings', {
          caption: 'Holders, by pseudonym; an end is the first day without them',
          empty: 'Nobody has held this role.',
        }),
      ],
    },
  ],
};

export const onCall: Layout<'on-call'> = {
  heading: ['id'],
  sections: [
    {
      title: 'Shifts',
      keys: ['shifts'],
      always: true,
      blocks: ({ table }) => [
        table('shifts', { caption: 'Who was on call, by pseudonym', empty: 'No shift is recorded.' }),
      ],
    },
  ],
};
