/** Evidence items, populations and access reviews. */
import { factsBlock, words } from '../block.ts';
import type { Layout } from '../record/layout.ts';
import { fact } from '../value/value.ts';
import { populationValue } from './population.ts';
import { evidenceBlock, evidenceFile, servedFacts } from './shared.ts';

export const evidence: Layout<'evidence'> = {
  heading: ['id', 'title'],
  derived: ({ site, rec }) => [fact('File', evidenceFile(site, rec)), ...servedFacts(site, rec)],
  sections: [
    {
      title: 'How it was collected',
      keys: ['collectedAt', 'collectedBy', 'systemOfRecord', 'query', 'span'],
      always: true,
      blocks: ({ facts }) => [facts('collectedAt', 'collectedBy', 'systemOfRecord', 'query', 'span')],
    },
    { title: 'Source file', keys: ['file', 'url'], blocks: ({ facts }) => [facts('file', 'url')] },
  ],
};

export const population: Layout<'population'> = {
  heading: ['id'],
  sections: [
    {
      title: 'How it was drawn',
      keys: ['systemOfRecord', 'query', 'runAt', 'runBy'],
      always: true,
      blocks: ({ facts }) => [facts('systemOfRecord', 'query', 'runAt', 'runBy')],
    },
    {
      title: 'What it lists',
      keys: ['total', 'ids'],
      always: true,
      blocks: ({ site, rec, fact: of }) => [factsBlock([of('total')]), words(populationValue(site, rec))],
    },
    {
      title: 'Evidence',
      keys: ['evidence'],
      always: true,
      blocks: ({ site, rec }) => [evidenceBlock(site, rec, rec.data.evidence)],
    },
  ],
};

export const accessReview: Layout<'access-review'> = {
  heading: ['id'],
  sections: [
    {
      title: 'Findings',
      keys: ['findings', 'remediations'],
      always: true,
      blocks: ({ facts }) => [facts('findings', 'remediations')],
    },
    {
      title: 'Evidence',
      keys: ['evidence'],
      always: true,
      blocks: ({ site, rec }) => [evidenceBlock(site, rec, rec.data.evidence)],
    },
  ],
};
