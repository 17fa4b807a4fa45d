/** Controls, and the changes made to them. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { flag, id, instant, list, nonEmpty, oneOf, oneOfThese, plannedDate, role, text, url } from '../primitives.ts';

export const FREQUENCIES = ['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'annual', 'event-driven'] as const;

export const control = z
  .strictObject({
    id: id('CTL').describe('The id of the control: the name of its file.'),
    title: pub(text()).describe('What the control is called.'),
    statement: pub(text()).describe('What is done, by whom and when: the sentence that an auditor tests.'),
    criteria: pub(list(link('criterion'))).describe('The criteria that it answers.'),
    owner: role().describe('The role that answers for it.'),
    frequency: oneOf(FREQUENCIES).describe(
      'How often it operates; event-driven where it operates when something happens.',
    ),
    activeFrom: plannedDate().describe('The first day on which it operates.'),
    activeTo: plannedDate().describe('The day from which on it operates no more.').optional(),
  })
  .describe('A control of the control register.');

export const controlChange = z
  .strictObject({
    id: id('CHG').describe('The id of the change: the name of its file.'),
    status: oneOf(['draft', 'approved'])
      .describe('draft until the change is approved; approved where nothing is written.')
      .optional(),
    emergency: flag()
      .describe('true where it took effect first and was approved afterwards, within 5 business days.')
      .optional(),
    control: link('control').describe('The control that is changed.'),
    kind: oneOfThese({
      add: 'The control is new.',
      modify: 'The control is done in another way.',
      retire: 'The control operates no more.',
    }).describe('What is done to the control.'),
    causes: nonEmpty(
      link(['incident', 'remediation', 'review', 'tabletop', 'access-review'], {
        mirrors: { remediation: 'controlChanges' },
      }),
    ).describe('What made the change necessary.'),
    approvedBy: role()
      .describe('The role that approved the change; one with some authority in the register.')
      .optional(),
    approvedAt: instant().describe('When it was approved.').optional(),
    effectiveFrom: plannedDate().describe('The day from which on the control is as changed.'),
    summary: text().describe('What was changed, in a sentence or two.'),
    reference: url().describe('Where the change can be seen, such as a merge request.').optional(),
  })
  .describe('A change to a control, with its causes and its approval.');

export type ControlData = z.infer<typeof control>;
export type ControlChangeData = z.infer<typeof controlChange>;
