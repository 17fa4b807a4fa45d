/** The title of a record of any type: what its page and every link to it are called. */
import type { Rec } from '../../content/record.ts';
import type { RecordType } from '../../model/record-types.ts';
import { isHidden } from '../projection/hidden-fields.ts';
import { dayWords } from './value/moments.ts';
import { capitalised, plainWords } from './value/words.ts';

type Titles = { readonly [T in RecordType]: (rec: Rec<T>) => string };

const TITLES: Titles = {
  policy: ({ data }) => `${data.title} ${data.version}`,
  plan: ({ data }) => `${data.title} ${data.version}`,
  incident: ({ data }) => data.title,
  event: ({ data }) => `Event received ${dayWords(data.receivedAt.slice(0, 10))}`,
  review: ({ data }) => `Review of ${data.incidents.join(', ')}`,
  remediation: ({ data }) => data.title,
  control: ({ data }) => data.title,
  'control-change': ({ data }) => `${CHANGE_WORDS[data.kind]} ${data.control}`,
  role: ({ data }) => data.title,
  'on-call': ({ data }) => `On-call schedule ${data.id}`,
  period: ({ data }) => `${dayWords(data.start)} to ${dayWords(data.end)}`,
  threshold: ({ data }) => `Significance threshold ${data.version}`,
  obligation: ({ data }) => data.regime,
  vendor: ({ data }) => data.name,
  'access-review': ({ data }) => data.scope,
  training: ({ data }) => `${capitalised(data.kind)}: ${data.subject}`,
  tabletop: ({ id, data }) =>
    isHidden(data, 'scenario') ? `Lessons of ${id}` : `${capitalised(plainWords(data.scenario.class))} ${data.type}`,
  'system-description': ({ data }) => data.title,
  disclosure: ({ data }) => data.title,
  evidence: ({ data }) => data.title,
  population: ({ data }) => `Population of ${data.entity}, ${data.period}`,
  deviation: ({ data }) => `Acknowledged deviation from ${data.rule}`,
};

const CHANGE_WORDS = { add: 'Addition of', modify: 'Change of', retire: 'Retirement of' } as const;

/** The title of a record. */
export function titleOf<T extends RecordType>(rec: Rec<T>): string {
  return TITLES[rec.type](rec);
}
