/** Subservice organisations and vendors, and access reviews. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { date, evidence, id, instant, list, oneOf, role, text, window } from '../primitives.ts';

export const vendor = z.strictObject({
  id: id('VND'),
  name: pub(text()),
  services: text(),
  method: oneOf(['carve-out', 'inclusive', 'vendor']),
  complementaryControls: list(text()).optional(),
  noticeWithin: window().optional(),
  noticeTerms: text().optional(),
  monitoring: list(z.strictObject({ on: date(), what: text(), evidence: evidence().optional() })).optional(),
  notices: list(
    z.strictObject({
      receivedAt: instant(),
      summary: text(),
      event: link('event').optional(),
      incident: link('incident').optional(),
    }),
  ).optional(),
});

export const accessReview = z.strictObject({
  id: id('ACR'),
  scope: text(),
  performedOn: date(),
  reviewer: role(),
  causes: list(link(['incident', 'review-finding'])).optional(),
  findings: list(text()).optional(),
  remediations: list(link('remediation')).optional(),
  evidence: evidence().optional(),
});

export type VendorData = z.infer<typeof vendor>;
export type AccessReviewData = z.infer<typeof accessReview>;
