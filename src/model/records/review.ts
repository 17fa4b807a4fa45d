/** A post-incident review. */
import { z } from 'zod';
import { link } from '../link.ts';
import { acceptedRisk, date, id, instant, list, oneOf, role, slug, text } from '../primitives.ts';

const finding = z.strictObject({
  id: slug(),
  text: text(),
  kind: oneOf(['cause', 'detection-gap', 'response-gap', 'went-well']),
  remediations: list(link('remediation', { mirrors: { remediation: 'sources' } })).optional(),
  acceptedRisk: acceptedRisk().optional(),
});

export const review = z.strictObject({
  id: id('PIR'),
  status: oneOf(['draft', 'approved']).optional(),
  incidents: list(link('incident', { mirrors: { incident: 'review' } })),
  heldOn: date(),
  attendees: list(role()),
  findings: list(finding),
  rootCauses: list(link('own-root-cause')),
  controlImprovement: z.strictObject({
    decision: oneOf(['change', 'none']),
    reason: text(),
    changes: list(link('control-change')).optional(),
  }),
  policyChange: z.strictObject({
    decision: oneOf(['change', 'none']),
    reason: text(),
    version: link('policy').optional(),
  }),
  approvedBy: role().optional(),
  approvedAt: instant().optional(),
});

export type ReviewData = z.infer<typeof review>;
