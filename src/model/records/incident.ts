/** An incident: one file, from detection to closure. */
import { z } from 'zod';
import { confidential, pub } from '../field.ts';
import { link } from '../link.ts';
import {
  answer,
  count,
  date,
  evidence,
  id,
  instant,
  list,
  oneOf,
  oneOfThese,
  PHASES,
  role,
  slug,
  text,
} from '../primitives.ts';
import { communication, escalation, notification, statedDuration, timelineEntry, times } from './incident-parts.ts';

const personalData = z.strictObject({
  involved: answer().describe('Whether personal data was affected.'),
  categories: pub(list(text())).describe('The kinds of personal data.').optional(),
  subjects: count().describe('How many people it is of.').optional(),
  records: count().describe('How many records of theirs.').optional(),
  euSubjects: answer().describe('Whether people in the European Union are among them.').optional(),
  subjectsIn: list(text()).describe('The regions that they are in, as obligations name them.').optional(),
  undeterminedReason: text().describe('Why a count is undetermined.').optional(),
});

const customerData = z.strictObject({
  involved: answer().describe("Whether customers' data was affected."),
  customers: count().describe('How many customers it is of.').optional(),
  undeterminedReason: text().describe('Why a count is undetermined.').optional(),
});

const rootCause = z.strictObject({
  id: slug().describe('A short name, by which reviews and remediations refer to it.'),
  category: pub(text()).describe(
    'What kind of cause it is; the same words for the same kind, so that recurrence shows.',
  ),
  summary: text().describe('What the cause was.'),
  detail: confidential(text()).describe('What is told to nobody: how it could be exploited.').optional(),
});

const significance = z.strictObject({
  threshold: link('threshold').describe('The version of the significance threshold in force when it was decided.'),
  factors: z
    .record(link('factor'), answer(), { error: 'an answer for each factor' })
    .describe("An answer to each factor of the threshold, by the factor's id."),
  decision: oneOfThese({
    disclose: 'It is disclosed in the system description.',
    'below-threshold': 'It does not have to be disclosed.',
    pending: 'It has not been decided yet.',
  }).describe('What was decided.'),
  decidedBy: role().describe('The role that decided: one with the authority approve-disclosure.'),
  decidedAt: instant().describe('When it was decided.'),
  reason: text().describe('Why it was decided so.'),
});

const severity = z.strictObject({
  tier: text().describe('The severity tier of the policy, such as SEV-1.'),
  at: instant().describe('When it was given.'),
  by: role().describe('The role that gave it.'),
  criterion: slug().describe('The criterion of that tier which was met, by its id in the policy.'),
  reason: text().describe('Why it was given; a change of tier needs it.').optional(),
});

