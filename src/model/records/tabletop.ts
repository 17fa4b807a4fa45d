/** A tabletop report: an exercise of the policy, its decisions and its findings. */
import { z } from 'zod';
import { link } from '../link.ts';
import {
  acceptedRisk,
  date,
  evidence,
  id,
  instant,
  list,
  oneOf,
  oneOfThese,
  policyClause,
  role,
  slug,
  text,
} from '../primitives.ts';

const SCENARIOS = [
  'ransomware',
  'data-breach',
  'vendor-compromise',
  'insider',
  'outage',
  'credential-theft',
  'other',
] as const;

const finding = z.strictObject({
  id: slug().describe('A short name, by which remediations refer to it.'),
  text: text().describe('What was learnt.'),
  remediations: list(link('remediation', { mirrors: { remediation: 'sources' } }))
    .describe('What is done about it.')
    .optional(),
  acceptedRisk: acceptedRisk().describe('Who accepted the risk, where nothing is done about it.').optional(),
  policyChange: link('policy').describe('The policy version that answers it.').optional(),
});

export const tabletop = z
  .strictObject({
    id: id('TTX').describe('The id of the exercise: the name of its file.'),
    status: oneOf(['draft', 'approved'])
      .describe('draft until the report is approved; approved where nothing is written.')
      .optional(),
    type: oneOfThese({
      tabletop: 'Talked through at a table.',
      functional: 'Some of it was done.',
      simulation: 'Done as if it were real.',
    }).describe('How it was exercised.'),
    heldOn: date().describe('The day on which it was held.'),
    scenario: z
      .strictObject({
        class: oneOf(SCENARIOS).describe('What kind of incident was played.'),
        summary: text().describe('What was played.'),
      })
      .describe('The scenario.'),
    agenda: list(text()).describe('What it was to cover; the name of a phase needs a decision of that phase.'),
    policy: link('policy').describe('The policy version that was exercised: the one in force on the day.'),
    plan: link('plan').describe('The plan that was exercised.').optional(),
    facilitator: role().describe('The role that led it.'),
    attendance: list(
      z.strictObject({
        role: role().describe('The role.'),
        holder: text().describe('Who held it that day, by a pseudonym.'),
        signedAt: instant().describe('When they signed: within 7 days of the exercise.'),
      }),
    ).describe('Who took part.'),
    decisions: list(
      z.strictObject({
        phase: text().describe('The phase of the response that it belongs to.'),
        by: role().describe('The role that decided.'),
        text: text().describe('What was decided.'),
        clause: policyClause().describe('The clause of the policy that it follows.').optional(),
      }),
    ).describe('What was decided, in order.'),
    findings: list(finding).describe('What was learnt.').optional(),
    afterAction: z
      .strictObject({
        author: role().describe('The role that wrote it.'),
        date: date().describe('The day on which it was written.'),
      })
      .describe('The after-action report. Required, but in a draft.')
      .optional(),
    controls: list(link('control')).describe('The controls that were exercised.'),
    evidence: evidence().describe('Evidence items that show it; an exercise needs some.').optional(),
  })
  .describe('An exercise of the policy, with its decisions and its lessons.');

export type TabletopData = z.infer<typeof tabletop>;
