/** An incident: one file, from detection to closure. */
import { z } from 'zod';
import { confidential, pub } from '../field.ts';
import { link } from '../link.ts';
import { answer, count, date, evidence, id, instant, list, oneOf, PHASES, role, slug, text } from '../primitives.ts';
import { communication, escalation, notification, statedDuration, timelineEntry, times } from './incident-parts.ts';

const personalData = z.strictObject({
  involved: answer(),
  categories: pub(list(text())).optional(),
  subjects: count().optional(),
  records: count().optional(),
  euSubjects: answer().optional(),
  subjectsIn: list(text()).optional(),
  undeterminedReason: text().optional(),
});

const customerData = z.strictObject({
  involved: answer(),
  customers: count().optional(),
  undeterminedReason: text().optional(),
});

const rootCause = z.strictObject({
  id: slug(),
  category: pub(text()),
  summary: text(),
  detail: confidential(text()).optional(),
});

const significance = z.strictObject({
  threshold: link('threshold'),
  factors: z.record(link('factor'), answer(), { error: 'an answer for each factor' }),
  decision: oneOf(['disclose', 'below-threshold', 'pending']),
  decidedBy: role(),
  decidedAt: instant(),
  reason: text(),
});

const severity = z.strictObject({
  tier: text(),
  at: instant(),
  by: role(),
  criterion: slug(),
  reason: text().optional(),
});

export const incident = z.strictObject({
  id: id('INC'),
  title: text(),
  publicTitle: pub(text()).optional(),
  externalId: text().optional(),
  status: oneOf(['open', 'contained', 'recovered', 'closed', 'stood-down', 'merged', 'unknown']),
  standDown: z
    .strictObject({ by: role(), at: instant(), reason: text(), mergedInto: link('incident').optional() })
    .optional(),
  severity: list(severity).optional(),
  lead: role().optional(),
  events: list(link('event', { mirrors: { event: 'incident' } })).optional(),
  boundary: oneOf(['inside', 'outside']).optional(),
  sharedControlDecision: z.strictObject({ decision: text(), by: role(), at: instant() }).optional(),
  components: list(link('component')).optional(),
  controls: list(link('control')).optional(),
  controlFailures: list(link('control')).optional(),
  phasesNotApplicable: list(z.strictObject({ phase: oneOf(PHASES), reason: text(), by: role() })).optional(),
  commitmentsAffected: list(link('commitment')).optional(),
  vendor: link('vendor').optional(),
  source: link('detection-source').optional(),
  personalData: personalData.optional(),
  customerData: customerData.optional(),
  times,
  statedDurations: list(statedDuration).optional(),
  timeline: list(timelineEntry).optional(),
  escalations: list(escalation).optional(),
  communications: list(communication).optional(),
  notifications: list(notification).optional(),
  rootCauses: list(rootCause).optional(),
  recoveryValidation: z
    .strictObject({ by: role(), at: instant(), method: text(), evidence: evidence().optional() })
    .optional(),
  significance: significance.optional(),
  review: link('review', { mirrors: { review: 'incidents' } }).optional(),
  remediations: list(link('remediation', { mirrors: { remediation: 'sources' } })).optional(),
  noActionReason: text().optional(),
  disclosures: list(link('disclosure', { mirrors: { disclosure: 'incidents' } })).optional(),
  accessReviews: list(link('access-review')).optional(),
  policyVersion: link('policy').optional(),
  evidence: evidence().optional(),
  confidential: confidential(z.record(z.string(), text())).optional(),
  imported: z.strictObject({ source: text(), on: date() }).optional(),
});

export type IncidentData = z.infer<typeof incident>;
