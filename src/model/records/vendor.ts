/** Subservice organisations and vendors, and access reviews. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { date, evidence, id, instant, list, oneOfThese, role, text, window } from '../primitives.ts';

export const vendor = z
  .strictObject({
    id: id('VND').describe('The id of the vendor: the name of its file.'),
    name: pub(text()).describe('What it is called.'),
    services: text().describe('What it does for the system.'),
    method: oneOfThese({
      'carve-out': 'A subservice organisation whose controls are left out of the examination.',
      inclusive: 'A subservice organisation whose controls are examined too.',
      vendor: 'No subservice organisation.',
    }).describe('How the examination treats it.'),
    complementaryControls: list(text()).describe('Controls that it has to have; required with carve-out.').optional(),
    noticeWithin: window().describe('By when it has to tell of an incident.').optional(),
    noticeTerms: text().describe('What was agreed on notices, where there are no hours.').optional(),
    monitoring: list(
      z.strictObject({
        on: date().describe('The day.'),
        what: text().describe('What was looked at.'),
        evidence: evidence().describe('Evidence items that show it.').optional(),
      }),
    )
      .describe('When it was looked at; each period needs one entry.')
      .optional(),
    notices: list(
      z.strictObject({
        receivedAt: instant().describe('When it arrived.'),
        summary: text().describe('What it said.'),
        event: link('event').describe('The event that it became.').optional(),
        incident: link('incident').describe('The incident that it became.').optional(),
      }),
    )
      .describe('Notices of incidents that it sent; each needs an event or an incident.')
      .optional(),
  })
  .describe('A subservice organisation or a vendor.');

export const accessReview = z
  .strictObject({
    id: id('ACR').describe('The id of the access review: the name of its file.'),
    scope: text().describe('What was reviewed.'),
    performedOn: date().describe('The day on which it was done.'),
    reviewer: role().describe('The role that did it.'),
    causes: list(link(['incident', 'review-finding']))
      .describe('What made it necessary.')
      .optional(),
    findings: list(text()).describe('What was found.').optional(),
    remediations: list(link('remediation')).describe('What was done about it.').optional(),
    evidence: evidence().describe('Evidence items that show it.').optional(),
  })
  .describe('A review of who has access to what.');

export type VendorData = z.infer<typeof vendor>;
export type AccessReviewData = z.infer<typeof accessReview>;
