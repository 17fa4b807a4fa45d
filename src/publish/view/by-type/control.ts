/** Controls with what shows their operation, and the changes made to them. */
import { tableBlock, words } from '../block.ts';
import type { Layout } from '../record/layout.ts';
import { operationTable } from './operation.ts';

export const control: Layout<'control'> = {
  heading: ['id', 'title'],
  sections: [
    { title: 'Statement', keys: ['statement'], always: true, blocks: ({ at }) => [words(at(['statement']))] },
    {
      title: 'Operation',
      keys: [],
      always: true,
      blocks: ({ site, rec }) => [tableBlock(operationTable(site, rec))],
    },
  ],
};

export const controlChange: Layout<'control-change'> = {
  heading: ['id', 'status'],
  sections: [{ title: 'What changed', keys: ['summary'], always: true, blocks: ({ at }) => [words(at(['summary']))] }],
};
