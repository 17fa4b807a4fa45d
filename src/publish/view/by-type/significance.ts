/** Whether an incident is significant enough to be disclosed: the questions, the answers, the decision. */
import type { Rec } from '../../../content/record.ts';
import { urlOf } from '../../urls.ts';
import { type Block, factsBlock, row, type Table, tableBlock, words } from '../block.ts';
import { partAnchor } from '../links.ts';
import type { Site } from '../site.ts';
import { at } from '../value/field.ts';
import { absent, fact, link, NOT_RECORDED, text } from '../value/value.ts';
import { labelOf } from '../value/words.ts';

type Significance = NonNullable<Rec<'incident'>['data']['significance']>;

/** Every factor of the threshold, answered or not, and answers to factors that it does not have. */
function answers(site: Site, { threshold, factors }: Significance): Table {
  const rec = site.graph.index.byName('threshold', threshold);
  const known = rec?.data.factors ?? [];
  const others = Object.keys(factors).filter((id) => !known.some((factor) => factor.id === id));
  const answer = (id: string) => (factors[id] === undefined ? NOT_RECORDED : text(factors[id]));
  return {
    caption: `Factors of threshold ${threshold}`,
    columns: [{ label: 'Factor' }, { label: 'Question', wide: true }, { label: 'Weight' }, { label: 'Answer' }],
    rows: [
      ...known.map((factor) => {
        const place = rec ? `${urlOf(rec, site.base)}#${partAnchor('factor', factor.id)}` : '';
        return row([link(place, factor.id), text(factor.question), text(factor.weight), answer(factor.id)]);
      }),
      ...others.map((id) => row([text(id), absent('no factor of this threshold'), NOT_RECORDED, answer(id)])),
    ],
    empty: 'The threshold has no factors.',
    note: null,
  };
}

export function significanceBlocks(site: Site, rec: Rec<'incident'>): readonly Block[] {
  const { significance } = rec.data;
  if (significance === undefined) return [words(absent('No determination is recorded.'))];
  const keys = ['decision', 'reason', 'decidedBy', 'decidedAt', 'threshold'] as const;
  return [
    factsBlock(keys.map((key) => fact(labelOf(key), at(site, rec, ['significance', key])))),
    tableBlock(answers(site, significance)),
  ];
}
