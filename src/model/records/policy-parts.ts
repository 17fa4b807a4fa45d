/** The parts of a policy version that are mappings of their own: severity tiers, approvals, rules. */
import { z } from 'zod';
import { link } from '../link.ts';
import {
  date,
  exerciseWindow,
  flag,
  instant,
  integer,
  list,
  oneOf,
  oneOfThese,
  ownClause,
  role,
  sha256,
  slug,
  text,
  window,
} from '../primitives.ts';

const targets = z.strictObject({
  from: oneOf(['detected', 'declared', 'classified'])
    .describe('What the windows are counted from (default: detected).')
    .optional(),
  triage: window().describe('By when an incident is triaged.').optional(),
  contain: window().describe('By when it is contained.').optional(),
  recover: window().describe('By when the service is whole again.').optional(),
  updateEvery: window().describe('How often there is news of it.').optional(),
  review: window().describe('By when it is reviewed, where this differs from reviewRule.').optional(),
});

export const tier = z.strictObject({
  id: text().describe('The name of the tier, such as SEV-1.'),
  rank: integer().describe('Its rank: 1 for the worst, then 2 and so on.'),
  name: text().describe('What it is called.'),
  criteria: list(
    z.strictObject({
      id: slug().describe('A short name, by which incidents cite it.'),
      text: text().describe('What has to be the case.'),
    }),
  ).describe('What makes an incident one of this tier.'),
  targets: targets.describe('The windows that are promised.').optional(),
  escalation: list(
    z.strictObject({
      to: role().describe('The role that is told.'),
      within: window().describe('By when.'),
      clause: ownClause().describe('The clause that says so.').optional(),
    }),
  )
    .describe('Who is told, and by when.')
    .optional(),
  reviewRequired: flag().describe('true where an incident of this tier needs a review.'),
});

export const approval = z.strictObject({
  by: role().describe('The role that approved: one with the authority approve-policy, not the sole author.'),
  holder: text().describe('Who held it, by a pseudonym.').optional(),
  at: instant().describe('When it was approved.'),
  sha256: sha256().describe('The seal of the approved text.'),
});

export const policyReview = z.strictObject({
  on: date().describe('The day.'),
  reviewers: list(role()).describe('The roles that reviewed it.'),
  outcome: oneOfThese({
    'no-change': 'The text stands.',
    changed: 'It led to this version, or to the next.',
  }).describe('What came of it.'),
  summary: text().describe('What was looked at and found.'),
});

export const incidentThreshold = z.strictObject({
  personalData: flag().describe('true where any event with personal data is an incident.').optional(),
  tiers: list(link('tier')).describe('Tiers from which on an event is an incident.').optional(),
  sources: list(link('detection-source')).describe('Sources whose events are incidents.').optional(),
  clause: ownClause().describe('The clause that says so.').optional(),
});

export const reviewRule = z.strictObject({
  within: window().describe('By when an incident is reviewed.'),
  anchor: oneOf(['contained', 'recovered', 'closed']).describe('What this is counted from.'),
});

export const exerciseRule = z.strictObject({
  every: exerciseWindow().describe('How often the response is exercised.'),
  roles: list(role()).describe('The roles that take part.').optional(),
});
