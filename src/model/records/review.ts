/** A post-incident review. */
import { z } from 'zod';
import { link } from '../link.ts';
import { acceptedRisk, date, id, instant, list, oneOf, oneOfThese, role, slug, text } from '../primitives.ts';

const decision = () =>
  oneOfThese({ change: 'Something is changed.', none: 'Nothing is changed.' }).describe('What was decided.');

const finding = z.strictObject({
  id: slug().describe('A short name, by which remediations refer to it.'),
  text: text().describe('What was found, without a name in it.'),
  kind: oneOfThese({
    cause: 'Why it could happen.',
    'detection-gap': 'Why it was seen late.',
    'response-gap': 'Why the response was slower, or worse, than it could be.',
    'went-well': 'What worked; it needs no action.',
  }).describe('What kind of finding it is.'),
  remediations: list(link('remediation', { mirrors: { remediation: 'sources' } }))
    .describe('What is done about it.')
    .optional(),
  acceptedRisk: acceptedRisk().describe('Who accepted the risk, where nothing is done about it.').optional(),
});

export const review = z
  .strictObject({
    id: id('PIR').describe('The id of the review: the name of its file.'),
    status: oneOf(['draft', 'approved'])
      .describe('draft until it is approved; approved where nothing is written.')
      .optional(),
    incidents: list(link('incident', { mirrors: { incident: 'review' } })).describe('The incidents that it is about.'),
    heldOn: date().describe('The day on which it was held.'),
    attendees: list(role()).describe('The roles that took part.'),
    findings: list(finding).describe('What was found.'),
    rootCauses: list(link('own-root-cause')).describe('Root causes of its incidents, by their ids there.'),
    controlImprovement: z
      .strictObject({
        decision: decision(),
        reason: text().describe('Why it was decided so.'),
        changes: list(link('control-change')).describe('The control changes.').optional(),
      })
      .describe('Whether a control is changed.'),
    policyChange: z
      .strictObject({
        decision: decision(),
        reason: text().describe('Why it was decided so.'),
        version: link('policy').describe('The policy version that brought the change.').optional(),
      })
      .describe('Whether the policy is changed.'),
    approvedBy: role().describe('The role that approved it. Required, but in a draft.').optional(),
    approvedAt: instant().describe('When it was approved. Required, but in a draft.').optional(),
  })
  .describe('A post-incident review.');

export type ReviewData = z.infer<typeof review>;
