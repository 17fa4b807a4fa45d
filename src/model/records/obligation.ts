/** A duty to notify, as versioned data. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import {
  CLOCK_STARTS,
  date,
  flag,
  id,
  list,
  oneOf,
  oneOfThese,
  plannedDate,
  role,
  slug,
  text,
  window,
} from '../primitives.ts';

const appliesWhen = z.strictObject({
  personalData: flag().describe('true: personal data is affected.').optional(),
  euSubjects: flag().describe('true: people in the European Union are affected.').optional(),
  customerData: flag().describe("true: customers' data is affected.").optional(),
  vendor: link('vendor').describe('It happened at this vendor.').optional(),
  subjectsIn: list(text()).describe('People in one of these regions are affected.').optional(),
  dataClasses: list(text()).describe('One of these kinds of data is affected.').optional(),
  components: list(link('component')).describe('One of these components is affected.').optional(),
});

/** `after` is the word `clock-start` or the id of an earlier stage of the same obligation. */
const stage = z.strictObject({
  id: slug().describe('A short name, by which incidents say what was sent.'),
  within: window().describe('How long after its start it is due; absent for a duty without hours.').optional(),
  after: link('stage', { words: ['clock-start'] }).describe(
    'What its time is counted from: clock-start, or another stage.',
  ),
  contentItems: list(text()).describe('What it has to contain, where this differs from the whole duty.').optional(),
});

export const obligation = z
  .strictObject({
    id: id('OBL').describe('The id of the obligation: the name of its file.'),
    kind: oneOfThese({
      regulatory: 'A law or a regulator asks for it.',
      contractual: 'A contract asks for it.',
      customer: 'Customers were promised it.',
    }).describe('Where the duty comes from.'),
    regime: pub(text()).describe('The law or the contract.'),
    jurisdiction: text().describe('Where it holds.').optional(),
    effectiveFrom: plannedDate().describe('The first day on which it holds.'),
    effectiveTo: plannedDate().describe('The day from which on it holds no more.').optional(),
    supersedes: link('obligation').describe('The obligation that it takes the place of.').optional(),
    appliesWhen: appliesWhen.describe(
      'When it binds an incident: all that is written must hold, a list by any of its entries; {} always holds, and unknown counts as holding.',
    ),
    reviews: list(
      z.strictObject({ on: date().describe('The day.'), by: role().describe('The role that looked at it.') }),
    )
      .describe('When somebody made sure that it is still the law.')
      .optional(),
    clockStart: oneOf(CLOCK_STARTS).describe('What starts its clock.'),
    stages: list(stage).describe('What has to be sent, and by when.'),
    recipient: text().describe('To whom.'),
    contentItems: list(text()).describe('What a notification has to contain; here, or at each stage.').optional(),
    decidedBy: role().describe('The role that decides whether it applies.'),
    executedBy: role().describe('The role that sends.'),
    citation: pub(text()).describe('Where the duty can be read: article, section or clause.'),
  })
  .describe('A duty to notify.');

export type ObligationData = z.infer<typeof obligation>;
