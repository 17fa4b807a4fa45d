/** Remediations: where they come from, when they are due, what proves them done. */
import { type Layout, TEXT } from '../record/layout.ts';
import { evidenceBlock } from './shared.ts';

export const remediation: Layout<'remediation'> = {
  heading: ['id', 'title', 'status'],
  sections: [
    {
      title: 'Where it comes from',
      keys: ['sources', 'rootCauses'],
      always: true,
      blocks: ({ facts }) => [facts('sources', 'rootCauses')],
    },
    TEXT,
    {
      title: 'Due dates',
      keys: ['due', 'dueHistory'],
      always: true,
      blocks: ({ facts, table }) => [
        facts('due'),
        table('dueHistory', { caption: 'Earlier due dates', empty: 'The due date has not been moved.' }),
      ],
    },
    {
      title: 'Completion and verification',
      keys: ['completedAt', 'verification', 'acceptedRisk'],
      always: true,
      blocks: ({ facts }) => [facts('completedAt', 'verification', 'acceptedRisk')],
    },
    { title: 'Control changes', keys: ['controlChanges'], blocks: ({ facts }) => [facts('controlChanges')] },
    {
      title: 'Evidence',
      keys: ['evidence'],
      always: true,
      blocks: ({ site, rec }) => [evidenceBlock(site, rec, rec.data.evidence)],
    },
  ],
};
