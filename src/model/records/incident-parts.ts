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
  oneOfThese,
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
  occurred: time().describe('When it began.').optional(),
  detected: time().describe('When it was noticed: most clocks start here.').optional(),
  triaged: time().describe('When it was looked at and ranked.').optional(),
  declared: time().describe('When it was declared an incident.').optional(),
  recordOpened: time().describe('When this record was opened.').optional(),
  contained: time().describe('When it could do no more harm.').optional(),
  eradicated: time().describe('When its cause was gone.').optional(),
  recovered: time().describe('When the service was whole again.').optional(),
  closed: time().describe('When the record was closed.').optional(),
  notes: list(
    z.strictObject({
      on: oneOf(MOMENTS).describe('The time that is explained.'),
      text: text().describe('Why the order is unusual.'),
    }),
  )
    .describe('What explains an unusual order of these times.')
    .optional(),
});

export const statedDuration = z.strictObject({
  from: oneOf(MOMENTS).describe('The time that it starts at.'),
  to: oneOf(MOMENTS).describe('The time that it ends at.'),
  value: window().describe('The duration as stated.'),
  clock: oneOfThese({
    elapsed: 'Every hour counts.',
    business: "Only the working hours of portal.yaml's calendar count.",
  }).describe('What is counted.'),
});

export const timelineEntry = z.strictObject({
  at: time().describe('When it happened.'),
  phase: oneOf(['identification', 'containment', 'investigation', 'remediation', 'recovery', 'review'])
    .describe('The phase of the response that it belongs to. Required, but in an imported record.')
    .optional(),
  kind: oneOf(['action', 'decision', 'observation', 'communication', 'update'])
    .describe('What it was. Required, but in an imported record.')
    .optional(),
  actor: actor().describe('Who acted. Required, but in an imported record.').optional(),
  text: text().describe('What happened, in a sentence.'),
  decision: oneOf(DECISIONS)
    .describe('What was decided, where it was a decision that a role needs authority for.')
    .optional(),
  control: link('control').describe('The control that was operated.').optional(),
  clause: policyClause().describe('The clause of the policy that it follows.').optional(),
  evidence: evidence().describe('Evidence items that show it.').optional(),
});

export const escalation = z.strictObject({
  from: role().describe('The role that escalated.'),
  to: role().describe('The role that was told.'),
  decidedBy: role().describe('The role that decided to escalate.'),
  at: time().describe('When it was escalated: the window of the policy is measured up to here.'),
  trigger: oneOf(['severity', 'personal-data', 'executive', 'vendor']).describe('What made it necessary.'),
  acknowledgedAt: time().describe('When the other role answered.').optional(),
  channel: text().describe('How it was told.').optional(),
});

export const communication = z.strictObject({
  audience: oneOf(AUDIENCES).describe('Whom it was for.'),
  sender: role().describe('The role that sent it.'),
  at: time().describe('When it was sent.'),
  channel: text().describe('How it was sent.'),
  subject: text().describe('What it said, in a line.'),
  approvedBy: role().describe('The role that approved it; a public one needs this.').optional(),
  approvedAt: instant().describe('When it was approved.').optional(),
  evidence: evidence().describe('Evidence items that show it; one that left the organisation needs some.').optional(),
});

const sentStage = z.strictObject({
  stage: link('stage').describe('The stage of the obligation that was sent; a stage may stand several times.'),
  sentAt: instant().describe('When it was sent.'),
  sender: role().describe("The role that sent it: the obligation's executedBy."),
  channel: text().describe('How it was sent.'),
  recipients: integer().describe('How many it was sent to.').optional(),
  items: list(text()).describe('The content items that it had, in the words of the obligation.').optional(),
  evidence: evidence().describe('Evidence items that show it.').optional(),
});

export const notification = z.strictObject({
  obligation: link('obligation').describe('The duty that it is about.'),
  decision: oneOfThese({
    required: 'The duty applies.',
    'not-required': 'The duty does not apply, for the reason given.',
    pending: 'It has not been decided yet.',
  }).describe('Whether a notification has to be sent.'),
  decidedBy: role().describe("The role that decided: the obligation's decidedBy."),
  decidedAt: instant().describe('When it was decided.'),
  reason: text().describe('Why it was decided so.'),
  clockStart: instant().describe("When the obligation's clock started; required where a notification is.").optional(),
  stages: list(sentStage).describe('What was sent.').optional(),
  hold: z
    .strictObject({
      from: instant().describe('When the hold began.'),
      to: plannedInstant().describe('When it ended.').optional(),
      authority: text().describe('Who asked for it.'),
      reference: text().describe('Where the request can be found.'),
      evidence: evidence().describe('Evidence items that show it.').optional(),
    })
    .describe('A hold by an authority, which moves what is due by its length.')
    .optional(),
  delayReason: text().describe('Why it was late, where it was.').optional(),
});
