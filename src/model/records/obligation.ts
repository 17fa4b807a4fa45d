/** A duty to notify, as versioned data. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { CLOCK_STARTS, date, flag, id, list, oneOf, plannedDate, role, slug, text, window } from '../primitives.ts';

const appliesWhen = z.strictObject({
  personalData: flag().optional(),
  euSubjects: flag().optional(),
  customerData: flag().optional(),
  vendor: link('vendor').optional(),
  subjectsIn: list(text()).optional(),
  dataClasses: list(text()).optional(),
  components: list(link('component')).optional(),
});

/** `after` is the word `clock-start` or the id of an earlier stage of the same obligation. */
const stage = z.strictObject({
  id: slug(),
  within: window().optional(),
  after: link('stage', { words: ['clock-start'] }),
  contentItems: list(text()).optional(),
});

export const obligation = z.strictObject({
  id: id('OBL'),
  kind: oneOf(['regulatory', 'contractual', 'customer']),
  regime: pub(text()),
  jurisdiction: text().optional(),
  effectiveFrom: plannedDate(),
  effectiveTo: plannedDate().optional(),
  supersedes: link('obligation').optional(),
  appliesWhen,
  reviews: list(z.strictObject({ on: date(), by: role() })).optional(),
  clockStart: oneOf(CLOCK_STARTS),
  stages: list(stage),
  recipient: text(),
  contentItems: list(text()).optional(),
  decidedBy: role(),
  executedBy: role(),
  citation: pub(text()),
});

export type ObligationData = z.infer<typeof obligation>;
