/** REF-2: everything that is named exists. */
import { RECORD_TYPES } from '../../model/record-types.ts';
import { defineRule } from '../rule.ts';
import { danglingElements } from './dangling-elements.ts';
import { danglingFields } from './dangling-fields.ts';
import { danglingTexts } from './dangling-texts.ts';

export const danglingReference = defineRule({
  code: 'REF-2',
  on: ['portal', ...RECORD_TYPES],
  stage: 'references',
  drafts: true,
  text: {
    what: 'A field or a text names something that does not exist, or a thing of the wrong type: a record, a clause, finding, root cause, stage or factor that its owner does not have, a heading, a file, a value that a <Fact> or <Commitment> prints.',
    why: 'Every incident must be traceable from detection to remediation and review. A link that leads nowhere is where the auditor stops believing the rest.',
    fix: 'Write the id that is meant (the finding offers the nearest), add what is missing, or take the reference out. An id that was withdrawn has a tombstone, and may be named in running text only.',
    sources: ['S001', 'S003', 'S024', 'S043', 'S050', 'S057', 'S114', 'S124', 'CC7.4'],
  },
  check: (subject, graph) =>
    subject.type === 'portal'
      ? danglingFields(graph, subject)
      : [...danglingFields(graph, subject), ...danglingTexts(graph, subject), ...danglingElements(graph, subject)],
});
