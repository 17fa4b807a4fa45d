/** Training and acknowledgement records: one anchored row each, with every field. */
import { row, type Table } from '../block.ts';
import { recordLink } from '../links.ts';
import { recordsOf, type Site } from '../site.ts';
import { at } from '../value/field.ts';
import { code, text } from '../value/value.ts';
import { labelOf, plainWords } from '../value/words.ts';

const KEYS = ['kind', 'subject', 'holder', 'completedOn', 'expiresOn', 'evidence'] as const;

/** What staff are trained in, and which policies they acknowledge: a policy as a link, a course by its name. */
export function subjectsTable(site: Site): Table {
  return {
    caption: `Subjects of training and acknowledgement: ${site.trainingSubjects.length}`,
    columns: [{ label: 'Subject' }],
    rows: site.trainingSubjects.map((subject) => {
      const policy = site.graph.index.byName('policy', subject);
      return row([policy ? recordLink(site, policy) : text(plainWords(subject))]);
    }),
    empty: 'No training is recorded.',
    note: null,
  };
}

export function trainingTable(site: Site): Table {
  const records = recordsOf(site, 'training');
  return {
    caption: `Training and acknowledgements, holders by pseudonym: ${records.length}`,
    columns: [{ label: 'Record' }, ...KEYS.map((key) => ({ label: labelOf(key) }))],
    rows: records.map((rec) => row([code(rec.id), ...KEYS.map((key) => at(site, rec, [key], true))], rec.id, rec.id)),
    empty: 'No training is recorded in this portal.',
    note: null,
  };
}
