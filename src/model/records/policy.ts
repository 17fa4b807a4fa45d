/** A policy version: what the organisation promises, in terms that the rules can measure. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import {
  AUDIENCES,
  CLOCK_STARTS,
  DECISIONS,
  date,
  exerciseWindow,
  flag,
  instant,
  integer,
  list,
  oneOf,
  ownClause,
  plannedDate,
  role,
  sha256,
  slug,
  text,
  version,
  window,
} from '../primitives.ts';

const targets = z.strictObject({
  from: oneOf(['detected', 'declared', 'classified']).optional(),
  triage: window().optional(),
  contain: window().optional(),
  recover: window().optional(),
  updateEvery: window().optional(),
  review: window().optional(),
});

const tier = z.strictObject({
  id: text(),
  rank: integer(),
  name: text(),
  criteria: list(z.strictObject({ id: slug(), text: text() })),
  targets: targets.optional(),
  escalation: list(z.strictObject({ to: role(), within: window(), clause: ownClause().optional() })).optional(),
  reviewRequired: flag(),
});

export const policy = z.strictObject({
  policy: pub(slug()),
  version: pub(version()),
  title: pub(text()),
  kind: oneOf(['incident-response', 'notification', 'access', 'other']),
  status: oneOf(['draft', 'approved', 'retired']),
  audience: oneOf(['public', 'staff']).optional(),
  owner: role(),
  authors: list(role()),
  effectiveFrom: pub(plannedDate()).optional(),
  effectiveTo: plannedDate().optional(),
  supersedes: link('own-version').optional(),
  approvals: list(
    z.strictObject({ by: role(), holder: text().optional(), at: instant(), sha256: sha256() }),
  ).optional(),
  reviews: list(
    z.strictObject({ on: date(), reviewers: list(role()), outcome: oneOf(['no-change', 'changed']), summary: text() }),
  ).optional(),
  rationale: text().optional(),
  clauses: pub(list(z.strictObject({ id: ownClause(), criteria: list(link('criterion')) }))).optional(),
  definitions: z
    .strictObject({ event: ownClause().optional(), incident: ownClause().optional(), breach: ownClause().optional() })
    .optional(),
  incidentThreshold: z
    .strictObject({
      personalData: flag().optional(),
      tiers: list(link('tier')).optional(),
      sources: list(link('detection-source')).optional(),
      clause: ownClause().optional(),
    })
    .optional(),
  severityTiers: pub(list(tier)).optional(),
  reviewRule: z.strictObject({ within: window(), anchor: oneOf(['contained', 'recovered', 'closed']) }).optional(),
  exerciseRule: z.strictObject({ every: exerciseWindow(), roles: list(role()).optional() }).optional(),
  reviewEvery: window().optional(),
  reviewAfter: window().optional(),
  verifyWithin: window().optional(),
  recordWithin: window().optional(),
  eventTriageWithin: window().optional(),
  communications: list(
    z.strictObject({ audience: oneOf(AUDIENCES), sender: role(), channel: text(), approver: role().optional() }),
  ).optional(),
  notifications: list(
    z.strictObject({ obligation: link('obligation'), within: window(), clockStart: oneOf(CLOCK_STARTS) }),
  ).optional(),
  requiredRoles: list(role()).optional(),
  onCall: z.strictObject({ schedule: link('on-call'), maxGap: window() }).optional(),
  decisions: list(z.strictObject({ kind: oneOf(DECISIONS), role: role() })).optional(),
});

export type PolicyData = z.infer<typeof policy>;
export type SeverityTier = NonNullable<PolicyData['severityTiers']>[number];
