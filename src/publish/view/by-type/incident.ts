/** An incident: what happened, when, who decided, under which promise, and what came of it. */
import type { Rec } from '../../../content/record.ts';
import { chainPicture } from '../../picture/chain.ts';
import { timelinePicture } from '../../picture/timeline.ts';
import { type Block, factsBlock, pictureBlock, tableBlock, words } from '../block.ts';
import { partAnchor, recordLink } from '../links.ts';
import { periodsOf } from '../own-date.ts';
import { type Layout, TEXT } from '../record/layout.ts';
import type { Site } from '../site.ts';
import { absent, fact, list } from '../value/value.ts';
import { chainTable } from './chain.ts';
import { clockTable, policyAtDetection } from './clocks.ts';
import { notificationBlocks } from './notifications.ts';
import { evidenceBlock } from './shared.ts';
import { significanceBlocks } from './significance.ts';
import { timesTable } from './times.ts';

function timeline(site: Site, rec: Rec<'incident'>): readonly Block[] {
  const picture = timelinePicture(site, rec);
  return picture === null ? [] : [pictureBlock(picture)];
}

export const incident: Layout<'incident'> = {
  heading: ['id', 'title', 'status'],
  derived: ({ site, rec }) => [
    fact('Policy in force at detection', policyAtDetection(site, rec)),
    fact(
      'Examination period',
      list(
        periodsOf(site, rec).map((period) => recordLink(site, period)),
        false,
        absent('detected outside every period'),
      ),
    ),
  ],
  sections: [
    { title: 'Stood down', keys: ['standDown'], blocks: ({ inner }) => [inner('standDown')] },
    {
      title: 'Outside the boundary',
      keys: ['sharedControlDecision'],
      blocks: ({ inner }) => [inner('sharedControlDecision')],
    },
    {
      title: 'Promise against practice',
      keys: [],
      always: true,
      blocks: ({ site, rec }) => [...timeline(site, rec), tableBlock(clockTable(site, rec))],
    },
    { title: 'Times', keys: ['times'], always: true, blocks: ({ site, rec }) => [tableBlock(timesTable(site, rec))] },
    TEXT,
    {
      title: 'Timeline',
      keys: ['timeline'],
      always: true,
      blocks: ({ table }) => [
        table('timeline', {
          caption: 'What was done, decided and seen, in the order of time',
          empty: 'The record has no timeline yet.',
          columns: [
            { label: 'When', keys: ['at'] },
            { label: 'Phase', keys: ['phase', 'kind'] },
            { label: 'Who', keys: ['actor'] },
            { label: 'What', keys: ['text', 'decision', 'control', 'clause', 'evidence'], wide: true },
          ],
        }),
      ],
    },
    {
      title: 'Severity history',
      keys: ['severity'],
      always: true,
      blocks: ({ table }) => [
        table('severity', { caption: 'Tiers, oldest first', empty: 'No tier has been assigned.' }),
      ],
    },
    {
      title: 'Escalations',
      keys: ['escalations'],
      always: true,
      blocks: ({ table }) => [
        table('escalations', { caption: 'Who was told, and when', empty: 'No escalation is recorded.' }),
      ],
    },
    {
      title: 'Communications',
      keys: ['communications'],
      always: true,
      blocks: ({ table }) => [
        table('communications', {
          caption: 'What was said to whom',
          empty: 'No communication is recorded.',
          columns: [
            { label: 'When', keys: ['at'] },
            { keys: ['audience'] },
            { label: 'Subject', keys: ['subject', 'evidence'], wide: true },
            { label: 'Sent by', keys: ['sender', 'channel'] },
            { label: 'Approved by', keys: ['approvedBy', 'approvedAt'] },
          ],
        }),
      ],
    },
    {
      title: 'Notifications',
      keys: ['notifications'],
      always: true,
      blocks: ({ site, rec }) => notificationBlocks(site, rec),
    },
    {
      title: 'Data involved',
      keys: ['personalData', 'customerData'],
      always: true,
      blocks: ({ fact: of }) => [factsBlock([of('personalData'), of('customerData')])],
    },
    {
      title: 'Root causes and recovery',
      keys: ['rootCauses', 'recoveryValidation', 'phasesNotApplicable'],
      always: true,
      blocks: ({ table, facts, has }) => [
        table('rootCauses', {
          caption: 'Root causes',
          empty: 'No root cause is recorded yet.',
          anchor: (id) => partAnchor('cause', id),
          columns: [
            { label: 'Cause', keys: ['id'] },
            { keys: ['category'] },
            { keys: ['summary', 'detail'], wide: true },
          ],
        }),
        facts('recoveryValidation'),
        ...(has('phasesNotApplicable')
          ? [table('phasesNotApplicable', { caption: 'Phases that did not apply', empty: 'none' })]
          : []),
      ],
    },
    {
      title: 'Significance for disclosure',
      keys: ['significance'],
      always: true,
      blocks: ({ site, rec }) => significanceBlocks(site, rec),
    },
    {
      title: 'From incident to control',
      keys: ['review', 'remediations', 'noActionReason', 'disclosures', 'accessReviews'],
      always: true,
      blocks: ({ site, rec, facts }) => [
        facts('review', 'disclosures', 'accessReviews', 'noActionReason'),
        pictureBlock(chainPicture(site, rec)),
        tableBlock(chainTable(site, rec)),
      ],
    },
    { title: 'Confidential', keys: ['confidential'], blocks: ({ at }) => [words(at(['confidential']))] },
    {
      title: 'Evidence',
      keys: ['evidence'],
      always: true,
      blocks: ({ site, rec }) => [evidenceBlock(site, rec, rec.data.evidence)],
    },
  ],
};
