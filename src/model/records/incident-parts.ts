/** The parts of an incident record that are lists of their own: timeline, escalations, communications, notifications. */
import { z } from 'zod';
import { link } from '../link.ts';
import {
  AUDIENCES,
  actor,
  DECISIONS,
  evidence,
  instant,
  integer,
  list,
  oneOf,
  plannedInstant,
  policyClause,
  role,
  text,
  time,
  window,
} from '../primitives.ts';

/** The moments of an incident's life, in the order in which they are expected. */
export const MOMENTS = [
  'occurred',
  'detected',
  'triaged',
  'declared',
  'recordOpened',
  'contained',
  'eradicated',
  'recovered',
  'closed',
] as const;
export type Moment = (typeof MOMENTS)[number];

export const times = z.strictObject({
  occurred: time().optional(),
  detected: time().optional(),
  triaged: time().optional(),
  declared: time().optional(),
  recordOpened: time().optional(),
  contained: time().optional(),
  eradicated: time().optional(),
  recovered: time().optional(),
  closed: time().optional(),
  notes: list(z.strictObject({ on: oneOf(MOMENTS), text: text() })).optional(),
});

export const statedDuration = z.strictObject({
  from: oneOf(MOMENTS),
  to: oneOf(MOMENTS),
  value: window(),
  clock: oneOf(['elapsed', 'business']),
});

export const timelineEntry = z.strictObject({
  at: time(),
  phase: oneOf(['identification', 'containment', 'investigation', 'remediation', 'recovery', 'review']).optional(),
  kind: oneOf(['action', 'decision', 'observation', 'communication', 'update']).optional(),
  actor: actor().optional(),
  text: text(),
  decision: oneOf(DECISIONS).optional(),
  control: link('control').optional(),
  clause: policyClause().optional(),
  evidence: evidence().optional(),
});

export const escalation = z.strictObject({
  from: role(),
  to: role(),
  decidedBy: role(),
  at: time(),
  trigger: oneOf(['severity', 'personal-data', 'executive', 'vendor']),
  acknowledgedAt: time().optional(),
  channel: text().optional(),
});

export const communication = z.strictObject({
  audience: oneOf(AUDIENCES),
  sender: role(),
  at: time(),
  channel: text(),
  subject: text(),
  approvedBy: role().optional(),
  approvedAt: instant().optional(),
  evidence: evidence().optional(),
});

const sentStage = z.strictObject({
  stage: link('stage'),
  sentAt: instant(),
  sender: role(),
  channel: text(),
  recipients: integer().optional(),
  items: list(text()).optional(),
  evidence: evidence().optional(),
});

export const notification = z.strictObject({
  obligation: link('obligation'),
  decision: oneOf(['required', 'not-required', 'pending']),
  decidedBy: role(),
  decidedAt: instant(),
  reason: text(),
  clockStart: instant().optional(),
  stages: list(sentStage).optional(),
  hold: z
    .strictObject({
      from: instant(),
      to: plannedInstant().optional(),
      authority: text(),
      reference: text(),
      evidence: evidence().optional(),
    })
    .optional(),
  delayReason: text().optional(),
});
