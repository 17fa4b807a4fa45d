/** A policy version: what the organisation promises, in terms that the rules can measure. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import {
  AUDIENCES,
  CLOCK_STARTS,
  DECISIONS,
  list,
  oneOf,
  oneOfThese,
  ownClause,
  plannedDate,
  role,
  slug,
  text,
  version,
  window,
} from '../primitives.ts';
import { approval, exerciseRule, incidentThreshold, policyReview, reviewRule, tier } from './policy-parts.ts';

export const policy = z
  .strictObject({
    policy: pub(slug()).describe('The short name of the policy: the name of its folder.'),
    version: pub(version()).describe('The version: the name of the file.'),
    title: pub(text()).describe('The title of the policy.'),
    kind: oneOfThese({
      'incident-response': 'How incidents are responded to: the policy that the rules measure by.',
      notification: 'Who is notified, and by when.',
      access: 'Who may do what.',
      other: 'Any other policy.',
    }).describe('What the policy is about.'),
    status: oneOfThese({
      draft: 'Not in force: it is read and linked, and judged by few rules.',
      approved: 'Approved; in force from effectiveFrom on.',
      retired: 'It was in force up to effectiveTo.',
    }).describe('Whether it is in force.'),
    audience: oneOf(['public', 'staff'])
      .describe('Who may read an approved version: public, or staff (the default).')
      .optional(),
    owner: role().describe('The role that answers for it.'),
    authors: list(role()).describe('The roles that wrote it.'),
    effectiveFrom: pub(plannedDate())
      .describe('The first day on which it is in force. Required when approved.')
      .optional(),
    effectiveTo: plannedDate()
      .describe(
        'The day from which on it is in force no more; absent: until the next approved version takes over. Required when retired.',
      )
      .optional(),
    supersedes: link('own-version').describe('The version that it takes the place of.').optional(),
    approvals: list(approval).describe('Who approved this text. `corroborate seal` writes them.').optional(),
    reviews: list(policyReview)
      .describe('When it was reviewed; a superseding version needs one that says what changed.')
      .optional(),
    rationale: text().describe('Why it was changed. Required where it supersedes a version.').optional(),
    clauses: pub(
      list(
        z.strictObject({
          id: ownClause().describe('The anchor of a heading of the text.'),
          criteria: list(link('criterion')).describe('The criteria that the clause answers.'),
        }),
      ),
    )
      .describe('The clauses that answer criteria.')
      .optional(),
    definitions: z
      .strictObject({
        event: ownClause().describe('Where "event" is defined.').optional(),
        incident: ownClause().describe('Where "incident" is defined.').optional(),
        breach: ownClause().describe('Where "breach" is defined.').optional(),
      })
      .describe('The clauses that define the terms.')
      .optional(),
    incidentThreshold: incidentThreshold.describe('An event that has any of these is an incident.').optional(),
    severityTiers: pub(list(tier)).describe('The severity tiers, with what is promised for each.').optional(),
    reviewRule: reviewRule.describe('By when an incident is reviewed.').optional(),
    exerciseRule: exerciseRule.describe('How often the response is exercised.').optional(),
    reviewEvery: window().describe('How often the policy is reviewed (default P12M).').optional(),
    reviewAfter: window()
      .describe('By when it is reviewed after an incident of rank 1, or a significant change (default P90D).')
      .optional(),
    verifyWithin: window().describe('By when a remediation that is done is verified (default P90D).').optional(),
    recordWithin: window().describe('By when after its declaration the record of an incident is opened.').optional(),
    eventTriageWithin: window().describe('By when an event is triaged.').optional(),
    communications: list(
      z.strictObject({
        audience: oneOf(AUDIENCES).describe('For whom.'),
        sender: role().describe('The role that sends.'),
        channel: text().describe('How.'),
        approver: role().describe('The role that approves.').optional(),
      }),
    )
      .describe('Who speaks to whom during an incident.')
      .optional(),
    notifications: list(
      z.strictObject({
        obligation: link('obligation').describe('The duty.'),
        within: window().describe('By when.'),
        clockStart: oneOf(CLOCK_STARTS).describe('What this is counted from.'),
      }),
    )
      .describe('What the policy itself promises for each duty to notify.')
      .optional(),
    requiredRoles: list(role()).describe('The roles without which the response does not work.').optional(),
    onCall: z
      .strictObject({
        schedule: link('on-call').describe('The schedule.'),
        maxGap: window().describe('The longest time that nobody may be on call.'),
      })
      .describe('The on-call schedule that it relies on.')
      .optional(),
    decisions: list(
      z.strictObject({
        kind: oneOf(DECISIONS).describe('The decision.'),
        role: role().describe('The role that takes it.'),
      }),
    )
      .describe('Which role takes which decision.')
      .optional(),
  })
  .describe('A version of a policy: one file per version, for ever.');

export type PolicyData = z.infer<typeof policy>;
export type SeverityTier = NonNullable<PolicyData['severityTiers']>[number];
