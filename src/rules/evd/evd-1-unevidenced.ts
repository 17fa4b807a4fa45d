/** EVD-1: what is closed, and what was exercised, has something to show for it. */
import { atKey, defineRule } from '../rule.ts';
import { citationsIn } from './evidence-in.ts';

export const unevidenced = defineRule({
  code: 'EVD-1',
  on: ['incident', 'tabletop'],
  text: {
    what: 'A closed incident, or an exercise, cites no evidence anywhere in its record.',
    why: 'A record without evidence is a story. The first thing that is asked of a sampled incident is what shows that it went as written.',
    fix: 'Register what there is (a ticket, a log, the signed attendance) in content/evidence/ and name it in the record’s evidence.',
    sources: ['S005', 'S033', 'S041', 'S094', 'S127', 'CC7.4'],
  },
  check(record) {
    if (record.type === 'incident' && record.data.status !== 'closed') return [];
    if (citationsIn(record).length > 0) return [];
    return [
      {
        at: atKey(record, 'evidence'),
        message:
          record.type === 'incident'
            ? `${record.id} is closed and cites no evidence`
            : `${record.id} was held on ${record.data.heldOn} and cites no evidence`,
        // What was not kept cannot be collected afterwards.
        past: true,
      },
    ];
  },
});