export const incident = z
  .strictObject({
    id: id('INC').describe('The id of the incident: the name of its file.'),
    title: text().describe('What happened, in a line.'),
    publicTitle: pub(text()).describe('How it is called where its readers may not see the title.').optional(),
    externalId: text().describe("The system of record's id for it.").optional(),
    status: oneOfThese({
      open: 'Not contained yet.',
      contained: 'It can do no more harm.',
      recovered: 'The service is whole again.',
      closed: 'The work on it has ended.',
      'stood-down': 'It turned out to be no incident.',
      merged: 'It is told in another record.',
      unknown: 'For imported records alone, where the source does not say.',
    }).describe('How far the response has come.'),
    standDown: z
      .strictObject({
        by: role().describe('The role that decided it.'),
        at: instant().describe('When it was decided.'),
        reason: text().describe('Why.'),
        mergedInto: link('incident').describe('The incident that tells it now.').optional(),
      })
      .describe('Required where it is stood down or merged.')
      .optional(),
    severity: list(severity)
      .describe(
        'The history of its severity, oldest first; the last is current. An open incident may lack it until its triage target has passed.',
      )
      .optional(),
    lead: role().describe('The role that led the response. Required, but in an imported record.').optional(),
    events: list(link('event', { mirrors: { event: 'incident' } }))
      .describe('The events that it was made from.')
      .optional(),
    boundary: oneOfThese({
      inside: 'Within the system that is examined.',
      outside: 'At a vendor or elsewhere outside of it.',
    })
      .describe('Where it happened. An open incident may lack it until its triage target has passed.')
      .optional(),
    sharedControlDecision: z
      .strictObject({
        decision: text().describe('What was decided.'),
        by: role().describe('The role that decided it.'),
        at: instant().describe('When it was decided.'),
      })
      .describe('What was decided on controls shared with the outside; required where the boundary is outside.')
      .optional(),
    components: list(link('component')).describe('The components that were affected.').optional(),
    controls: list(link('control'))
      .describe(
        'The controls that detected it or responded to it, at least one. An open incident may lack them until its triage target has passed.',
      )
      .optional(),
    controlFailures: list(link('control'))
      .describe('The controls that failed; written, if only [], when it is closed.')
      .optional(),
    phasesNotApplicable: list(
      z.strictObject({
        phase: oneOf(PHASES).describe('The phase.'),
        reason: text().describe('Why there was none.'),
        by: role().describe('The role that decided it.'),
      }),
    )
      .describe('Phases of the response that did not apply.')
      .optional(),
    commitmentsAffected: list(link('commitment'))
      .describe('The commitments of portal.yaml that were not kept.')
      .optional(),
    vendor: link('vendor').describe('The vendor where it happened.').optional(),
    source: link('detection-source').describe('What detected it.').optional(),
    personalData: personalData.describe('Whether, and how far, personal data was affected.').optional(),
    customerData: customerData.describe("Whether, and how far, customers' data was affected.").optional(),
    times: times.describe('The moments of its life.'),
    statedDurations: list(statedDuration)
      .describe('Durations that its text states, to be held against its times.')
      .optional(),
    timeline: list(timelineEntry)
      .describe('What was done and seen, in order of time. Required when it is closed.')
      .optional(),
    escalations: list(escalation).describe('Who was told, and when.').optional(),
    communications: list(communication).describe('What was said to whom.').optional(),
    notifications: list(notification).describe('The duties to notify, each with what was decided and sent.').optional(),
    rootCauses: list(rootCause).describe('Why it could happen.').optional(),
    recoveryValidation: z
      .strictObject({
        by: role().describe('The role that made sure.'),
        at: instant().describe('When.'),
        method: text().describe('How.'),
        evidence: evidence().describe('Evidence items that show it.').optional(),
      })
      .describe('Who made sure that the service was whole again, and how.')
      .optional(),
    significance: significance.describe('Whether it has to be disclosed, and why.').optional(),
    review: link('review', { mirrors: { review: 'incidents' } })
      .describe('Its post-incident review.')
      .optional(),
    remediations: list(link('remediation', { mirrors: { remediation: 'sources' } }))
      .describe('What was done so that it does not happen again.')
      .optional(),
    noActionReason: text().describe('Why there is no remediation, where there is none.').optional(),
    disclosures: list(link('disclosure', { mirrors: { disclosure: 'incidents' } }))
      .describe('The disclosures that tell it.')
      .optional(),
    accessReviews: list(link('access-review')).describe('Access reviews that it caused.').optional(),
    policyVersion: link('policy').describe('The policy version in force at detection; need not be written.').optional(),
    evidence: evidence().describe('Evidence items that show it; a closed incident needs some.').optional(),
    confidential: confidential(z.record(z.string(), text()))
      .describe('What is told to nobody: indicators, payloads, hosts, names, each under a key of your own.')
      .optional(),
    imported: z
      .strictObject({
        source: text().describe('The tracker that it comes from.'),
        on: date().describe('The day on which it was brought over.'),
      })
      .describe('Written where the record comes from an older tracker: what the source never had may then be absent.')
      .optional(),
  })
  .describe('An incident, from detection to closure.');

export type IncidentData = z.infer<typeof incident>;
